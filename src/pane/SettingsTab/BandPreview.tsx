import { CEPLAN_LIMITS, isSameLimits } from '../../engine/limits';
import type { Limits } from '../../engine/limits';
import { BandBar, BandSwatch } from '../BandBar';
import { BAND_WORDS, bandRange } from '../BandMark';
import { useSettingsTabStyles } from './SettingsTab.styles';

const COLOURS = ['red', 'amber', 'green'] as const;

/** The three bands under some limits, as a bar from 0 to 100 and in words. */
export function BandPreview({ limits }: { readonly limits: Limits }) {
  const styles = useSettingsTabStyles();
  const { amberFrom, greenFrom } = limits;
  return (
    <>
      <BandBar counts={{ red: amberFrom, amber: greenFrom - amberFrom, green: 100 - greenFrom, nd: 0, total: 100 }} />
      <ul className={styles.list} aria-label="Así queda el semáforo">
        {COLOURS.map((band) => (
          <li key={band} className={styles.band}><BandSwatch band={band} /> <span><strong>{BAND_WORDS[band]}</strong>: {bandRange(band, limits)}</span></li>
        ))}
      </ul>
      {!isSameLimits(limits, CEPLAN_LIMITS) && (
        <p className={styles.about}>CEPLAN usa {CEPLAN_LIMITS.amberFrom} y {CEPLAN_LIMITS.greenFrom}: el resumen y el informe dirán que se usaron otros.</p>
      )}
    </>
  );
}
