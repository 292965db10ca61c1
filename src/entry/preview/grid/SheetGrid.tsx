import { mergeClasses } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { MouseEvent } from 'react';
import { columnName } from '../../../host';
import type { Area, Sheet, Workbook } from '../../../host';
import type { EvaluateFormula } from '../conditional/ruleValues';
import { ChartPicture } from './ChartPicture';
import { useGridStyles } from './Grid.styles';
import { GridRow } from './GridRow';
import { GridPainter } from './gridPainter';
import { COLUMN_HEAD, frozenTracks, POINTS_PER_PIXEL, ROW_HEAD } from './gridShape';
import type { GridShape, Track } from './gridShape';
import { useGridWindow } from './useGridWindow';

interface SheetGridProps {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  /** Grows with every change of the workbook. */
  readonly revision: number;
  readonly formulas: EvaluateFormula;
  /** 1 is Excel's own size. */
  readonly zoom: number;
  /** The cells written last, scrolled into view. */
  readonly written: Area | null;
  readonly select: (row: number, column: number) => void;
}

/** Draws a sheet as Excel does: widths, merges, colours, formats, frozen rows and columns, charts. */
export function SheetGrid({ workbook, sheet, revision, formulas, zoom, written, select }: SheetGridProps) {
  const styles = useGridStyles();
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [isShifted, setShifted] = useState(false);
  const size = useSize(scroller);
  const painter = useMemo(() => new GridPainter(workbook, sheet, formulas, revision, zoom), [workbook, sheet, formulas, revision, zoom]);
  const frozen = useMemo(() => frozenTracks(painter.shape, size), [painter, size]);
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
      <table className={styles.table} style={{ width: widthOf(painter.shape) }} onClick={(event) => selectClicked(event, select)}>
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

const CORNER = { top: COLUMN_HEAD, left: ROW_HEAD };

const widthOf = ({ columns }: GridShape): number => columns.reduce((sum, { pixels }) => sum + pixels, ROW_HEAD);

function selectClicked({ target }: MouseEvent, select: SheetGridProps['select']): void {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-row]') : null;
  if (cell !== null) select(Number(cell.dataset['row']), Number(cell.dataset['column']));
}

interface ColumnHeadsProps {
  readonly sheet: Sheet;
  readonly columns: readonly Track[];
  /** Pixels from the left edge of each frozen column, by column. */
  readonly stuck: ReadonlyMap<number, number>;
}

/** The column letters; those of selected cells are highlighted. */
function ColumnHeads({ sheet, columns, stuck }: ColumnHeadsProps) {
  const styles = useGridStyles();
  const isSelected = (column: number) => sheet.selection.some(({ left, right }) => column >= left && column <= right);
  return (
    <tr>
      <td className={styles.corner} />
      {columns.map(({ at }) => (
        <th
          key={at}
          scope="col"
          data-column={at}
          className={mergeClasses(styles.columnHead, isSelected(at) && styles.headSelected)}
          style={stuck.has(at) ? { position: 'sticky', left: stuck.get(at), zIndex: 4 } : undefined}
        >
          {columnName(at)}
        </th>
      ))}
    </tr>
  );
}

/**
 * Scrolls sideways, never down, until the written columns are in view, the first one before the last: a PEI table is wider than the
 * page.
 *
 * @param covered pixels at the left taken by frozen columns
 */
function useShowWritten(written: Area | null, scroller: HTMLElement | null, covered: number): void {
  useEffect(() => {
    if (written === null || scroller === null) return;
    const edges = (column: number) => scroller.querySelector(`th[data-column="${column}"]`)?.getBoundingClientRect();
    const start = scroller.getBoundingClientRect().left;
    const beyond = (edges(written.right)?.right ?? 0) - (start + scroller.clientWidth);
    const before = (edges(written.left)?.left ?? 0) - (start + covered);
    const shift = Math.min(beyond, before);
    if (shift > 0) scroller.scrollBy({ left: shift });
  }, [written, scroller, covered]);
}

/** Width and height of an element in pixels, updated when it is resized; 0 before it is mounted. */
function useSize(element: HTMLElement | null): { readonly width: number; readonly height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    if (element === null) return undefined;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
