export { BandBar, BandSwatch } from './BandBar';
export { BandPatterns, patternId } from './BandPatterns';
