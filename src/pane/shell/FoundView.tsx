import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { PublicationWish } from '../../app/publish/preparePublication';
import type { PaneView } from '../../app/store/paneView';
import type { Survey } from '../../app/store/survey';
import type { UndoOffer } from '../../app/undo/storedChange';
import { startOf } from '../../workbook/cells/observation';
import { NoticeCard } from '../parts/cards/NoticeCard';
import { ReportStatus } from '../parts/cards/ReportStatus';
import { StepProgress } from '../parts/cards/StepProgress';
import { PaneButton } from '../parts/controls/PaneButton';
import { useSlice, useStore } from '../parts/hooks/storeContext';
import type { CommandGroup } from '../tools/CommandMenu';
import { CommandRow } from '../tools/CommandRow';
import { ToolPage } from '../tools/ToolPage';
import type { Tool } from '../tools/tool';
import { TOOLS } from '../tools/toolList';
import { smallText } from '../theme/sharedStyles';
import type { Confirmation } from './FreshnessLine';
import { LazyBoundary } from './LazyBoundary';
import { PaneHeader } from './PaneHeader';
import { PaneTabs } from './PaneTabs';
import type { TabName } from './PaneTabs';
import { ChangedCellsCard, ChangeList, ConfirmColumns, JoinQuestion, NewsCard, preloadViews, ResultTab, WritePreviewCard } from './lazyViews';
import { useColumnConfirmation } from './useColumnConfirmation';
import type { ColumnConfirmation } from './useColumnConfirmation';
import type { PaneActions } from './usePane';

/** Addresses of the pages of help; they open in the browser. */
export interface HelpPages {
  readonly guide: string;
  readonly method: string;
}

interface FoundViewProps {
  readonly view: PaneView;
  readonly survey: Survey;
  readonly actions: PaneActions;
  readonly scroller: HTMLElement | null;
  readonly pages: HelpPages;
}

/** A workbook with PEI tables: the header, the commands, the current activity, and the four tabs or the view of a command. */
export function FoundView({ view, survey, actions, scroller, pages }: FoundViewProps) {
  const [tab, choose] = useState<TabName>('result');
  const menuButton = useRef<HTMLButtonElement>(null);
  const [tool, open, closeTool] = useTool(scroller, menuButton);
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
  const then = (act: () => unknown) => (): void => {
    scrollTo(scroller, 0);
    void act();
  };
  const calculate = then(() => {
    WritePreviewCard.preload();
    ResultTab.preload();
    confirmation.calculate();
  });
  const bookCommands = { survey, busy: busy || step !== null, calculateAll: then(actions.calculateAll), calculateAllWithReports: then(actions.calculateAllWithReports), consolidate: then(actions.consolidate), undo: then(actions.undo) };
  const seeResult = (): void => {
    if (tool !== null) closeTool();
    turnTo('result');
  };
  const tabActions = { ...actions, publish: (wish: PublicationWish) => void then(() => actions.publish(wish))() };
  const isOnAlerts = tab === 'alerts' && tool === null;
  return (
    <>
      <PaneHeader
        survey={survey} busy={busy} scroller={scroller}
        chooseTable={actions.chooseTable} choosePeriod={actions.choosePeriod} calculate={calculate}
        confirmation={confirmationOf(view, tool === null && tab === 'result' ? undefined : seeResult, actions.goTo)}
      />
      <CommandRow
        busy={busy || step !== null}
        summarize={then(() => report.summarize())}
        draftAlerts={isOnAlerts ? undefined : then(() => report.draftAlerts())}
        groups={commandGroups(bookCommands, open, pages)}
        menuButton={menuButton}
      />
      {survey.joins && <LazyBoundary><JoinQuestion joins={survey.joins} busy={busy} answer={actions.answerJoin} /></LazyBoundary>}
      <ActivityView view={view} confirmation={confirmation} actions={actions} />
      {isOnAlerts ? <ReportChanges /> : <ReportActivity goTo={actions.goTo} />}
      {survey.elsewhere !== undefined && <ElsewhereNote survey={survey} elsewhere={survey.elsewhere} busy={busy} chooseTable={actions.chooseTable} />}
      {tool === null
        ? <PaneTabs view={view} survey={survey} actions={tabActions} scroller={scroller} chosen={tab} choose={turnTo} />
        : <ToolPage tool={tool} view={view} survey={survey} actions={actions} busy={busy || step !== null} scroller={scroller} close={closeTool} />}
    </>
  );
}

