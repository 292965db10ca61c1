import { useId } from 'react';
import type { Band, BandCounts } from '../../engine/evaluation';
import { BANDS } from '../BandMark';
import { bandEdge } from '../theme/bandVariables';
import { BandPatterns, patternId } from './BandPatterns';
import { useBandBarStyles } from './BandBar.styles';

/** The counts as one stacked bar. The numbers stand beside it in words, so it is hidden from screen readers. */
export function BandBar({ counts }: { readonly counts: BandCounts }) {
  const styles = useBandBarStyles();
  const id = useId();
  const present = BANDS.filter((band) => counts[band] > 0);
  const percent = (count: number): string => `${(100 * count) / counts.total}%`;
  const before = (at: number): number => present.slice(0, at).reduce((sum, band) => sum + counts[band], 0);
  return (
    <svg className={styles.root} aria-hidden="true" focusable="false">
      <BandPatterns id={id} bands={present} />
      {present.map((band, at) => (
        <rect key={band} x={percent(before(at))} width={percent(counts[band])} height="14" fill={`url(#${patternId(id, band)})`} />
      ))}
      {present.slice(1).map((band, at) => (
        <line key={band} x1={percent(before(at + 1))} x2={percent(before(at + 1))} y1="0" y2="14" strokeWidth="2" className={styles.gap} />
      ))}
    </svg>
  );
}

/** A band's colour and pattern, to tell which part of a bar is which. */
export function BandSwatch({ band }: { readonly band: Band }) {
  const styles = useBandBarStyles();
  const id = useId();
  return (
    <svg className={styles.swatch} width="14" height="12" viewBox="0 0 14 12" aria-hidden="true" focusable="false">
      <BandPatterns id={id} bands={[band]} />
      <rect width="14" height="12" fill={`url(#${patternId(id, band)})`} />
      <rect x=".5" y=".5" width="13" height="11" rx="2" className={styles.frame} style={{ stroke: bandEdge(band) }} />
    </svg>
  );
}
