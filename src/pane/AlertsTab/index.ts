export { AlertsTab, type AlertsTabProps } from './AlertsTab';