function scrollTo(scroller: HTMLElement | null, top: number): void {
  if (scroller !== null) scroller.scrollTop = top;
}

/** The tool whose view is open, and how to open and close one: it begins at the top, and the tabs stand again where they were scrolled to. */
function useTool(scroller: HTMLElement | null, menuButton: RefObject<HTMLButtonElement | null>) {
  const [opened, setOpened] = useState<{ readonly tool: Tool; readonly scrolledTo: number } | null>(null);
  const open = (tool: Tool): void => {
    setOpened({ tool, scrolledTo: opened?.scrolledTo ?? scroller?.scrollTop ?? 0 });
    scrollTo(scroller, 0);
  };
  const close = (): void => {
    flushSync(() => setOpened(null));
    menuButton.current?.focus();
    scrollTo(scroller, opened?.scrolledTo ?? 0);
  };
  return [opened?.tool ?? null, open, close] as const;
}

interface BookCommands extends Record<'calculateAll' | 'calculateAllWithReports' | 'consolidate' | 'undo', () => void> {
  readonly survey: Survey;
  readonly busy: boolean;
}

/** The menu: what concerns the whole workbook, the views that open, and the pages of help. */
function commandGroups({ survey, busy: disabled, calculateAll, calculateAllWithReports, consolidate, undo }: BookCommands, open: (tool: Tool) => void, pages: HelpPages): readonly CommandGroup[] {
  return [
    [
      { label: 'Recalcular todo el libro', disabled, does: calculateAll },
      { label: 'Todo el libro, con resúmenes y alertas', disabled, does: calculateAllWithReports },
      { label: 'Consolidar', title: 'Hojas con una fila por plan y periodo, las AEI en rojo y la calidad de los registros', disabled, does: consolidate },
      ...(survey.undo ? [{ label: `Deshacer: ${survey.undo.label}`, title: undoWords(survey.undo), disabled, does: undo }] : []),
    ],
    TOOLS.map((tool) => ({ label: tool.label, note: tool.note?.(survey) ?? '', does: () => open(tool) })),
    [{ label: 'Guía', does: { href: pages.guide } }, { label: 'Metodología', does: { href: pages.method } }],
  ];
}

const undoWords = ({ sheets }: UndoOffer): string => `Pone como estaba antes: ${sheets.map((sheet) => `«${sheet}»`).join(', ')}`;

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

/** What the calculation on screen did; null before one, and while another runs. */
function confirmationOf(view: PaneView, seeResult: (() => void) | undefined, goTo: PaneActions['goTo']): Confirmation | null {
  if (view.status !== 'done' || view.outcome.written === '' || view.stale) return null;
  const { written, writtenPlace } = view.outcome;
  return { written, seeResult, ...(writtenPlace !== null && { seeColumn: () => goTo(writtenPlace) }) };
}

/** Offers the table of the sheet that the user went to in Excel. */
function ElsewhereNote({ survey, elsewhere, busy, chooseTable }: { readonly survey: Survey; readonly elsewhere: number; readonly busy: boolean } & Pick<PaneActions, 'chooseTable'>) {
  const styles = useFoundViewStyles();
  const table = survey.tables[elsewhere];
  if (table === undefined) return null;
  return (
    <div role="status" className={styles.elsewhere}>
      <span>En Excel está abierta «{table.sheet}».</span>
      <PaneButton size="small" disabledFocusable={busy} onClick={() => chooseTable(elsewhere)}>Usar esta hoja</PaneButton>
    </div>
  );
}

/** Status, failure and changes of the report; hidden beside the tab of the alerts, which shows them too. */
function ReportActivity({ goTo }: Pick<PaneActions, 'goTo'>) {
  const { step, message, sheet, notice } = useSlice('report');
  const { hint, changedCells } = useSlice('work');
  const { report } = useStore();
  if (notice !== null && changedCells !== null) return <LazyBoundary><ChangedCellsCard notice={notice} places={changedCells.places} report={report} goTo={goTo} /></LazyBoundary>;
  if (notice !== null) return <NoticeCard notice={notice} intent="error" />;
  return (
    <>
      <ReportStatus step={step} hint={hint} message={message} seeSheet={sheet === null ? undefined : () => goTo(startOf(sheet))} />
      <ReportChanges />
    </>
  );
}

/** What changed since the last summary. */
function ReportChanges() {
  const { changes } = useSlice('report');
  return changes === null ? null : <LazyBoundary><ChangeList changes={changes} /></LazyBoundary>;
}

const useFoundViewStyles = makeStyles({
  elsewhere: {
    ...smallText,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
});

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
