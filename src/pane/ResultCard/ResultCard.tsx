import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import type { Outcome } from '../../app/state';
import { Gauge } from '../Gauge';
import { NoticeCard } from '../NoticeCard';
import { SummaryTable } from '../SummaryTable';
import { useResultCardStyles } from './ResultCard.styles';

interface ResultCardProps {
  readonly outcome: Outcome;
  /** The table changed after this result. */
  readonly stale: boolean;
}

const STALE = {
  message: 'La tabla o los ajustes cambiaron después de este cálculo.',
  remedy: 'Lo que ve abajo es de antes. Vuelva a pulsar Calcular avance.',
};

/** The result at a glance: the mean of the AEI on its dial, with its explanation; the semaphore counts; what was written. */
export function ResultCard({ outcome, stale }: ResultCardProps) {
  const styles = useResultCardStyles();
  const { mean, periodLabel, summary, written, difference, evaluation: { actionsMean, policies: { limits } } } = outcome;
  return (
    <section className={styles.root} aria-label="Resultado">
      {stale && <NoticeCard intent="warning" notice={STALE} />}
      {difference !== '' && <NoticeCard intent="info" notice={{ message: difference, remedy: 'El aplicativo de CEPLAN lo hace de otro modo: vea Ajustes.' }} />}
      <div className={styles.mean}>
        <div className={styles.heading}>
          <h2 className={styles.title}>Avance promedio de AEI</h2>
          <span className={styles.muted}>{periodLabel}</span>
        </div>
        <Gauge progress={actionsMean} limits={limits} />
        {mean.explanation !== '' && <span className={styles.muted}>{mean.explanation}</span>}
      </div>
      <SummaryTable summary={summary} limits={limits} />
      {written !== '' && <p className={styles.written}><CheckmarkCircleRegular className={styles.icon} /> {written}</p>}
    </section>
  );
}
