import { mergeClasses } from '@fluentui/react-components';
import { memo } from 'react';
import type { CSSProperties, Ref } from 'react';
import type { GridStyles } from './Grid.styles';
import { cellMarks } from './cellMarks';
import type { GridMarks } from './cellMarks';
import type { GridPainter, PaintedCell } from './gridPainter';
import type { FrozenTracks, Track } from './gridShape';

/** The id of the element of a cell, by which the grid says which one is active. */
export const cellId = (row: number, column: number): string => `cell-${row}-${column}`;

interface GridRowProps {
  /** Asked for once for all rows: thousands of cells are drawn while the sheet scrolls. */
  readonly styles: GridStyles;
  readonly painter: GridPainter;
  readonly row: Track;
  readonly frozen: FrozenTracks;
  /** Whether the sheet is scrolled sideways; then the text of frozen cells ends where the frozen columns do. */
  readonly isShifted: boolean;
  readonly marks: GridMarks;
  /** What of the marks is in this row: a row whose marks stay is not drawn again. */
  readonly marksKey: string;
  readonly isHeadSelected: boolean;
  readonly measure?: Ref<HTMLTableRowElement> | undefined;
  readonly index?: number;
}

/**
 * A row of the sheet with its number. Each cell carries its row and column for the grid's pointer handlers. Rows and columns are counted as
 * the sheet counts them, from 1, hidden ones included: a screen reader says the row that the workbook has.
 */
export const GridRow = memo(function GridRow({ styles, painter, row, frozen, isShifted, marks, isHeadSelected, measure, index }: GridRowProps) {
  return (
    <tr ref={measure} data-index={index} aria-rowindex={row.at + 1} style={{ height: row.pixels }}>
      <th scope="row" data-row={row.at} className={mergeClasses(styles.rowHead, isHeadSelected && styles.headSelected)}>{row.at + 1}</th>
      {painter.row(row.at).map((cell) => (
        <GridCell
          key={cell.column}
          styles={styles}
          cell={isShifted ? withinFrozen(cell, frozen) : cell}
          row={row}
          left={frozen.columns.get(cell.column)}
          zoom={painter.shape.zoom}
          marks={marks}
        />
      ))}
    </tr>
  );
}, (one, other) => one.painter === other.painter && one.row === other.row && one.frozen === other.frozen && one.isShifted === other.isShifted
  && one.marksKey === other.marksKey && one.isHeadSelected === other.isHeadSelected && one.measure === other.measure && one.index === other.index);

const withinFrozen = (cell: PaintedCell, { columns, left }: FrozenTracks): PaintedCell => {
  const start = columns.get(cell.column);
  return start === undefined ? cell : { ...cell, spill: Math.max(0, Math.min(cell.spill, left - start - cell.pixels)) };
};

interface GridCellProps {
  readonly styles: GridStyles;
  readonly cell: PaintedCell;
  readonly row: Track;
  readonly left: number | undefined;
  readonly zoom: number;
  readonly marks: GridMarks;
}

function GridCell({ styles, cell, row, left, zoom, marks }: GridCellProps) {
  const { column, area, appearance, rowSpan, columnSpan, isReadOnly, spill } = cell;
  const { isSelected, isActive, shadow } = cellMarks(marks, area);
  const stuck: CSSProperties = left === undefined ? {} : { position: 'sticky', left, zIndex: 1 };
  const clip: CSSProperties = spill > 0 ? { width: `calc(100% + ${spill}px)` } : {};
  const height: CSSProperties = rowSpan === 1 ? { maxHeight: row.pixels } : {};
  return (
    <td
      id={cellId(row.at, column)}
      role="gridcell"
      rowSpan={rowSpan}
      colSpan={columnSpan}
      data-row={row.at}
      data-column={column}
      aria-colindex={column + 1}
      aria-selected={isSelected}
      aria-readonly={isReadOnly ? true : undefined}
      className={isSelected ? mergeClasses(styles.cell, styles.selected, isActive && styles.active) : styles.cell}
      style={{ ...appearance.css, ...stuck, fontSize: `${appearance.points * zoom}pt`, ...(shadow !== undefined && { boxShadow: shadow }) }}
    >
      {appearance.text !== '' && <div className={styles.text} style={{ ...clip, ...height }}>{appearance.text}</div>}
    </td>
  );
}
