import { useEffect, useState } from 'react';
import type { PaneView } from '../../app/store/paneView';
import type { Survey } from '../../app/store/survey';
import { isDoubtful } from '../../workbook/find/tableLayout';
import { NoticeCard } from '../parts/cards/NoticeCard';
import { ReportStatus } from '../parts/cards/ReportStatus';
import { StepProgress } from '../parts/cards/StepProgress';
import { Fold } from '../parts/controls/Fold';
import { useSlice, useStore } from '../parts/hooks/storeContext';
import { LazyBoundary } from './LazyBoundary';
import { MoreActions } from './MoreActions';
import { PaneHeader } from './PaneHeader';
import { PaneTabs } from './PaneTabs';
import type { TabName } from './PaneTabs';
import { ChangedCellsCard, ChangeList, ColumnsRead, ConfirmColumns, JoinQuestion, JoinsAnswered, NewsCard, OtherTable, preloadViews, ResultTab, WritePreviewCard } from './lazyViews';
import { useColumnConfirmation } from './useColumnConfirmation';
import type { ColumnConfirmation } from './useColumnConfirmation';
import type { PaneActions } from './usePane';

interface FoundViewProps {
  readonly view: PaneView;
  readonly survey: Survey;
  readonly actions: PaneActions;
  readonly scroller: HTMLElement | null;
}

/** A workbook with PEI tables: the header, the actions, the current activity and the four tabs. */
export function FoundView({ view, survey, actions, scroller }: FoundViewProps) {
  const [tab, choose] = useState<TabName>('result');
  const { report } = useStore();
  const { step } = useSlice('report');
  const confirmation = useColumnConfirmation(survey, actions);
  const busy = view.status === 'busy';
  useWhenIdle(preloadViews);
  const turnTo = (other: TabName): void => {
    choose(other);
    if (other !== tab) report.clearMessage();
  };
  /** Scrolls to the top, where the activity is shown. */
  const then = (shown: TabName, act: () => unknown) => (): void => {
    choose(shown);
    if (scroller !== null) scroller.scrollTop = 0;
    void act();
  };
  const calculate = then('result', () => {
    WritePreviewCard.preload();
    ResultTab.preload();
    confirmation.calculate();
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
        summarize={then('result', () => report.summarize())}
        draftAlerts={then('alerts', () => report.draftAlerts())}
        calculateAll={then(tab, actions.calculateAll)}
        calculateAllWithReports={then(tab, actions.calculateAllWithReports)}
        undo={then(tab, actions.undo)}
      />
      {survey.joins && <LazyBoundary><JoinQuestion joins={survey.joins} busy={busy} answer={actions.answerJoin} /></LazyBoundary>}
      <ColumnsFold survey={survey} busy={busy} actions={actions} />
      <ActivityView view={view} confirmation={confirmation} actions={actions} />
      {tab !== 'alerts' && <ReportActivity goTo={actions.goTo} />}
      <PaneTabs view={view} survey={survey} actions={actions} scroller={scroller} chosen={tab} choose={turnTo} />
    </>
  );
}

/** A disclosure with the reading of each column and the mapper of another table; its title counts the columns read and to confirm. */
function ColumnsFold({ survey, busy, actions }: { readonly survey: Survey; readonly busy: boolean; readonly actions: PaneActions }) {
  const table = survey.tables[survey.chosen];
  if (table === undefined) return null;
  const unconfirmed = table.columns.filter(isDoubtful).length + (table.partsAnswer === null ? 1 : 0);
  const read = table.columns.filter(({ meaning }) => meaning.field !== 'own').length;
  return (
    <Fold title={`Cómo se leyó la tabla (${read} ${read === 1 ? 'columna' : 'columnas'}${unconfirmed === 0 ? '' : `, ${unconfirmed} por confirmar`})`}>
      {survey.joins && <LazyBoundary><JoinsAnswered joins={survey.joins} table={table} busy={busy} answer={actions.answerJoin} /></LazyBoundary>}
      <LazyBoundary><ColumnsRead table={table} busy={busy} correct={actions.correctColumn} answerParts={actions.answerParts} /></LazyBoundary>
      <LazyBoundary><OtherTable busy={busy} sheetsToMap={actions.sheetsToMap} columnsAt={actions.columnsAt} mapTable={actions.mapTable} /></LazyBoundary>
    </Fold>
  );
}

interface ActivityViewProps {
  readonly view: PaneView;
  readonly confirmation: ColumnConfirmation;
  readonly actions: PaneActions;
}

/** The running step, a question, a failure or news; null for none. */
function ActivityView({ view, confirmation, actions }: ActivityViewProps) {
  if (view.status === 'busy') return <StepProgress step={view.step} cancel={actions.cancel} />;
  if (confirmation.asking !== null) {
    return <LazyBoundary><ConfirmColumns table={confirmation.asking} correct={actions.correctColumn} answerParts={actions.answerParts} confirm={confirmation.confirm} /></LazyBoundary>;
  }
  if (view.status === 'asking') return <LazyBoundary><WritePreviewCard preview={view.preview} confirm={actions.confirm} dismiss={actions.dismiss} /></LazyBoundary>;
  if (view.status === 'failed') return <NoticeCard notice={view.notice} intent="error" action="Reintentar" onAction={actions.retry} />;
  if (view.status === 'found' && view.news !== undefined) return <LazyBoundary><NewsCard news={view.news} goTo={actions.goTo} close={actions.closeNews} /></LazyBoundary>;
  return null;
}

/** Status, failure and changes of the report; hidden beside the tab of the alerts, which shows them too. */
function ReportActivity({ goTo }: Pick<PaneActions, 'goTo'>) {
  const { step, message, notice, changes } = useSlice('report');
  const { hint, changedCells } = useSlice('work');
  const { report } = useStore();
  if (notice !== null && changedCells !== null) return <LazyBoundary><ChangedCellsCard notice={notice} places={changedCells.places} report={report} goTo={goTo} /></LazyBoundary>;
  if (notice !== null) return <NoticeCard notice={notice} intent="error" />;
  return (
    <>
      <ReportStatus step={step} hint={hint} message={message} />
      {changes !== null && <LazyBoundary><ChangeList changes={changes} /></LazyBoundary>}
    </>
  );
}

/** Milliseconds: time to draw the pane and answer a first click. */
const IDLE_DELAY = 1500;

/** Calls `act` once, after {@link IDLE_DELAY} and when the browser is idle; not after the component is removed. */
export function useWhenIdle(act: () => void): void {
  useEffect(() => {
    let idle = 0;
    const timer = setTimeout(() => {
      if ('requestIdleCallback' in window) idle = requestIdleCallback(act);
      else act();
    }, IDLE_DELAY);
    return () => {
      clearTimeout(timer);
      if (idle !== 0) cancelIdleCallback(idle);
    };
  }, [act]);
}
