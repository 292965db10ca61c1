import { useEffect, useState } from 'react';
import type { AppState } from '../../app/store/state';
import type { Survey } from '../../app/store/survey';
import { isDoubtful } from '../../workbook/find/confidence';
import { NoticeCard } from '../parts/cards/NoticeCard';
import { StepProgress } from '../parts/cards/StepProgress';
import { Fold } from '../parts/controls/Fold';
import { useReport } from '../parts/hooks/reportContext';
import { LazyBoundary } from './LazyBoundary';
import { MoreActions } from './MoreActions';
import { usePaneStyles } from './Pane.styles';
import { PaneHeader } from './PaneHeader';
import { PaneTabs } from './PaneTabs';
import type { TabName } from './PaneTabs';
import { ChangeList, ColumnsRead, ConfirmColumns, NewsCard, OtherTable, preloadViews, ResultTab, WritePreviewCard } from './lazyViews';
import { useColumnConfirmation } from './useColumnConfirmation';
import type { ColumnConfirmation } from './useColumnConfirmation';
import type { PaneActions } from './usePane';

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
  const doubts = useColumnConfirmation(survey, actions);
  const busy = state.status === 'busy';
  useWhenIdle(preloadViews);
  const turnTo = (other: TabName): void => {
    choose(other);
    if (other !== tab) report?.clearMessage();
  };
  /** What is begun is told at the top: there the user is taken. */
  const then = (shown: TabName, act: () => unknown) => (): void => {
    choose(shown);
    if (scroller !== null) scroller.scrollTop = 0;
    void act();
  };
  const calculate = then('result', () => {
    WritePreviewCard.preload();
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
      <ActivityView state={state} doubts={doubts} actions={actions} />
      {tab !== 'alerts' && <ReportActivity />}
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
      <LazyBoundary><ColumnsRead table={table} busy={busy} correct={actions.correctColumn} /></LazyBoundary>
      <LazyBoundary><OtherTable busy={busy} sheetsToMap={actions.sheetsToMap} columnsAt={actions.columnsAt} mapTable={actions.mapTable} /></LazyBoundary>
    </Fold>
  );
}

interface ActivityViewProps {
  readonly state: AppState;
  readonly doubts: ColumnConfirmation;
  readonly actions: PaneActions;
}

/** What the pane asks, does, failed at or did just now; nothing most of the time. */
function ActivityView({ state, doubts, actions }: ActivityViewProps) {
  if (state.status === 'busy') return <StepProgress step={state.step} cancel={actions.cancel} />;
  if (doubts.asking !== null) {
    return <LazyBoundary><ConfirmColumns table={doubts.asking} correct={actions.correctColumn} confirm={doubts.confirm} /></LazyBoundary>;
  }
  if (state.status === 'asking') return <LazyBoundary><WritePreviewCard preview={state.preview} confirm={actions.confirm} dismiss={actions.dismiss} /></LazyBoundary>;
  if (state.status === 'failed') return <NoticeCard notice={state.notice} intent="error" action="Reintentar" onAction={actions.retry} />;
  if (state.status === 'found' && state.news !== undefined) return <LazyBoundary><NewsCard news={state.news} goTo={actions.goTo} /></LazyBoundary>;
  return null;
}

/** What is being made of the result, or was: told here while the tab of the alerts, which tells it too, is not in sight. */
function ReportActivity() {
  const styles = usePaneStyles();
  const { state: { step, hint, said, notice, changes } } = useReport();
  if (notice !== null) return <NoticeCard notice={notice} intent="error" />;
  const words = step === null ? said : hint === null ? `${step}…` : `${step}. ${hint}`;
  return (
    <>
      <p role="status" className={words === null ? styles.unseen : styles.said}>{words}</p>
      {changes !== null && <LazyBoundary><ChangeList changes={changes} /></LazyBoundary>}
    </>
  );
}

/** Long enough for the pane to be drawn and its first click answered, in milliseconds. */
const IDLE_DELAY = 1500;

/** Does something once, a while after the first drawing, when the browser has nothing else to do. */
function useWhenIdle(act: () => void): void {
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
