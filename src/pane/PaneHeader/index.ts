export { PaneHeader } from './PaneHeader';
