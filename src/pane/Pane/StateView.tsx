import type { AppState } from '../../app/state';
import { Part, Waiting } from '../Lazy';
import { NoticeCard } from '../NoticeCard';
import { FoundView } from './FoundView';
import { usePaneStyles } from './Pane.styles';
import { StartCard } from './parts';
import type { PaneActions } from './usePane';

interface StateViewProps {
  readonly state: AppState;
  readonly actions: PaneActions;
  readonly scroller: HTMLElement | null;
}

/** One picture per status. */
export function StateView({ state, actions, scroller }: StateViewProps) {
  if (state.status === 'starting') return <Starting hint={state.hint} />;
  if (state.status === 'nothing') return <Part><StartCard notice={state.notice} start={state.start} hint={state.hint} actions={actions} /></Part>;
  const { survey } = state;
  if (survey !== null) return <FoundView state={state} survey={survey} actions={actions} scroller={scroller} />;
  return 'notice' in state ? <NoticeCard notice={state.notice} intent="error" action="Reintentar" onAction={actions.retry} /> : null;
}

function Starting({ hint }: { readonly hint: string | undefined }) {
  const styles = usePaneStyles();
  return (
    <div className={styles.starting}>
      <p className={styles.said}>Buscando la tabla del PEI…</p>
      {hint !== undefined && <p role="alert" className={styles.said}>{hint}</p>}
      <Waiting />
    </div>
  );
}
