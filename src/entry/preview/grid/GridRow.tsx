import { mergeClasses } from '@fluentui/react-components';
import type { CSSProperties, Ref } from 'react';
import { useGridStyles } from './Grid.styles';
import type { GridPainter, PaintedCell } from './gridPainter';
import type { FrozenTracks, Track } from './gridShape';

interface GridRowProps {
  readonly painter: GridPainter;
  readonly row: Track;
  readonly frozen: FrozenTracks;
  /** Whether the sheet is scrolled sideways; then the text of frozen cells ends where the frozen columns do. */
  readonly isShifted: boolean;
  readonly isHeadSelected: boolean;
  readonly measure?: Ref<HTMLTableRowElement> | undefined;
  readonly index?: number;
}

/** A row of the sheet with its number. Each cell carries its row and column for the grid's click handler. */
export function GridRow({ painter, row, frozen, isShifted, isHeadSelected, measure, index }: GridRowProps) {
  const styles = useGridStyles();
  return (
    <tr ref={measure} data-index={index} style={{ height: row.pixels }}>
      <th scope="row" className={mergeClasses(styles.rowHead, isHeadSelected && styles.headSelected)}>{row.at + 1}</th>
      {painter.row(row.at).map((cell) => (
        <GridCell
          key={cell.column}
          cell={isShifted ? withinFrozen(cell, frozen) : cell}
          row={row}
          left={frozen.columns.get(cell.column)}
          zoom={painter.shape.zoom}
        />
      ))}
    </tr>
  );
}

const withinFrozen = (cell: PaintedCell, { columns, left }: FrozenTracks): PaintedCell => {
  const start = columns.get(cell.column);
  return start === undefined ? cell : { ...cell, spill: Math.max(0, Math.min(cell.spill, left - start - cell.pixels)) };
};

interface GridCellProps {
  readonly cell: PaintedCell;
  readonly row: Track;
  readonly left: number | undefined;
  readonly zoom: number;
}

function GridCell({ cell: { column, appearance, rowSpan, columnSpan, isSelected, spill }, row, left, zoom }: GridCellProps) {
  const styles = useGridStyles();
  const stuck: CSSProperties = left === undefined ? {} : { position: 'sticky', left, zIndex: 1 };
  const clip: CSSProperties = spill > 0 ? { width: `calc(100% + ${spill}px)` } : {};
  const height: CSSProperties = rowSpan === 1 ? { maxHeight: row.pixels } : {};
  return (
    <td
      rowSpan={rowSpan}
      colSpan={columnSpan}
      data-row={row.at}
      data-column={column}
      className={mergeClasses(styles.cell, isSelected && styles.selected)}
      style={{ ...appearance.css, ...stuck, fontSize: `${appearance.points * zoom}pt` }}
    >
      {appearance.text !== '' && <div className={styles.text} style={{ ...clip, ...height }}>{appearance.text}</div>}
    </td>
  );
}
