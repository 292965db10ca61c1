import { FluentProvider } from '@fluentui/react-components';
import { useState } from 'react';
import type { Store } from '../../app/store';
import { Footer } from '../Footer';
import { Guard } from '../Guard';
import { PANE_THEMES } from '../theme/paneThemes';
import type { ThemeSource } from '../theme/themeSource';
import { Announcer } from './Announcer';
import { usePaneStyles } from './Pane.styles';
import { StateView } from './StateView';
import { usePane } from './usePane';

export interface PaneProps {
  readonly store: Store;
  readonly theme: ThemeSource;
  readonly version: string;
  readonly methodUrl: string;
}

/** The whole pane: the picture of the state, painted as Office is. */
export function Pane({ store, theme, version, methodUrl }: PaneProps) {
  const { state, themeName, actions } = usePane(store, theme);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const styles = usePaneStyles();
  return (
    <FluentProvider theme={PANE_THEMES[themeName]} className={styles.provider}>
      <div ref={setScroller} className={styles.scroller}>
        <main className={styles.page} aria-busy={state.status === 'busy' || state.status === 'starting'}>
          <h1 className={styles.unseen}>PEI Avance</h1>
          <Guard><StateView state={state} actions={actions} scroller={scroller} /></Guard>
          <Footer version={version} methodUrl={methodUrl} />
        </main>
      </div>
      <Announcer state={state} />
    </FluentProvider>
  );
}
