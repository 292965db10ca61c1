import { makeStyles, tokens } from '@fluentui/react-components';
import type { Outcome } from '../../../app/result/outcome';
import type { Band } from '../../../engine/method/bands';
import { formatPercent } from '../../../engine/text/format';
import { NoticeCard } from '../../parts/cards/NoticeCard';
import { smallText } from '../../theme/sharedStyles';
import { BandChips } from './BandChips';
import { MeanBand } from './MeanBand';
import { FILTER_LEVELS } from './matchingElements';
import type { BandFilters, FilterLevel, FoundElements } from './matchingElements';

interface ResultHeadProps extends Pick<FoundElements, 'counts'> {
  readonly outcome: Outcome;
  /** The table or the settings changed after this result. */
  readonly stale: boolean;
  readonly bands: BandFilters;
  readonly toggle: (level: FilterLevel, band: Band) => void;
}

const STALE_NOTICE = {
  message: 'La tabla o los ajustes cambiaron después de este cálculo.',
  remedy: 'Lo que ve abajo es de antes. Vuelva a pulsar Calcular avance.',
};

/** The average of the AEI as a number over a band, and how many AEI, indicators and OEI there are of each colour, as filters of the list. */
export function ResultHead({ outcome, stale, counts, bands, toggle }: ResultHeadProps) {
  const styles = useResultHeadStyles();
  const { mean, letters, difference, open, evaluation: { actionsMean, policies: { limits } } } = outcome;
  const words: Readonly<Record<FilterLevel, (count: number) => string>> = {
    objectives: () => letters.objective, actions: () => letters.action, indicators: (count) => (count === 1 ? 'indicador' : 'indicadores'),
  };
  const chips = (level: FilterLevel) => (
    <BandChips key={level} isLarge={level === 'actions'} words={words[level]} counts={counts[level]} limits={limits} chosen={bands[level]} toggle={(band) => toggle(level, band)} />
  );
  const isShown = (level: FilterLevel): boolean => level !== 'actions' && (counts[level].total > 0 || bands[level].size > 0);
  return (
    <section className={styles.root} aria-label="Resultado">
      {stale && <NoticeCard intent="warning" notice={STALE_NOTICE} />}
      {difference !== '' && <NoticeCard intent="info" notice={{ message: difference, remedy: 'El aplicativo de CEPLAN lo hace de otro modo: vea Ajustes.' }} />}
      {open !== '' && <NoticeCard intent="warning" notice={{ message: open, remedy: 'En Revisión está la celda de cada uno y qué corregir.' }} />}
      <div className={styles.top}>
        <div className={styles.mean}>
          <h2 className={styles.title}>Avance promedio de {letters.action}</h2>
          <span className={styles.figure} title={mean.explanation}>{actionsMean === null ? mean.text : `${formatPercent(actionsMean)} %`}</span>
          <MeanBand progress={actionsMean} none={mean.text} limits={limits} />
        </div>
        {chips('actions')}
      </div>
      {[...FILTER_LEVELS].reverse().filter(isShown).map(chips)}
      {mean.explanation !== '' && <p className={styles.muted}>{mean.explanation}</p>}
    </section>
  );
}

const useResultHeadStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalS },
  mean: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: '96px', maxWidth: '280px' },
  title: { ...smallText, margin: 0, color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  figure: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  muted: { ...smallText, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
});
