import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { SubtractRegular } from '@fluentui/react-icons/svg/subtract';
import { useEffect, useRef, useState } from 'react';
import type { Sheet } from '../../../host';
import { useSource } from '../../../pane/parts/hooks/useSource';
import type { EditDesk } from '../edit/editDesk';
import { listOf } from '../edit/pickList';
import { KEYS_HELP, SheetGrid } from '../grid/SheetGrid';
import { usePageStyles } from './Page.styles';
import type { PreviewBook } from './previewBook';
import type { WrittenCells } from './previewStore';
import { nextSheet, SheetTabs } from './SheetTabs';

/** Zoom at which most columns of a PEI table are in view and still legible. */
const FIRST_ZOOM = 0.8;

interface SheetSideProps {
  readonly book: PreviewBook;
  readonly desk: EditDesk;
  readonly revision: number;
  readonly written: WrittenCells | null;
}

/** The active sheet, with its cell bar above and the tabs below. */
export function SheetSide({ book, desk, revision, written }: SheetSideProps) {
  const styles = usePageStyles();
  const [zoom, setZoom] = useState(FIRST_ZOOM);
  const { sheet, notice, selection } = useSource(desk);
  const { workbook, formulas } = book;
  const section = useRef<HTMLElement>(null);
  const focusGrid = () => section.current?.querySelector<HTMLElement>('[role=grid]')?.focus({ preventScroll: true });
  const isShownByPerson = useRef(false);
  const show = (other: Sheet) => {
    isShownByPerson.current = true;
    desk.showSheet(other);
    if (other === sheet) focusGrid();
  };
  // As in Excel the keys go to the sheet that a person shows; the pane keeps them when it shows one.
  useEffect(() => {
    if (isShownByPerson.current || document.activeElement === document.body) focusGrid();
    isShownByPerson.current = false;
  }, [sheet]);
  return (
    <section ref={section} className={styles.sheetSide} aria-label="Libro" data-region="sheet">
      <SheetGrid
        key={sheet.id}
        workbook={workbook}
        desk={desk}
        revision={revision}
        formulas={formulas}
        zoom={zoom}
        written={written?.sheetId === sheet.id ? written.area : null}
        showNextSheet={(by) => show(nextSheet(workbook.sheets, sheet, by))}
      />
      {notice !== null && (
        <div className={styles.notice}>
          <MessageBar intent={notice.intent === 'error' ? 'error' : 'info'} layout="multiline" politeness="assertive">
            <MessageBarBody>{notice.text}</MessageBarBody>
            <MessageBarActions containerAction={<Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label="Cerrar el aviso" onClick={() => desk.dismiss()} />} />
          </MessageBar>
        </div>
      )}
      <div className={styles.sheetFoot}>
        <SheetTabs sheets={workbook.sheets} active={sheet} show={show} />
        <span id={KEYS_HELP} className={styles.keys}>{listOf(sheet, selection.active) !== undefined && 'Alt+↓ abre la lista, '}F2 edita, F6 sale de la hoja</span>
        <Zoom zoom={zoom} setZoom={setZoom} />
      </div>
    </section>
  );
}

const SIZES = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.25, 1.5];

interface ZoomProps {
  readonly zoom: number;
  readonly setZoom: (zoom: number) => void;
}

/** Zoom of the sheet. */
function Zoom({ zoom, setZoom }: ZoomProps) {
  const styles = usePageStyles();
  const smaller = SIZES.filter((size) => size < zoom).at(-1);
  const larger = SIZES.find((size) => size > zoom);
  return (
    <div role="group" aria-label="Tamaño de la hoja" className={styles.zoom}>
      <Button size="small" appearance="subtle" icon={<SubtractRegular />} aria-label="Alejar" disabled={smaller === undefined} onClick={() => setZoom(smaller ?? zoom)} />
      <span>{Math.round(zoom * 100)} %</span>
      <Button size="small" appearance="subtle" icon={<AddRegular />} aria-label="Acercar" disabled={larger === undefined} onClick={() => setZoom(larger ?? zoom)} />
    </div>
  );
}
