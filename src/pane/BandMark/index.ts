export { BandMark } from './BandMark';
export { BandShape } from './BandShape';
export { BAND_RANGES, BAND_WORDS, BANDS } from './bandWords';
