import { Spinner } from '@fluentui/react-components';
import type { AppState } from '../../app/state';
import { NoticeCard } from '../NoticeCard';
import { FoundView } from './FoundView';
import type { PaneActions } from './usePane';

interface StateViewProps {
  readonly state: AppState;
  readonly actions: PaneActions;
  readonly scroller: HTMLElement | null;
}

/** One picture per status. */
export function StateView({ state, actions, scroller }: StateViewProps) {
  if (state.status === 'starting') return <Spinner label="Buscando la tabla del PEI…" labelPosition="below" />;
  if (state.status === 'nothing') {
    return <NoticeCard notice={state.notice} intent="info" action="Volver a buscar" onAction={actions.look} />;
  }
  if (state.status === 'failed' && state.survey === null) {
    return <NoticeCard notice={state.notice} intent="error" action="Reintentar" onAction={actions.look} />;
  }
  return <FoundView state={state} actions={actions} scroller={scroller} />;
}
