import { Button } from '@fluentui/react-components';
import { CalculatorRegular } from '@fluentui/react-icons';
import type { AppState, ObservationView } from '../../app/state';
import { NoticeCard } from '../NoticeCard';
import { ResultCard } from '../ResultCard';
import { StepProgress } from '../StepProgress';
import { SurveyCard } from '../SurveyCard';
import { Details } from './Details';
import { usePaneStyles } from './Pane.styles';
import type { PaneActions } from './usePane';

interface FoundViewProps {
  readonly state: Exclude<AppState, { status: 'starting' | 'nothing' }>;
  readonly actions: PaneActions;
  readonly scroller: HTMLElement | null;
}

/** A workbook with PEI tables: what was found, the button, what is being done or what came of it. */
export function FoundView({ state, actions, scroller }: FoundViewProps) {
  const styles = usePaneStyles();
  const busy = state.status === 'busy';
  return (
    <>
      {state.survey !== null && (
        <SurveyCard survey={state.survey} busy={busy} chooseTable={actions.chooseTable} choosePeriod={actions.choosePeriod} />
      )}
      <Button
        appearance="primary"
        size="large"
        className={styles.calculate}
        icon={<CalculatorRegular />}
        disabledFocusable={busy}
        onClick={actions.calculate}
      >
        Calcular avance
      </Button>
      {state.status === 'busy' && <StepProgress step={state.step} />}
      {state.status === 'failed' && (
        <NoticeCard notice={state.notice} intent="error" action="Reintentar" onAction={actions.calculate} />
      )}
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
