export { ResultTab } from './ResultTab';
