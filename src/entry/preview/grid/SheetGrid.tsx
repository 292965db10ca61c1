import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { cellName, COLUMN_LIMIT } from '../../../host';
import type { Area, Sheet, Workbook } from '../../../host';
import { useSource } from '../../../pane/parts/hooks/useSource';
import type { EvaluateFormula } from '../conditional/ruleValues';
import type { DeskState } from '../edit/deskState';
import type { EditDesk } from '../edit/editDesk';
import { listOf } from '../edit/pickList';
import type { Offer } from '../edit/pickList';
import { firstOfMerge } from '../edit/places';
import type { Room } from '../edit/places';
import { CellEditor } from '../input/CellEditor';
import { CellList } from '../input/CellList';
import { FormulaBar } from '../input/FormulaBar';
import { useGridKeys } from '../input/useGridKeys';
import { useGridPointer } from '../input/useGridPointer';
import { marksInRow } from './cellMarks';
import type { GridMarks } from './cellMarks';
import { ChartPicture } from './ChartPicture';
import { ColumnHeads } from './ColumnHeads';
import { useGridStyles } from './Grid.styles';
import { cellId, GridRow } from './GridRow';
import { GridPainter } from './gridPainter';
import { COLUMN_HEAD, frozenTracks, indexOfTrack, POINTS_PER_PIXEL, reachOf, ROW_HEAD } from './gridShape';
import type { GridShape, Track } from './gridShape';
import { useGridWindow } from './useGridWindow';

interface SheetGridProps {
  readonly workbook: Workbook;
  readonly desk: EditDesk;
  /** Grows with every change of the workbook. */
  readonly revision: number;
  readonly formulas: EvaluateFormula;
  /** 1 is Excel's own size. */
  readonly zoom: number;
  /** The cells written last, scrolled into view. */
  readonly written: Area | null;
  readonly showNextSheet: (by: 1 | -1) => void;
}

/** The id of what is said of the grid's keys. */
export const KEYS_HELP = 'grid-keys';

