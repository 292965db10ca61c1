import { mergeClasses } from '@fluentui/react-components';
import { columnLetters } from '../../../host/formula/reference';
import type { Sheet } from '../../../host/model/sheet';
import type { Track } from './gridShape';
import { useGridStyles } from './Grid.styles';

interface ColumnHeadsProps {
  readonly sheet: Sheet;
  readonly columns: readonly Track[];
  /** Pixels from the left edge for the columns that stay in sight, by column. */
  readonly stuck: ReadonlyMap<number, number>;
}

/** The letters over the columns; those of selected cells stand out. */
export function ColumnHeads({ sheet, columns, stuck }: ColumnHeadsProps) {
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
          {columnLetters(at)}
        </th>
      ))}
    </tr>
  );
}
