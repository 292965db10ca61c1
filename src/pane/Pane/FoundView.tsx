import type { AppState, ObservationView } from '../../app/state';
import { MoreActions } from '../MoreActions';
import { NewsCard } from '../NewsCard';
import { NoticeCard } from '../NoticeCard';
import { ResultCard } from '../ResultCard';
import { StepProgress } from '../StepProgress';
import { SurveyCard } from '../SurveyCard';
import { Calculate } from './Calculate';
import { Details } from './Details';
import type { PaneActions } from './usePane';

interface FoundViewProps {
  readonly state: Exclude<AppState, { status: 'starting' | 'nothing' }>;
  readonly actions: PaneActions;
  readonly scroller: HTMLElement | null;
}

/** A workbook with PEI tables: what was found, the button, what is being done or what came of it. */
export function FoundView({ state, actions, scroller }: FoundViewProps) {
  const busy = state.status === 'busy';
  return (
    <>
      {state.survey !== null && (
        <SurveyCard
          survey={state.survey}
          busy={busy}
          chooseTable={actions.chooseTable}
          choosePeriod={actions.choosePeriod}
          correctColumn={actions.correctColumn}
          configure={actions.configure}
        />
      )}
      <Calculate survey={state.survey} busy={busy} actions={actions} />
      {state.survey !== null && <MoreActions survey={state.survey} busy={busy} calculateAll={actions.calculateAll} undo={actions.undo} />}
      {state.status === 'busy' && <StepProgress step={state.step} cancel={actions.cancel} />}
      {state.status === 'failed' && (
        <NoticeCard notice={state.notice} intent="error" action="Reintentar" onAction={actions.retry} />
      )}
      {state.status === 'found' && state.news !== undefined && <NewsCard news={state.news} goTo={actions.goTo} />}
      {state.status === 'done' && <ResultCard outcome={state.outcome} stale={state.stale} />}
      <Details
        elements={state.status === 'done' ? state.outcome.elements : null}
        observations={observationsOf(state)}
        scroller={scroller}
        goTo={actions.goTo}
      />
    </>
  );
}

function observationsOf(state: FoundViewProps['state']): readonly ObservationView[] {
  if (state.status === 'done') return state.outcome.observations;
  return state.survey?.tables[state.survey.chosen]?.observations ?? [];
}
