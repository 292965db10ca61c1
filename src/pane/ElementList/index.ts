export { ElementList } from './ElementList';
