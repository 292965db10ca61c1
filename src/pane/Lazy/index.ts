export { lazyPart } from './lazyPart';
export { Part } from './Part';
export { Waiting } from './Waiting';
