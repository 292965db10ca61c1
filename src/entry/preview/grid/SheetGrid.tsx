import { type MouseEvent, useMemo, useState } from 'react';
import type { Area } from '../../../host/model/area';
import type { Sheet } from '../../../host/model/sheet';
import type { Workbook } from '../../../host/model/workbook';
import type { Formulas } from '../conditional/ruleValues';
import { ChartPicture } from '../charts/ChartPicture';
import { ColumnHeads } from './ColumnHeads';
import { COLUMN_HEAD, frozenIn, ROW_HEAD } from './frozen';
import { useGridStyles } from './Grid.styles';
import { GridPainter } from './gridPainter';
import { GridRow } from './GridRow';
import type { GridShape } from './gridShape';
import { useGridWindow } from './useGridWindow';
import { useShowWritten } from './useShowWritten';
import { useSize } from './useSize';

interface SheetGridProps {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  /** Grows with every change of the workbook. */
  readonly revision: number;
  readonly formulas: Formulas;
  /** 1 is Excel's own size. */
  readonly zoom: number;
  /** The cells written last, brought into sight. */
  readonly written: Area | null;
  readonly select: (row: number, column: number) => void;
}

/** A sheet to look at, as Excel would show it: widths, merges, colours, formats, frozen rows and columns. */
export function SheetGrid({ workbook, sheet, revision, formulas, zoom, written, select }: SheetGridProps) {
  const styles = useGridStyles();
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [isShifted, setShifted] = useState(false);
  const size = useSize(scroller);
  const painter = useMemo(() => new GridPainter(workbook, sheet, formulas, revision, zoom), [workbook, sheet, formulas, revision, zoom]);
  const frozen = useMemo(() => frozenIn(painter.shape, size), [painter, size]);
  const view = useGridWindow(sheet, frozen, scroller);
  useShowWritten(written, scroller, frozen.left);
  const drawn = { painter, frozen, isShifted };
  const isHead = (row: number) => sheet.selection.some(({ top, bottom }) => row >= top && row <= bottom);
  return (
    <div
      ref={setScroller}
      className={styles.scroller}
      style={{ scrollPadding: `${frozen.top}px 0 0 ${frozen.left}px` }}
      role="region"
      aria-label={`Hoja ${sheet.name}`}
      tabIndex={0}
      onScroll={({ currentTarget }) => setShifted(currentTarget.scrollLeft > 0)}
    >
      <table className={styles.table} style={{ width: widthOf(painter.shape) }} onClick={(event) => clicked(event, select)}>
        <colgroup>
          <col style={{ width: ROW_HEAD }} />
          {painter.shape.columns.map(({ at, pixels }) => <col key={at} style={{ width: pixels }} />)}
        </colgroup>
        <thead className={styles.head}>
          <ColumnHeads sheet={sheet} columns={painter.shape.columns} stuck={frozen.columns} />
          {frozen.rows.map((row) => <GridRow key={row.at} {...drawn} row={row} isHeadSelected={isHead(row.at)} />)}
        </thead>
        <tbody>
          {view.before > 0 && <tr style={{ height: view.before }} />}
          {view.rows.map(({ row, index }) => (
            <GridRow key={row.at} {...drawn} row={row} isHeadSelected={isHead(row.at)} index={index} measure={view.measure} />
          ))}
          {view.after > 0 && <tr style={{ height: view.after }} />}
        </tbody>
      </table>
      {sheet.charts.map((chart) => (
        <ChartPicture key={chart.id} workbook={workbook} chart={chart} corner={CORNER} scale={zoom / POINTS_PER_PIXEL} />
      ))}
    </div>
  );
}

const POINTS_PER_PIXEL = 0.75;
const CORNER = { top: COLUMN_HEAD, left: ROW_HEAD };

const widthOf = ({ columns }: GridShape): number => columns.reduce((sum, { pixels }) => sum + pixels, ROW_HEAD);

function clicked({ target }: MouseEvent, select: SheetGridProps['select']): void {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-row]') : null;
  if (cell !== null) select(Number(cell.dataset['row']), Number(cell.dataset['column']));
}
