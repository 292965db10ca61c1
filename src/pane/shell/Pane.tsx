import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { PaneView } from '../../app/store/paneView';
import type { Store } from '../../app/store/store';
import { NoticeCard } from '../parts/cards/NoticeCard';
import { StoreContext, useSlice } from '../parts/hooks/storeContext';
import { useSource } from '../parts/hooks/useSource';
import { bandColours } from '../theme/bandColours';
import { PANE_THEMES } from '../theme/paneThemes';
import { focusRing } from '../theme/sharedStyles';
import type { ThemeSource } from '../theme/themeSource';
import { FoundView } from './FoundView';
import type { HelpPages } from './FoundView';
import { Guard } from './Guard';
import { LazyBoundary, LoadingPlaceholder } from './LazyBoundary';
import { usePaneStyles } from './Pane.styles';
import { SilenceCard, StartCard, WithoutUndoCard } from './lazyViews';
import { usePaneActions, usePaneView } from './usePane';
import type { PaneActions } from './usePane';

interface PaneProps {
  readonly store: Store;
  readonly theme: ThemeSource;
  readonly version: string;
  readonly pages: HelpPages;
  /** Called after three clicks on the version: opens the page for whoever maintains the add-in. */
  readonly onSelfCheck?: () => void;
}

/** The whole pane, in the theme of Office. */
export function Pane({ store, ...page }: PaneProps) {
  return (
    <StoreContext.Provider value={store}>
      <PanePage store={store} {...page} />
    </StoreContext.Provider>
  );
}

function PanePage({ store, theme, version, pages, onSelfCheck }: PaneProps) {
  const view = usePaneView();
  const themeName = useSource(theme);
  const actions = usePaneActions(store);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const styles = usePaneStyles();
  const palette = ('survey' in view ? view.survey?.settings.palette : undefined) ?? 'ceplan';
  const colours = useMemo(() => bandColours(palette, themeName), [palette, themeName]);
  return (
    <FluentProvider theme={PANE_THEMES[themeName]} className={styles.provider} style={colours}>
      <div ref={setScroller} className={styles.scroller}>
        <main className={styles.page} aria-busy={view.status === 'busy' || view.status === 'starting'}>
          <h1 className={styles.unseen}>PEI Avance</h1>
          <Interruptions />
          <Guard><StateView view={view} actions={actions} scroller={scroller} pages={pages} /></Guard>
          <Footer version={version} methodUrl={'survey' in view && view.survey !== null ? null : pages.method} onSelfCheck={onSelfCheck} />
        </main>
      </div>
      <Announcer view={view} />
    </FluentProvider>
  );
}

/** What to do while Excel does not answer, and whether to go on where a run cannot be undone. */
function Interruptions() {
  const { silence, withoutUndo } = useSlice('work');
  if (silence === null && withoutUndo === null) return null;
  return (
    <Guard>
      <LazyBoundary>
        {silence !== null && <SilenceCard waiting={silence} />}
        {withoutUndo !== null && <WithoutUndoCard question={withoutUndo} />}
      </LazyBoundary>
    </Guard>
  );
}

interface StateViewProps {
  readonly view: PaneView;
  readonly actions: PaneActions;
  readonly scroller: HTMLElement | null;
  readonly pages: HelpPages;
}

function StateView({ view, actions, scroller, pages }: StateViewProps) {
  if (view.status === 'starting') return <Starting hint={view.hint} />;
  if (view.status === 'nothing') return <LazyBoundary><StartCard notice={view.notice} start={view.start} hint={view.hint} actions={actions} /></LazyBoundary>;
  const { survey } = view;
  if (survey !== null) return <FoundView view={view} survey={survey} actions={actions} scroller={scroller} pages={pages} />;
  return 'notice' in view ? <NoticeCard notice={view.notice} intent="error" action="Reintentar" onAction={actions.retry} /> : null;
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

/** Announces the step and the result to screen readers; notices announce themselves. */
function Announcer({ view }: { readonly view: PaneView }) {
  const styles = usePaneStyles();
  return <div role="status" aria-live="polite" className={styles.unseen}>{announcement(view)}</div>;
}

function announcement(view: PaneView): string {
  if (view.status === 'starting') return 'Buscando la tabla del PEI.';
  if (view.status === 'busy') return `${view.step.label}. ${view.step.hint ?? ''}`;
  if (view.status === 'asking') return view.preview.title;
  if (view.status === 'done') return `Listo. Avance promedio de ${view.outcome.letters.action}: ${view.outcome.mean.text}. ${view.outcome.written}`.trim();
  return '';
}

interface FooterProps {
  readonly version: string;
  readonly onSelfCheck: (() => void) | undefined;
  /** Address of the page of the method; null where the menu has it. */
  readonly methodUrl: string | null;
}

/** On the version, for what is hidden behind it. */
const CLICKS = 3;

/** The version; where there is no menu also a link to the method. */
function Footer({ version, methodUrl, onSelfCheck }: FooterProps) {
  const styles = useFooterStyles();
  return (
    <footer className={styles.root}>
      {methodUrl !== null && <a href={methodUrl} target="_blank" rel="noopener" className={styles.link}>Cómo se calcula</a>}
      <span onClick={({ detail }) => (detail === CLICKS ? onSelfCheck?.() : undefined)}>PEI Avance {version}</span>
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
