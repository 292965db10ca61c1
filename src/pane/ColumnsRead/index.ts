export { ColumnsRead } from './ColumnsRead';
