import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import type { Outcome } from '../../../app/result/outcome';
import type { Place } from '../../../workbook/cells/observation';
import { NoticeCard } from '../../parts/cards/NoticeCard';
import { card, smallText } from '../../theme/sharedStyles';
import { ElementList } from './ElementList';
import { Gauge } from './Gauge';
import { SummaryTable } from './SummaryTable';

interface ResultTabProps {
  readonly outcome: Outcome;
  /** The table or the settings changed after this result. */
  readonly stale: boolean;
  /** The scrolling ancestor. */
  readonly scroller: HTMLElement | null;
  readonly goTo: (place: Place) => void;
}

/** The result of a run: summary card and list of elements. */
export function ResultTab({ outcome, stale, scroller, goTo }: ResultTabProps) {
  const styles = useResultTabStyles();
  return (
    <div className={styles.root}>
      <ResultCard outcome={outcome} stale={stale} />
      <ElementList elements={outcome.elements} scroller={scroller} goTo={goTo} />
    </div>
  );
}

const STALE_NOTICE = {
  message: 'La tabla o los ajustes cambiaron después de este cálculo.',
  remedy: 'Lo que ve abajo es de antes. Vuelva a pulsar Calcular avance.',
};

/** The mean of the AEI on a dial with its explanation, the semaphore counts, and what was written. */
function ResultCard({ outcome, stale }: Pick<ResultTabProps, 'outcome' | 'stale'>) {
  const styles = useResultCardStyles();
  const { mean, letters, periodLabel, summary, written, difference, open, evaluation: { actionsMean, policies: { limits } } } = outcome;
  return (
    <section className={styles.root} aria-label="Resultado">
      {stale && <NoticeCard intent="warning" notice={STALE_NOTICE} />}
      {difference !== '' && <NoticeCard intent="info" notice={{ message: difference, remedy: 'El aplicativo de CEPLAN lo hace de otro modo: vea Ajustes.' }} />}
      {open !== '' && <NoticeCard intent="warning" notice={{ message: open, remedy: 'En Observaciones está la celda de cada uno y qué corregir.' }} />}
      <div className={styles.mean}>
        <div className={styles.heading}>
          <h2 className={styles.title}>Avance promedio de {letters.action}</h2>
          <span className={styles.muted}>{periodLabel}</span>
        </div>
        <Gauge progress={actionsMean} limits={limits} none={mean.text} />
        {mean.explanation !== '' && <span className={styles.muted}>{mean.explanation}</span>}
      </div>
      <SummaryTable summary={summary} limits={limits} />
      {written !== '' && <p className={styles.written}><CheckmarkCircleRegular className={styles.icon} /> {written}</p>}
    </section>
  );
}

const useResultTabStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
});

const useResultCardStyles = makeStyles({
  root: card,
  mean: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, textAlign: 'center' },
  heading: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  muted: { ...smallText, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  written: { ...smallText, display: 'flex', columnGap: tokens.spacingHorizontalXS, margin: 0, color: tokens.colorNeutralForeground2 },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase400 },
});
