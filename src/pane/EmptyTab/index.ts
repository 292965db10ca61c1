export { EmptyTab } from './EmptyTab';
