import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { SubtractRegular } from '@fluentui/react-icons/svg/subtract';
import { useState } from 'react';
import { cellName, isCellError } from '../../../host';
import type { Sheet } from '../../../host';
import { SheetGrid } from '../grid/SheetGrid';
import { usePageStyles } from './Page.styles';
import type { PreviewBook } from './previewBook';
import type { WrittenCells } from './previewStore';

/** Zoom at which most columns of a PEI table are in view and still legible. */
const FIRST_ZOOM = 0.8;

interface SheetSideProps {
  readonly book: PreviewBook;
  readonly revision: number;
  readonly written: WrittenCells | null;
}

/** The active sheet, with the tabs below. Clicks go through Office.js, so the pane's events fire as in Excel. */
export function SheetSide({ book, revision, written }: SheetSideProps) {
  const styles = usePageStyles();
  const [zoom, setZoom] = useState(FIRST_ZOOM);
  const sheet = book.workbook.activeSheet;
  const onSheet = (id: string, act: (sheet: Excel.Worksheet) => void) =>
    void book.run(async (context) => {
      act(context.workbook.worksheets.getItem(id));
      await context.sync();
    });
  return (
    <section className={styles.sheetSide} aria-label="Libro">
      <FormulaBar sheet={sheet} />
      <SheetGrid
        key={sheet.id}
        workbook={book.workbook}
        sheet={sheet}
        revision={revision}
        formulas={book.formulas}
        zoom={zoom}
        written={written?.sheetId === sheet.id ? written.area : null}
        select={(row, column) => onSheet(sheet.id, (one) => one.getCell(row, column).select())}
      />
      <div className={styles.sheetFoot}>
        <SheetTabs sheets={book.workbook.sheets} active={sheet} activate={({ id }) => onSheet(id, (one) => one.activate())} />
        <Zoom zoom={zoom} setZoom={setZoom} />
      </div>
    </section>
  );
}

/** Address and content of the selected cell, as Excel's formula bar. */
function FormulaBar({ sheet }: { readonly sheet: Sheet }) {
  const styles = usePageStyles();
  const { top, left } = sheet.selection[0] ?? { top: 0, left: 0 };
  return (
    <div className={styles.cellBar}>
      <span className={styles.cellName} aria-label="Celda elegida">{cellName(top, left)}</span>
      <span className={styles.cellContent} aria-label="Contenido de la celda">{contentOf(sheet, top, left)}</span>
    </div>
  );
}

function contentOf(sheet: Sheet, row: number, column: number): string {
  const cell = sheet.cells.get(row, column);
  if (cell === undefined) return '';
  if (cell.formula !== null) return cell.formula;
  return isCellError(cell.value) ? cell.value.error : String(cell.value ?? '');
}

interface SheetTabsProps {
  readonly sheets: readonly Sheet[];
  readonly active: Sheet;
  readonly activate: (sheet: Sheet) => void;
}

/** Tabs of the visible sheets, in order. */
function SheetTabs({ sheets, active, activate }: SheetTabsProps) {
  const styles = usePageStyles();
  return (
    <nav className={styles.tabs} aria-label="Hojas del libro">
      {sheets.filter(({ visibility }) => visibility === 'Visible').map((sheet) => (
        <Button
          key={sheet.id}
          size="small"
          appearance={sheet === active ? 'outline' : 'subtle'}
          aria-current={sheet === active ? 'page' : undefined}
          onClick={() => activate(sheet)}
        >
          {sheet.name}
        </Button>
      ))}
    </nav>
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
