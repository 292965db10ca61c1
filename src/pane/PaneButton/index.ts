export { PaneButton } from './PaneButton';
