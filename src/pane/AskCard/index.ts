export { AskCard } from './AskCard';
