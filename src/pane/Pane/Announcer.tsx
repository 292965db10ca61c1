import type { AppState } from '../../app/state';
import { usePaneStyles } from './Pane.styles';

/** Tells screen readers what the eye sees change: the step, the result. Notices speak for themselves. */
export function Announcer({ state }: { readonly state: AppState }) {
  const styles = usePaneStyles();
  return <div role="status" aria-live="polite" className={styles.unseen}>{spoken(state)}</div>;
}

function spoken(state: AppState): string {
  if (state.status === 'starting') return 'Buscando la tabla del PEI.';
  if (state.status === 'busy') return `${state.step.label}. ${state.step.hint ?? ''}`;
  if (state.status === 'asking') return state.preview.title;
  if (state.status === 'done') return `Listo. Avance promedio de AEI: ${state.outcome.mean.text}. ${state.outcome.written}`.trim();
  return '';
}
