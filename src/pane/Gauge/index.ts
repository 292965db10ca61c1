export { Gauge } from './Gauge';
