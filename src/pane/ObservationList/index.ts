export { ObservationList } from './ObservationList';
