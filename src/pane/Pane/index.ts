export { Pane, type PaneProps } from './Pane';
