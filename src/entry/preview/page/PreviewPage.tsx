import { Button, FluentProvider, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { WeatherMoonRegular } from '@fluentui/react-icons/svg/weather-moon';
import { WeatherSunnyRegular } from '@fluentui/react-icons/svg/weather-sunny';
import { useRef, useState } from 'react';
import type { ChangeEvent, CSSProperties, KeyboardEvent, PointerEvent } from 'react';
import { useSource } from '../../../pane/parts/hooks/useSource';
import { PANE_THEMES } from '../../../pane/theme/paneThemes';
import { LivePane } from '../../pane/LivePane';
import { copyName, downloadFile } from '../../pane/downloadFile';
import { usePageStyles } from './Page.styles';
import { focusNextRegion } from './nextRegion';
import { SheetSide } from './SheetSide';
import { UnsavedQuestion, useLeaveWarning } from './UnsavedQuestion';
import { useFileDrop } from './useFileDrop';
import type { PreviewStore } from './previewStore';
import type { ThemeSwitch } from './themeSwitch';

interface PreviewPageProps {
  readonly store: PreviewStore;
  readonly theme: ThemeSwitch;
}

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

/** The preview page: an open workbook in a grid, and the pane beside it as in Excel. */
export function PreviewPage({ store, theme }: PreviewPageProps) {
  const { book, opening, desk, isUnsaved, revision, written, problem, notice } = useSource(store);
  const themeName = useSource(theme);
  const { width, divider } = useSplit();
  const styles = usePageStyles();
  const [waiting, setWaiting] = useState<File | null>(null);
  const save = () => store.save(({ name, kind }, bytes) => downloadFile(copyName(name, kind), bytes, kind));
  const openNow = (file: File) => {
    setWaiting(null);
    void store.open(file.name, () => bytesOf(file));
  };
  const open = (file: File) => (isUnsaved ? setWaiting(file) : openNow(file));
  const saveAndOpen = async (file: File) => {
    setWaiting(null);
    await save();
    if (!store.current().isUnsaved) openNow(file);
  };
  const drop = useFileDrop(open);
  useLeaveWarning(isUnsaved);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    focusNextRegion(event.currentTarget, event.shiftKey ? -1 : 1);
  };
  return (
    <FluentProvider theme={PANE_THEMES[themeName]} className={styles.root} onKeyDown={onKeyDown} {...drop.handlers}>
      <Toolbar
        bookName={book?.name ?? ''}
        isDark={themeName === 'dark'}
        isUnsaved={isUnsaved}
        open={open}
        save={book === null ? null : () => void save()}
        toggleTheme={() => theme.toggle()}
      />
      {[problem, notice].map((text) => text !== null && (
        <div className={styles.notice} key={text}>
          <MessageBar intent={text === problem ? 'error' : 'warning'} layout="multiline" politeness="assertive"><MessageBarBody>{text}</MessageBarBody></MessageBar>
        </div>
      ))}
      {book !== null && desk !== null && (
        <div className={styles.split} style={{ '--pane-width': `${width}px` } as CSSProperties}>
          <SheetSide key={opening} book={book} desk={desk} revision={revision} written={written} />
          <div className={styles.divider} {...divider} />
          <div className={styles.paneSide} data-region="pane">
            <LivePane key={opening} run={book.run} theme={theme} canSave />
          </div>
        </div>
      )}
      {drop.isOver && <div className={styles.drop}>Suelte el libro (.xlsx o .xlsm) para abrirlo</div>}
      {waiting !== null && (
        <UnsavedQuestion
          bookName={book?.name ?? ''}
          fileName={waiting.name}
          saveAndOpen={() => void saveAndOpen(waiting)}
          open={() => openNow(waiting)}
          cancel={() => setWaiting(null)}
        />
      )}
    </FluentProvider>
  );
}

interface ToolbarProps {
  readonly bookName: string;
  readonly isUnsaved: boolean;
  readonly isDark: boolean;
  readonly open: (file: File) => void;
  readonly save: (() => void) | null;
  readonly toggleTheme: () => void;
}

/** Product and book name; buttons to open a file, save a copy and switch the theme. */
function Toolbar({ bookName, isUnsaved, isDark, open, save, toggleTheme }: ToolbarProps) {
  const styles = usePageStyles();
  const chooser = useRef<HTMLInputElement>(null);
  const chosen = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file !== undefined) open(file);
    target.value = '';
  };
  return (
    <header className={styles.toolbar} data-region="toolbar">
      <h1 className={styles.product}>PEI Avance</h1>
      <Text className={styles.book}>{bookName}{isUnsaved && <span className={styles.unsaved}> · con cambios sin guardar</span>}</Text>
      <input ref={chooser} type="file" accept=".xlsx,.xlsm" className={styles.file} aria-label="Libro por abrir" onChange={chosen} />
      <Button icon={<FolderOpenRegular />} onClick={() => chooser.current?.click()}>Abrir libro…</Button>
      <Button icon={<ArrowDownloadRegular />} disabled={save === null} onClick={() => save?.()}>Guardar copia</Button>
      <Button
        appearance="subtle"
        icon={isDark ? <WeatherSunnyRegular /> : <WeatherMoonRegular />}
        aria-label={isDark ? 'Ver en claro' : 'Ver en oscuro'}
        onClick={toggleTheme}
      />
    </header>
  );
}

/** Widths of the pane in pixels: Excel's narrowest, the widest allowed, the first one, and the step of an arrow key. */
const NARROWEST = 320;
const WIDEST = 900;
const USUAL = 380;
const STEP = 20;

const clampWidth = (width: number): number => Math.min(WIDEST, Math.max(NARROWEST, width));

/** Width of the pane in pixels, and the properties of the divider that changes it: dragged, or moved with the arrow keys. */
function useSplit() {
  const [width, setWidth] = useState(USUAL);
  const onPointerDown = (event: PointerEvent<HTMLElement>) => event.currentTarget.setPointerCapture(event.pointerId);
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) setWidth(clampWidth(window.innerWidth - event.clientX));
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') setWidth(clampWidth(width + STEP));
    if (key === 'ArrowRight') setWidth(clampWidth(width - STEP));
  };
  const divider = {
    role: 'separator',
    tabIndex: 0,
    'aria-orientation': 'vertical',
    'aria-label': 'Ancho del panel',
    'aria-valuenow': width,
    'aria-valuemin': NARROWEST,
    'aria-valuemax': WIDEST,
    onPointerDown,
    onPointerMove,
    onKeyDown,
  } as const;
  return { width, divider };
}
