import { mergeClasses } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { PointerEvent } from 'react';
import { columnName } from '../../../host';
import type { Area } from '../../../host';
import { useGridStyles } from './Grid.styles';
import { POINTS_PER_PIXEL } from './gridShape';
import type { Track } from './gridShape';

interface ColumnHeadsProps {
  readonly columns: readonly Track[];
  /** Pixels from the left edge of each frozen column, by column. */
  readonly stuck: ReadonlyMap<number, number>;
  readonly selected: Area;
  readonly zoom: number;
  /** Sets the width of a column in points; null fits it to its contents. */
  readonly setWidth: (column: number, points: number | null) => void;
}

/** The column letters, whose right edges change the widths; those of selected cells are highlighted. */
export function ColumnHeads({ columns, stuck, selected, zoom, setWidth }: ColumnHeadsProps) {
  const styles = useGridStyles();
  const isSelected = (column: number) => column >= selected.left && column <= selected.right;
  return (
    <tr>
      <td className={styles.corner} data-corner="" />
      {columns.map((column) => (
        <th
          key={column.at}
          scope="col"
          data-column={column.at}
          aria-colindex={column.at + 1}
          className={mergeClasses(styles.columnHead, isSelected(column.at) && styles.headSelected)}
          style={stuck.has(column.at) ? { position: 'sticky', left: stuck.get(column.at), zIndex: 4 } : undefined}
        >
          {columnName(column.at)}
          <Resizer column={column} zoom={zoom} setWidth={setWidth} />
        </th>
      ))}
    </tr>
  );
}

/** Pixels that a column keeps at least: a narrower one would be hidden, and nothing here shows it again. */
const NARROWEST = 8;

interface ResizerProps {
  readonly column: Track;
  readonly zoom: number;
  readonly setWidth: ColumnHeadsProps['setWidth'];
}

/** Dragged, it sets the width of its column; a double click fits it. The keyboard has Alt+Shift+arrows. */
function Resizer({ column: { at, pixels }, zoom, setWidth }: ResizerProps) {
  const styles = useGridStyles();
  const start = useRef<number | null>(null);
  const [moved, setMoved] = useState<number | null>(null);
  const widthAt = (x: number): number => Math.max(NARROWEST, pixels + x - (start.current ?? x));
  const end = () => {
    start.current = null;
    setMoved(null);
  };
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      start.current = event.clientX;
    },
    onPointerMove: ({ clientX }: PointerEvent) => {
      if (start.current !== null) setMoved(widthAt(clientX));
    },
    onPointerUp: ({ clientX }: PointerEvent) => {
      if (start.current !== null && clientX !== start.current) setWidth(at, (widthAt(clientX) / zoom) * POINTS_PER_PIXEL);
      end();
    },
    onPointerCancel: end,
    onDoubleClick: () => setWidth(at, null),
  };
  return (
    <>
      <span className={styles.resizer} data-resizer={at} title="Arrastre para cambiar el ancho; doble clic para ajustarlo" aria-hidden {...handlers} />
      {moved !== null && <span className={styles.widthLine} style={{ left: moved, height: '100vh' }} aria-hidden />}
    </>
  );
}
