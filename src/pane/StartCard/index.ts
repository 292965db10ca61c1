export { StartCard } from './StartCard';
