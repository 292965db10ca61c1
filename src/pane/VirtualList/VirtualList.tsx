import { useVirtualListStyles } from './VirtualList.styles';
import { LongList } from './LongList';
import type { VirtualListProps } from './virtualListProps';

/** From here on only the items in sight are drawn. */
const MANY = 100;

/** A list of any length: all of it while it is short, and what is in sight of a long one. */
export function VirtualList<T>(props: VirtualListProps<T>) {
  const styles = useVirtualListStyles();
  const { label, items, keyOf, render } = props;
  if (items.length > MANY) return <LongList {...props} />;
  return (
    <ul className={styles.list} aria-label={label}>
      {items.map((item, index) => <li key={keyOf(item)} data-index={index}>{render(item)}</li>)}
    </ul>
  );
}
