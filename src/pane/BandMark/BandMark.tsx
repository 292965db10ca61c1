import type { Band } from '../../engine/evaluation';
import { bandSoft } from '../theme/bandVariables';
import { useBandMarkStyles } from './BandMark.styles';
import { BandShape } from './BandShape';
import { BAND_WORDS } from './bandWords';

interface BandMarkProps {
  readonly band: Band;
  /** The figure as printed, "50.64"; left out where the word stands alone. */
  readonly figure?: string;
}

/** Shape, word and figure of a band: the three say the same, so none is needed to understand the others. */
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
