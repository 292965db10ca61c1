import { useState } from 'react';
import type { Book } from '../book/book';
import type { WrittenCells } from '../book/bookDesk';
import { CellBar } from '../grid/CellBar';
import { SheetGrid } from '../grid/SheetGrid';
import { SheetTabs } from '../grid/SheetTabs';
import { Zoom } from '../grid/Zoom';
import { usePageStyles } from './Page.styles';

/** A PEI table is wide: at this size more of it is in sight and still easy to read. */
const FIRST_ZOOM = 0.8;

interface SheetSideProps {
  readonly book: Book;
  readonly revision: number;
  readonly written: WrittenCells | null;
}

/** The workbook: the sheet in front, its tabs below. Clicks go through Office.js, as the user's would through Excel. */
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
      <CellBar sheet={sheet} />
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
