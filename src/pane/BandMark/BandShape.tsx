import type { Band } from '../../engine/evaluation';
import { useBandShapeStyles } from './BandMark.styles';

/** One outline per band, so that the marks differ without colour: a down triangle, a diamond, a disc, a dash. */
const PATHS: Readonly<Record<Band, string>> = {
  red: 'M1.5 2.5h9L6 10.5Z',
  amber: 'M6 .8 11.2 6 6 11.2.8 6Z',
  green: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Z',
  nd: 'M1.5 4.8h9v2.4h-9Z',
};

export function BandShape({ band }: { readonly band: Band }) {
  const styles = useBandShapeStyles();
  return (
    <svg className={styles[band]} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d={PATHS[band]} fill="currentColor" />
    </svg>
  );
}
