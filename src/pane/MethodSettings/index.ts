export { MethodSettings } from './MethodSettings';
