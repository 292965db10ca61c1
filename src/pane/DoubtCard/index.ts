export { DoubtCard } from './DoubtCard';
