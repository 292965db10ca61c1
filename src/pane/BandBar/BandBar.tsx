import { mergeClasses } from '@fluentui/react-components';
import type { BandCounts } from '../../engine/evaluation';
import { BANDS } from '../BandMark';
import { useBandBarStyles } from './BandBar.styles';

/** The counts as one stacked bar. The numbers stand beside it in words, so it is hidden from screen readers. */
export function BandBar({ counts }: { readonly counts: BandCounts }) {
  const styles = useBandBarStyles();
  return (
    <div className={styles.root} aria-hidden="true">
      {BANDS.filter((band) => counts[band] > 0).map((band) => (
        <span key={band} className={mergeClasses(styles.part, styles[band])} style={{ flexGrow: counts[band] }} />
      ))}
    </div>
  );
}
