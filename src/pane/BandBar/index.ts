export { BandBar } from './BandBar';
