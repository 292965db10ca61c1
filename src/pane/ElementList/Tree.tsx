import type { Place } from '../../app/state';
import { useElementListStyles } from './ElementList.styles';
import { LongTree } from './LongTree';
import type { ListRow } from './listRows';
import { TreeLine } from './TreeLine';
import { useTree } from './useTree';

/** From here on only the lines in sight are drawn. */
const MANY = 100;

interface TreeProps {
  readonly rows: readonly ListRow[];
  /** What scrolls around the tree. */
  readonly scroller: HTMLElement | null;
  readonly turn: (key: string) => void;
  readonly goTo: (place: Place) => void;
}

/** OEI, AEI and indicators as a tree, all of it while it is short. */
export function Tree({ rows, scroller, turn, goTo }: TreeProps) {
  const styles = useElementListStyles();
  const go = ({ line: { view: { place } } }: ListRow): void => void (place !== null && goTo(place));
  const { tree, active, onKeyDown, setActive } = useTree(rows, { turn, go });
  const draw = (row: ListRow, index: number) => <TreeLine row={row} isActive={index === active} turn={turn} go={go} setActive={setActive} />;
  return (
    <div ref={tree} role="tree" aria-label="Objetivos, acciones e indicadores" className={styles.tree} onKeyDown={onKeyDown}>
      {rows.length > MANY
        ? <LongTree rows={rows} active={active} scroller={scroller} draw={draw} />
        : rows.map((row, index) => <div key={row.key} role="none">{draw(row, index)}</div>)}
    </div>
  );
}
