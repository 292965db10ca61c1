import { makeStyles, tokens } from '@fluentui/react-components';
import { BAND_WORDS } from '../../../engine/method/bands';
import type { Band } from '../../../engine/method/bands';
import { bandEdge, bandFill, bandSoft } from '../../theme/bandVariables';

interface BandMarkProps {
  readonly band: Band;
  /** The figure as printed, "50.64"; absent: the word alone. */
  readonly figure?: string;
}

/** Shape, word and figure of a band; readable without colour. */
export function BandMark({ band, figure }: BandMarkProps) {
  const styles = useBandMarkStyles();
  const shown = figure === undefined || figure === BAND_WORDS[band] ? null : figure;
  return (
    <span className={styles.root} style={{ backgroundColor: bandSoft(band) }}>
      <BandShape band={band} />
      <span>{BAND_WORDS[band]}</span>
      {shown !== null && <span className={styles.figure}>{shown}</span>}
    </span>
  );
}

/** Outline of each band, so that marks differ without colour: a triangle pointing down, a diamond, a disc, a dash, a square. */
const SHAPE_PATHS: Readonly<Record<Band, string>> = {
  red: 'M1.5 2.5h9L6 10.5Z',
  amber: 'M6 1.2 10.8 6 6 10.8 1.2 6Z',
  green: 'M6 1.5a4.5 4.5 0 1 1 0 9A4.5 4.5 0 0 1 6 1.5Z',
  nd: 'M1.5 4.8h9v2.4h-9Z',
  open: 'M2 2h8v8h-8Z',
};

/** The shape of a band in its colours, 12 by 12 pixels; decorative. */
export function BandShape({ band }: { readonly band: Band }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d={SHAPE_PATHS[band]} strokeWidth=".9" strokeLinejoin="round" style={{ fill: bandFill(band), stroke: bandEdge(band), flexShrink: 0 }} />
    </svg>
  );
}

const useBandMarkStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    padding: `1px ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
  },
  figure: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
});
