import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { Notice } from '../../app/messages/messages';
import { NoticeCard } from '../parts/cards/NoticeCard';
import { PANE_THEMES } from '../theme/paneThemes';
import type { ThemeName } from '../theme/paneThemes';

interface StartNoticeProps {
  readonly theme: ThemeName;
  readonly notice: Notice;
  readonly retry: () => void;
}

/** Page shown in place of the pane when Excel cannot be reached. */
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

const useStartNoticeStyles = makeStyles({
  provider: { height: '100%', backgroundColor: tokens.colorNeutralBackground2 },
  page: { padding: tokens.spacingHorizontalM },
  title: {
    margin: `0 0 ${tokens.spacingVerticalM}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});
