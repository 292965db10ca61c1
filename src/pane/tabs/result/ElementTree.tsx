import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Place } from '../../../workbook/cells/observation';
import { useOffsetInside } from '../../parts/lists/useOffsetInside';
import { useElementListStyles } from './ElementList.styles';
import { TreeLine } from './TreeLine';
import type { ListRow } from './listRows';

/** From here on only the lines in sight are drawn. */
const DRAW_ALL_UP_TO = 100;

interface ElementTreeProps {
  readonly rows: readonly ListRow[];
  /** What scrolls around the tree. */
  readonly scroller: HTMLElement | null;
  readonly turn: (key: string) => void;
  readonly goTo: (place: Place) => void;
}

/** OEI, AEI and indicators as a tree, all of it while it is short. */
export function ElementTree({ rows, scroller, turn, goTo }: ElementTreeProps) {
  const styles = useElementListStyles();
  const go = ({ line: { view: { place } } }: ListRow): void => void (place !== null && goTo(place));
  const { tree, active, onKeyDown, setActive } = useTreeKeyboard(rows, { turn, go });
  const draw = (row: ListRow, index: number) => <TreeLine row={row} isActive={index === active} turn={turn} go={go} setActive={setActive} />;
  return (
    <div ref={tree} role="tree" aria-label="Objetivos, acciones e indicadores" className={styles.tree} onKeyDown={onKeyDown}>
      {rows.length > DRAW_ALL_UP_TO
        ? <LongTree rows={rows} active={active} scroller={scroller} draw={draw} />
        : rows.map((row, index) => <div key={row.key} role="none">{draw(row, index)}</div>)}
    </div>
  );
}

/** Lines with a name of two lines, in pixels; the true height is measured as soon as one is drawn. */
const USUAL_HEIGHT = { element: 92, indicator: 104 } as const;

interface LongTreeProps {
  readonly rows: readonly ListRow[];
  /** Index of the line that Tab reaches: it is drawn wherever it is. */
  readonly active: number;
  readonly scroller: HTMLElement | null;
  readonly draw: (row: ListRow, index: number) => ReactNode;
}

/** The lines in sight and some around them, in a box as tall as all of them. */
function LongTree({ rows, active, scroller, draw }: LongTreeProps) {
  const styles = useElementListStyles();
  const box = useRef<HTMLDivElement>(null);
  const scrollMargin = useOffsetInside(scroller, box);
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => USUAL_HEIGHT[rows[index]?.line.kind ?? 'element'],
    getItemKey: (index) => rows[index]?.key ?? index,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), active])].filter((index) => index < rows.length).sort((one, other) => one - other),
    overscan: 8,
    scrollMargin,
  });
  return (
    <div ref={box} role="none" className={styles.window} style={{ height: lines.getTotalSize() }}>
      {lines.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        return row !== undefined && (
          <div key={key} ref={lines.measureElement} role="none" data-index={index} className={styles.placed} style={{ transform: `translateY(${start - scrollMargin}px)` }}>
            {draw(row, index)}
          </div>
        );
      })}
    </div>
  );
}

interface TreeActions {
  readonly turn: (key: string) => void;
  readonly go: (row: ListRow) => void;
}

/**
 * The keyboard of a tree: arrows walk and open or close, Home and End jump, Space turns, Enter goes to the cell. One line at a time can
 * be reached with Tab: `active`, as an index. A line that was walked to is given the focus once it is drawn.
 */
function useTreeKeyboard(rows: readonly ListRow[], { turn, go }: TreeActions) {
  const [key, setKey] = useState<string | null>(null);
  const wantsFocus = useRef(false);
  const tree = useRef<HTMLDivElement>(null);
  const active = Math.max(0, rows.findIndex((row) => row.key === key));
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    tree.current?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus();
  }, [key]);
  const walk = (to: number): void => {
    const row = rows[Math.min(Math.max(to, 0), rows.length - 1)];
    if (row === undefined || row.key === key) return;
    wantsFocus.current = true;
    setKey(row.key);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[active];
    if (row === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const toParent = (): void => walk(rows.findIndex((one) => one.key === row.parent));
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => walk(active + 1),
      ArrowUp: () => walk(active - 1),
      Home: () => walk(0),
      End: () => walk(rows.length - 1),
      ArrowRight: () => (row.isOpen ? rows[active + 1]?.parent === row.key && walk(active + 1) : turn(row.key)),
      ArrowLeft: () => (row.isOpen ? turn(row.key) : row.parent !== null && toParent()),
      ' ': () => turn(row.key),
      Enter: () => go(row),
    };
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return { tree, active, onKeyDown, setActive: (row: ListRow) => setKey(row.key) };
}
