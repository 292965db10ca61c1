import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ReportStore } from '../../app/reports/reportState';
import type { ReviewStore } from '../../app/review/createReviewStore';
import type { Store } from '../../app/store/createStore';
import type { AppState } from '../../app/store/state';
import { RED_ONLY } from '../../engine/alerts/alert';
import { NoticeCard } from '../parts/cards/NoticeCard';
import { ReportContext } from '../parts/hooks/reportContext';
import { ReviewContext } from '../parts/hooks/reviewContext';
import { bandColours } from '../theme/bandColours';
import { PANE_THEMES } from '../theme/paneThemes';
import { focusRing } from '../theme/sharedStyles';
import type { ThemeSource } from '../theme/themeSource';
import { FoundView } from './FoundView';
import { Guard } from './Guard';
import { LazyBoundary, LoadingPlaceholder } from './LazyBoundary';
import { usePaneStyles } from './Pane.styles';
import { StartCard } from './lazyViews';
import { usePane } from './usePane';
import type { PaneActions } from './usePane';

interface PaneProps {
  readonly store: Store;
  /** Absent: the pane makes no report. */
  readonly report?: ReportStore;
  /** Absent: nothing can be ignored. */
  readonly review?: ReviewStore;
  readonly theme: ThemeSource;
  readonly version: string;
  readonly methodUrl: string;
}

/** The whole pane: the picture of the state, painted as Office is. */
export function Pane({ store, report, review, theme, version, methodUrl }: PaneProps) {
  const { state, themeName, actions } = usePane(store, theme);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const styles = usePaneStyles();
  const survey = 'survey' in state ? state.survey : null;
  const workbookRules = survey?.alertRules ?? RED_ONLY;
  const colours = useMemo(() => bandColours(survey?.settings.palette ?? 'ceplan', themeName), [survey?.settings.palette, themeName]);
  const atHand = useMemo(() => (report === undefined ? null : { report, workbookRules }), [report, workbookRules]);
  return (
    <FluentProvider theme={PANE_THEMES[themeName]} className={styles.provider} style={colours}>
      <div ref={setScroller} className={styles.scroller}>
        <main className={styles.page} aria-busy={state.status === 'busy' || state.status === 'starting'}>
          <h1 className={styles.unseen}>PEI Avance</h1>
          <Guard>
            <ReportContext.Provider value={atHand}>
              <ReviewContext.Provider value={review ?? null}><StateView state={state} actions={actions} scroller={scroller} /></ReviewContext.Provider>
            </ReportContext.Provider>
          </Guard>
          <Footer version={version} methodUrl={methodUrl} />
        </main>
      </div>
      <Announcer state={state} />
    </FluentProvider>
  );
}

interface StateViewProps {
  readonly state: AppState;
  readonly actions: PaneActions;
  readonly scroller: HTMLElement | null;
}

/** One picture per status. */
function StateView({ state, actions, scroller }: StateViewProps) {
  if (state.status === 'starting') return <Starting hint={state.hint} />;
  if (state.status === 'nothing') return <LazyBoundary><StartCard notice={state.notice} start={state.start} hint={state.hint} actions={actions} /></LazyBoundary>;
  const { survey } = state;
  if (survey !== null) return <FoundView state={state} survey={survey} actions={actions} scroller={scroller} />;
  return 'notice' in state ? <NoticeCard notice={state.notice} intent="error" action="Reintentar" onAction={actions.retry} /> : null;
}

function Starting({ hint }: { readonly hint: string | undefined }) {
  const styles = usePaneStyles();
  return (
    <div className={styles.starting}>
      <p className={styles.words}>Buscando la tabla del PEI…</p>
      {hint !== undefined && <p role="alert" className={styles.words}>{hint}</p>}
      <LoadingPlaceholder />
    </div>
  );
}

/** Tells screen readers what the eye sees change: the step, the result. Notices speak for themselves. */
function Announcer({ state }: { readonly state: AppState }) {
  const styles = usePaneStyles();
  return <div role="status" aria-live="polite" className={styles.unseen}>{announcement(state)}</div>;
}

function announcement(state: AppState): string {
  if (state.status === 'starting') return 'Buscando la tabla del PEI.';
  if (state.status === 'busy') return `${state.step.label}. ${state.step.hint ?? ''}`;
  if (state.status === 'asking') return state.preview.title;
  if (state.status === 'done') return `Listo. Avance promedio de AEI: ${state.outcome.mean.text}. ${state.outcome.written}`.trim();
  return '';
}

interface FooterProps {
  readonly version: string;
  /** Address of the page of the method; opens in the browser. */
  readonly methodUrl: string;
}

/** Link to the method, and the version. */
function Footer({ version, methodUrl }: FooterProps) {
  const styles = useFooterStyles();
  return (
    <footer className={styles.root}>
      <a href={methodUrl} target="_blank" rel="noopener" className={styles.link}>Cómo se calcula</a>
      <span>PEI Avance {version}</span>
    </footer>
  );
}

const useFooterStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    marginTop: 'auto',
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  link: { color: tokens.colorBrandForegroundLink, ':hover': { color: tokens.colorBrandForegroundLinkHover }, ...focusRing },
});
