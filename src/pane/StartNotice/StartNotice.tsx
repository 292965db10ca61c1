import { FluentProvider } from '@fluentui/react-components';
import type { Notice } from '../../app/state';
import { NoticeCard } from '../NoticeCard';
import { PANE_THEMES, type ThemeName } from '../theme/paneThemes';
import { useStartNoticeStyles } from './StartNotice.styles';

interface StartNoticeProps {
  readonly theme: ThemeName;
  readonly notice: Notice;
  readonly retry: () => void;
}

/** What stands in the pane's place when Excel cannot be reached. */
export function StartNotice({ theme, notice, retry }: StartNoticeProps) {
  const styles = useStartNoticeStyles();
  return (
    <FluentProvider theme={PANE_THEMES[theme]} className={styles.provider}>
      <main className={styles.page}>
        <h1 className={styles.title}>PEI Avance</h1>
        <NoticeCard notice={notice} intent="error" action="Reintentar" onAction={retry} />
      </main>
    </FluentProvider>
  );
}
