import { useState } from 'react';
import type { AppState, Survey } from '../../app/state';
import { isDoubtful } from '../ColumnsRead/confidenceWords';
import { Fold } from '../Fold';
import { Part } from '../Lazy';
import { MoreActions } from '../MoreActions';
import { PaneHeader } from '../PaneHeader';
import { NowView } from './NowView';
import { AskCard, ColumnsRead, OtherTable, preloadParts, ResultTab } from './parts';
import { PaneTabs, type TabName } from './PaneTabs';
import { ReportNow } from './ReportNow';
import { useDoubts } from './useDoubts';
import type { PaneActions } from './usePane';
import { useQuietMoment } from './useQuietMoment';
import { useReport } from './useReport';

interface FoundViewProps {
  readonly state: AppState;
  readonly survey: Survey;
  readonly actions: PaneActions;
  readonly scroller: HTMLElement | null;
}

/** A workbook with PEI tables: what was found, the buttons, what is being done or came of it, and the four tabs. */
export function FoundView({ state, survey, actions, scroller }: FoundViewProps) {
  const [tab, choose] = useState<TabName>('result');
  const { report, state: { step } } = useReport();
  const doubts = useDoubts(survey, actions);
  const busy = state.status === 'busy';
  useQuietMoment(preloadParts);
  const turnTo = (other: TabName): void => {
    choose(other);
    if (other !== tab) report?.turnAway();
  };
  /** What is begun is told at the top: there the user is taken. */
  const then = (shown: TabName, act: () => unknown) => (): void => {
    choose(shown);
    if (scroller !== null) scroller.scrollTop = 0;
    void act();
  };
  const calculate = then('result', () => {
    AskCard.preload();
    ResultTab.preload();
    doubts.calculate();
  });
  return (
    <>
      <PaneHeader
        survey={survey} busy={busy} scroller={scroller}
        chooseTable={actions.chooseTable} choosePeriod={actions.choosePeriod} calculate={calculate}
      />
      <MoreActions
        busy={busy || step !== null}
        undoOffer={survey.undo}
        summarize={report && then('result', () => report.summarize())}
        draftAlerts={report && then('alerts', () => report.draftAlerts())}
        calculateAll={then(tab, actions.calculateAll)}
        undo={then(tab, actions.undo)}
      />
      <ColumnsFold survey={survey} busy={busy} actions={actions} />
      <NowView state={state} doubts={doubts} actions={actions} />
      {tab !== 'alerts' && <ReportNow />}
      <PaneTabs state={state} survey={survey} actions={actions} scroller={scroller} chosen={tab} choose={turnTo} />
    </>
  );
}

/**
 * How each column was understood, and the way to another table, folded away until somebody asks. The heading tells doubts, and counts the
 * columns that are not ours.
 */
function ColumnsFold({ survey, busy, actions }: { readonly survey: Survey; readonly busy: boolean; readonly actions: PaneActions }) {
  const table = survey.tables[survey.chosen];
  if (table === undefined) return null;
  const doubts = table.columns.filter(isDoubtful).length;
  const read = table.columns.filter(({ meaning }) => meaning.field !== 'own').length;
  return (
    <Fold title={`Cómo se leyó la tabla (${read} ${read === 1 ? 'columna' : 'columnas'}${doubts === 0 ? '' : `, ${doubts} por confirmar`})`}>
      <Part><ColumnsRead table={table} busy={busy} correct={actions.correctColumn} /></Part>
      <Part><OtherTable busy={busy} sheetsToMap={actions.sheetsToMap} columnsAt={actions.columnsAt} mapTable={actions.mapTable} /></Part>
    </Fold>
  );
}
