export { OutdatedAlerts } from './OutdatedAlerts';