/** Draws a sheet as Excel does: widths, merges, colours, formats, frozen rows and columns, charts; and lets it be worked in. */
export function SheetGrid({ workbook, desk, revision, formulas, zoom, written, showNextSheet }: SheetGridProps) {
  const styles = useGridStyles();
  const state = useSource(desk);
  const { sheet, area, selection: { active, corner }, editing } = state;
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const [isShifted, setShifted] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const size = useSize(scroller);
  const { rows: reachedRows, columns: reachedColumns } = reachOf(Math.max(active.row, shownEnd(corner.row)), Math.max(active.column, shownEnd(corner.column)));
  const painter = useMemo(
    () => new GridPainter(workbook, sheet, formulas, revision, zoom, { rows: reachedRows, columns: reachedColumns }),
    [workbook, sheet, formulas, revision, zoom, reachedRows, reachedColumns],
  );
  const frozen = useMemo(() => frozenTracks(painter.shape, size), [painter, size]);
  const view = useGridWindow(frozen, scroller, firstOfMerge(sheet.merges, editing === null ? corner : active), sheet, hasFocus || editing !== null ? size.height : 0);
  useShowWritten(written, scroller, frozen.left);
  const room = useMemo(() => roomOf(painter.shape, sheet, revision), [painter, sheet, revision]);
  const focus = () => table.current?.focus({ preventScroll: true });
  const activeCell = firstOfMerge(sheet.merges, active);
  const [list, setList] = useState<{ readonly of: string; readonly offers: readonly Offer[] } | null>(null);
  const listed = `${sheet.id} ${activeCell.row} ${activeCell.column}`;
  const openList = () => {
    const offers = desk.offers();
    setList(offers === null ? null : { of: listed, offers });
  };
  const closeList = (withFocus: boolean) => {
    setList(null);
    if (withFocus) focus();
  };
  const keys = useGridKeys({ desk, room, openList, pageRows: (row) => pageRows(painter.shape.rows, row, size.height - frozen.top), showNextSheet, focus });
  const pointer = useGridPointer(desk, () => table.current);
  const marks = marksOf(state, hasFocus || editing !== null);
  const drawn = { styles, painter, frozen, isShifted, marks };
  const rowProps = (row: Track) => ({ ...drawn, row, marksKey: marksInRow(marks, row.at), isHeadSelected: row.at >= area.top && row.at <= area.bottom });
  return (
    <>
      <FormulaBar desk={desk} state={state} onEditKeyDown={keys.editor} />
      <div ref={setFrame} className={styles.frame}>
        <div
          ref={setScroller}
          className={styles.scroller}
          style={{ scrollPadding: `${frozen.top}px 0 0 ${frozen.left}px` }}
          role="region"
          aria-label={`Hoja ${sheet.name}`}
          onScroll={({ currentTarget }) => setShifted(currentTarget.scrollLeft > 0)}
        >
          <table
            ref={table}
            role="grid"
            tabIndex={0}
            aria-label={sheet.name}
            aria-rowcount={(painter.shape.rows.at(-1)?.at ?? 0) + 1}
            aria-colcount={(painter.shape.columns.at(-1)?.at ?? 0) + 1}
            aria-multiselectable
            aria-describedby={KEYS_HELP}
            aria-activedescendant={cellId(activeCell.row, activeCell.column)}
            className={styles.table}
            style={{ width: widthOf(painter.shape) }}
            onFocus={() => setFocus(true)}
            onBlur={() => setFocus(false)}
            {...keys.grid}
            {...pointer}
          >
            <colgroup>
              <col style={{ width: ROW_HEAD }} />
              {painter.shape.columns.map(({ at, pixels }) => <col key={at} style={{ width: pixels }} />)}
            </colgroup>
            <thead className={styles.head}>
              <ColumnHeads columns={painter.shape.columns} stuck={frozen.columns} selected={area} zoom={zoom} setWidth={(column, points) => desk.setWidths({ ...area, left: column, right: column }, points)} />
              {frozen.rows.map((row) => <GridRow key={row.at} {...rowProps(row)} />)}
            </thead>
            <tbody>
              {view.before > 0 && <tr style={{ height: view.before }} />}
              {view.rows.map(({ row, index }) => <GridRow key={row.at} {...rowProps(row)} index={index} measure={view.measure} />)}
              {view.after > 0 && <tr style={{ height: view.after }} />}
            </tbody>
          </table>
          {sheet.charts.map((chart) => (
            <ChartPicture key={chart.id} workbook={workbook} chart={chart} corner={CORNER} scale={zoom / POINTS_PER_PIXEL} />
          ))}
        </div>
        {editing !== null && editing.sheet === sheet && frame !== null && scroller !== null && (
          <CellEditor key={cellName(editing.place.row, editing.place.column)} desk={desk} editing={editing} frame={frame} scroller={scroller} onKeyDown={keys.editor} />
        )}
        {editing === null && listOf(sheet, activeCell) !== undefined && frame !== null && scroller !== null && (
          <CellList
            key={listed} sheet={sheet} place={activeCell} offers={list?.of === listed ? list.offers : null} text={desk.activeText()} frame={frame} scroller={scroller}
            open={openList} close={closeList}
            take={(offer) => {
              closeList(true);
              desk.take(offer);
            }}
          />
        )}
      </div>
    </>
  );
}

const CORNER = { top: COLUMN_HEAD, left: ROW_HEAD };

const widthOf = ({ columns }: GridShape): number => columns.reduce((sum, { pixels }) => sum + pixels, ROW_HEAD);

/** Far more than a screen: the corner of whole rows and columns, which are drawn only as far as the sheet is used. */
const FAR = 100_000;
const shownEnd = (at: number): number => (at > FAR || at === COLUMN_LIMIT - 1 ? 0 : at);

const marksOf = ({ sheet, area, selection: { active }, copied }: DeskState, hasFocus: boolean): GridMarks =>
  ({ area, active, copied: copied?.sheet === sheet ? copied.area : null, hasFocus });

/** What moving needs to know of the sheet; `revision` is that of its contents, which change in place. */
function roomOf({ rows, columns, frozenRows, frozenColumns }: GridShape, sheet: Sheet, revision: number): Room & { readonly revision: number } {
  return {
    rows, columns, frozenRows, frozenColumns, revision,
    merges: sheet.merges,
    used: sheet.cells.usedArea(true),
    isFilled: (row, column) => sheet.cells.value(row, column) !== null,
  };
}

/** How many rows fill the room below a row: at least one. */
function pageRows(rows: readonly Track[], from: number, room: number): number {
  let pixels = 0;
  const start = indexOfTrack(rows, from);
  let index = start;
  while (index < rows.length && pixels < room) {
    pixels += rows[index]?.pixels ?? 0;
    index += 1;
  }
  return Math.max(1, index - start - 1);
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
