export { BandMark } from './BandMark';
export { BandShape } from './BandShape';
export { bandRange, BAND_WORDS, BANDS } from './bandWords';
