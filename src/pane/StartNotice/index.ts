export { StartNotice } from './StartNotice';
