import { MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import type { Outcome } from '../../app/state';
import { SummaryTable } from '../SummaryTable';
import { useResultCardStyles } from './ResultCard.styles';

interface ResultCardProps {
  readonly outcome: Outcome;
  /** The table changed after this result. */
  readonly stale: boolean;
}

/** The result at a glance: the mean of the AEI with its explanation, the semaphore counts, what was written. */
export function ResultCard({ outcome, stale }: ResultCardProps) {
  const styles = useResultCardStyles();
  const { mean, periodLabel, summary, written } = outcome;
  return (
    <section className={styles.root} aria-label="Resultado">
      {stale && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>La tabla o los ajustes cambiaron después de este cálculo. Vuelva a pulsar Calcular avance.</MessageBarBody>
        </MessageBar>
      )}
      {outcome.difference !== '' && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{outcome.difference} El aplicativo de CEPLAN lo hace de otro modo: vea Ajustes.</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.mean}>
        <Text as="h2" weight="semibold" size={300} className={styles.title}>Avance promedio de AEI</Text>
        <Text size={200} className={styles.muted}>{periodLabel}</Text>
        <Text className={styles.figure}>{mean.text === 'ND' ? 'ND' : `${mean.text} %`}</Text>
        {mean.explanation !== '' && <Text size={200} className={styles.muted}>{mean.explanation}</Text>}
      </div>
      <SummaryTable summary={summary} />
      <Text size={200} className={styles.written}><CheckmarkCircleRegular className={styles.icon} /> {written}</Text>
    </section>
  );
}
