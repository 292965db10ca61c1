import { mergeClasses } from '@fluentui/react-components';
import type { IndicatorView } from '../../app/state';
import { useTreeLineStyles } from './TreeLine.styles';

/** Whether a figure is where it was expected by now; beside the semaphore, and not in its colours. */
export function PaceChip({ pace }: Pick<IndicatorView, 'pace'>) {
  const styles = useTreeLineStyles();
  if (pace === null) return null;
  return <span className={mergeClasses(styles.pace, pace === 'behind' && styles.behind)}>{pace === 'behind' ? 'atrasado' : 'en ritmo'}</span>;
}
