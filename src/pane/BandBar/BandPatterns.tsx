import type { Band } from '../../engine/evaluation';
import { bandFill, bandMark } from '../theme/bandVariables';

/** What is drawn on a band's colour, so that bands differ in grey too: stripes, dots, nothing, a blank. */
const MARKS: Readonly<Record<Band, string>> = {
  red: 'M-2 2 2-2M0 8 8 0M6 10 10 6',
  amber: 'M2 2h.01M6 6h.01',
  green: '',
  nd: 'M0 4h8',
};

const WIDTHS: Readonly<Record<Band, number>> = { red: 1.6, amber: 2.6, green: 0, nd: 1 };

/** The name of a band's pattern among those of one drawing. */
export const patternId = (id: string, band: Band): string => `${id}-${band}`;

/** The patterns of a drawing, to be filled with `url(#…)`; `id` keeps them apart from other drawings'. */
export function BandPatterns({ id, bands }: { readonly id: string; readonly bands: readonly Band[] }) {
  return (
    <defs>
      {bands.map((band) => (
        <pattern key={band} id={patternId(id, band)} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" style={{ fill: bandFill(band) }} />
          <path d={MARKS[band]} fill="none" strokeWidth={WIDTHS[band]} strokeLinecap={band === 'amber' ? 'round' : 'butt'} style={{ stroke: bandMark(band) }} opacity="0.6" />
        </pattern>
      ))}
    </defs>
  );
}
