import { mergeClasses } from '@fluentui/react-components';
import { type MouseEvent, useMemo, useRef } from 'react';
import { columnName } from '../../../host/model/address';
import type { Sheet } from '../../../host/model/sheet';
import type { Workbook } from '../../../host/model/workbook';
import type { Formulas } from '../conditional/ruleValues';
import { useGridStyles } from './Grid.styles';
import { GridPainter } from './gridPainter';
import { GridRow } from './GridRow';
import type { GridShape } from './gridShape';
import { useGridWindow } from './useGridWindow';

const HEAD_PIXELS = 44;

interface SheetGridProps {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  /** Grows with every change of the workbook. */
  readonly revision: number;
  readonly formulas: Formulas;
  readonly select: (row: number, column: number) => void;
}

/** A sheet to look at, as Excel would show it: widths, merges, colours, formats, frozen rows and columns. */
export function SheetGrid({ workbook, sheet, revision, formulas, select }: SheetGridProps) {
  const styles = useGridStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const painter = useMemo(() => new GridPainter(workbook, sheet, formulas, revision), [workbook, sheet, formulas, revision]);
  const view = useGridWindow(sheet, painter.shape, scroller);
  const { columns, rows, frozenRows } = painter.shape;
  const stuck = stuckColumns(painter.shape);
  const isHead = (row: number) => sheet.selection.some(({ top, bottom }) => row >= top && row <= bottom);
  return (
    <div ref={scroller} className={styles.scroller} role="region" aria-label={`Hoja ${sheet.name}`} tabIndex={0}>
      <table className={styles.table} style={{ width: widthOf(painter.shape) }} onClick={(event) => clicked(event, select)}>
        <colgroup>
          <col style={{ width: HEAD_PIXELS }} />
          {columns.map(({ at, pixels }) => <col key={at} style={{ width: pixels }} />)}
        </colgroup>
        <thead className={styles.head}>
          <tr>
            <td className={styles.corner} />
            {columns.map(({ at }) => (
              <th key={at} scope="col" className={mergeClasses(styles.columnHead, isColumnSelected(sheet, at) && styles.headSelected)}>
                {columnName(at)}
              </th>
            ))}
          </tr>
          {rows.slice(0, frozenRows).map((row) => (
            <GridRow key={row.at} painter={painter} row={row} stuck={stuck} isHeadSelected={isHead(row.at)} />
          ))}
        </thead>
        <tbody>
          {view.before > 0 && <tr style={{ height: view.before }} />}
          {view.rows.map(({ row, index }) => (
            <GridRow
              key={row.at}
              painter={painter}
              row={row}
              stuck={stuck}
              isHeadSelected={isHead(row.at)}
              index={index}
              {...(view.measure === undefined ? {} : { measure: view.measure })}
            />
          ))}
          {view.after > 0 && <tr style={{ height: view.after }} />}
        </tbody>
      </table>
    </div>
  );
}

const isColumnSelected = (sheet: Sheet, column: number): boolean =>
  sheet.selection.some(({ left, right }) => column >= left && column <= right);

const widthOf = ({ columns }: GridShape): number => columns.reduce((sum, { pixels }) => sum + pixels, HEAD_PIXELS);

function stuckColumns({ columns, frozenColumns }: GridShape): ReadonlyMap<number, number> {
  const stuck = new Map<number, number>();
  let left = HEAD_PIXELS;
  for (const { at, pixels } of columns.slice(0, frozenColumns)) {
    stuck.set(at, left);
    left += pixels;
  }
  return stuck;
}

function clicked({ target }: MouseEvent, select: SheetGridProps['select']): void {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-row]') : null;
  if (cell !== null) select(Number(cell.dataset['row']), Number(cell.dataset['column']));
}
