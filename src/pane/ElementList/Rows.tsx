import { useElementListStyles } from './ElementList.styles';
import { rowKey } from './rowKey';
import { type RowsProps, VirtualRows } from './VirtualRows';

/** From here on only the lines in sight are drawn. */
const MANY = 100;

/** The lines of the list, all of them while they are few. */
export function Rows(props: RowsProps) {
  const styles = useElementListStyles();
  if (props.rows.length > MANY) return <VirtualRows {...props} />;
  return (
    <ul className={styles.rows} aria-label="Objetivos y acciones">
      {props.rows.map((row, index) => <li key={rowKey(row, index)}>{props.render(row)}</li>)}
    </ul>
  );
}
