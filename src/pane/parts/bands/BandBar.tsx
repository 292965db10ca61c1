import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { ALL_BANDS } from '../../../engine/method/bands';
import type { Band } from '../../../engine/method/bands';
import type { BandCounts } from '../../../engine/method/evaluation';
import { bandEdge, bandFill, bandMark } from '../../theme/bandVariables';

/** Pixels. */
const BAR_HEIGHT = 14;
const SWATCH = { width: 14, height: 12 };

/** The counts as one stacked bar, hidden from screen readers: the same numbers are shown as text. */
export function BandBar({ counts }: { readonly counts: BandCounts }) {
  const styles = useBandBarStyles();
  const id = useId();
  const present = ALL_BANDS.filter((band) => counts[band] > 0);
  const percent = (count: number): string => `${(100 * count) / counts.total}%`;
  const before = (at: number): number => present.slice(0, at).reduce((sum, band) => sum + counts[band], 0);
  return (
    <svg className={styles.root} aria-hidden="true" focusable="false">
      <BandPatterns id={id} bands={present} />
      {present.map((band, at) => (
        <rect key={band} x={percent(before(at))} width={percent(counts[band])} height={BAR_HEIGHT} fill={`url(#${patternId(id, band)})`} />
      ))}
      {present.slice(1).map((band, at) => (
        <line key={band} x1={percent(before(at + 1))} x2={percent(before(at + 1))} y1="0" y2={BAR_HEIGHT} strokeWidth="2" className={styles.gap} />
      ))}
    </svg>
  );
}

/** Legend of a bar: the colour and pattern of one band. */
export function BandSwatch({ band }: { readonly band: Band }) {
  const styles = useBandBarStyles();
  const id = useId();
  return (
    <svg className={styles.swatch} {...SWATCH} viewBox={`0 0 ${SWATCH.width} ${SWATCH.height}`} aria-hidden="true" focusable="false">
      <BandPatterns id={id} bands={[band]} />
      <rect {...SWATCH} fill={`url(#${patternId(id, band)})`} />
      <rect x=".5" y=".5" width={SWATCH.width - 1} height={SWATCH.height - 1} rx="2" className={styles.frame} style={{ stroke: bandEdge(band) }} />
    </svg>
  );
}

/** Pattern over the colour of a band, so that bands differ without colour: stripes, dots, nothing, a dash, a grid. */
const PATTERN_PATHS: Readonly<Record<Band, string>> = {
  red: 'M-2 2 2-2M0 8 8 0M6 10 10 6',
  amber: 'M2 2h.01M6 6h.01',
  green: '',
  nd: 'M0 4h8',
  open: 'M0 0h8M0 0v8',
};

const PATTERN_WIDTHS: Readonly<Record<Band, number>> = { red: 1.6, amber: 2.6, green: 0, nd: 1, open: 1 };

/** Element id of the pattern of a band in the drawing `id`. */
export const patternId = (id: string, band: Band): string => `${id}-${band}`;

/** Defines the patterns of a drawing, to fill shapes with `url(#patternId)`; `id` is unique in the page. */
export function BandPatterns({ id, bands }: { readonly id: string; readonly bands: readonly Band[] }) {
  return (
    <defs>
      {bands.map((band) => (
        <pattern key={band} id={patternId(id, band)} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" style={{ fill: bandFill(band) }} />
          <path d={PATTERN_PATHS[band]} fill="none" strokeWidth={PATTERN_WIDTHS[band]} strokeLinecap={band === 'amber' ? 'round' : 'butt'} style={{ stroke: bandMark(band) }} opacity="0.6" />
        </pattern>
      ))}
    </defs>
  );
}

const useBandBarStyles = makeStyles({
  root: { display: 'block', width: '100%', height: `${BAR_HEIGHT}px`, borderRadius: tokens.borderRadiusMedium, overflow: 'hidden', forcedColorAdjust: 'none' },
  gap: { stroke: tokens.colorNeutralBackground1, '@media (forced-colors: active)': { stroke: 'Canvas' } },
  swatch: { flexShrink: 0, borderRadius: tokens.borderRadiusSmall, overflow: 'hidden', forcedColorAdjust: 'none' },
  frame: { fill: 'none' },
});
