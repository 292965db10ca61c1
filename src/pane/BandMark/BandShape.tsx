import type { Band } from '../../engine/evaluation';
import { bandEdge, bandFill } from '../theme/bandVariables';

/** One outline per band, so that the marks differ without colour: a down triangle, a diamond, a disc, a dash. */
const PATHS: Readonly<Record<Band, string>> = {
  red: 'M1.5 2.5h9L6 10.5Z',
  amber: 'M6 1.2 10.8 6 6 10.8 1.2 6Z',
  green: 'M6 1.5a4.5 4.5 0 1 1 0 9A4.5 4.5 0 0 1 6 1.5Z',
  nd: 'M1.5 4.8h9v2.4h-9Z',
};

export function BandShape({ band }: { readonly band: Band }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d={PATHS[band]} strokeWidth=".9" strokeLinejoin="round" style={{ fill: bandFill(band), stroke: bandEdge(band), flexShrink: 0 }} />
    </svg>
  );
}
