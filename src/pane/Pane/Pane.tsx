import { FluentProvider } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ReportStore } from '../../app/report/reportStore';
import type { ReviewStore } from '../../app/review/reviewStore';
import type { Store } from '../../app/store';
import { RED_ONLY } from '../../engine/alerts/alert';
import { Footer } from '../Footer';
import { Guard } from '../Guard';
import { ReportContext } from '../AlertsTab/reportContext';
import { bandColours } from '../theme/bandColours';
import { ReviewContext } from '../ReviewTab/reviewContext';
import { PANE_THEMES } from '../theme/paneThemes';
import type { ThemeSource } from '../theme/themeSource';
import { Announcer } from './Announcer';
import { usePaneStyles } from './Pane.styles';
import { StateView } from './StateView';
import { usePane } from './usePane';

export interface PaneProps {
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
