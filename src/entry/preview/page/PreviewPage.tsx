import { FluentProvider, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { CSSProperties } from 'react';
import { useSource } from '../../../pane/Pane/useSource';
import { PANE_THEMES } from '../../../pane/theme/paneThemes';
import { LivePane } from '../../pane/LivePane';
import type { BookDesk } from '../book/bookDesk';
import { copyName, download } from '../book/download';
import { usePageStyles } from './Page.styles';
import { SheetSide } from './SheetSide';
import type { ThemeSwitch } from './themeSwitch';
import { Toolbar } from './Toolbar';
import { useSplit } from './useSplit';

interface PreviewPageProps {
  readonly desk: BookDesk;
  readonly theme: ThemeSwitch;
}

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

/** A workbook to look at, and the pane beside it as Excel would show it. */
export function PreviewPage({ desk, theme }: PreviewPageProps) {
  const { book, revision, written, trouble } = useSource(desk);
  const themeName = useSource(theme);
  const { width, divider } = useSplit();
  const styles = usePageStyles();
  return (
    <FluentProvider theme={PANE_THEMES[themeName]} className={styles.root}>
      <Toolbar
        bookName={book?.name ?? ''}
        isDark={themeName === 'dark'}
        open={(file) => void desk.open(file.name, () => bytesOf(file))}
        save={book === null ? null : () => void book.save().then((bytes) => download(copyName(book.name), bytes))}
        turnTheme={() => theme.turn()}
      />
      {trouble !== null && (
        <div className={styles.notice}>
          <MessageBar intent="error" layout="multiline" politeness="assertive"><MessageBarBody>{trouble}</MessageBarBody></MessageBar>
        </div>
      )}
      {book !== null && (
        <div className={styles.split} style={{ '--pane-width': `${width}px` } as CSSProperties}>
          <SheetSide book={book} revision={revision} written={written} />
          <div className={styles.divider} {...divider} />
          <div className={styles.paneSide}>
            <LivePane key={book.workbook.name} run={book.run} theme={theme} canSave />
          </div>
        </div>
      )}
    </FluentProvider>
  );
}
