import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ListRow } from './listRows';

interface TreeActions {
  readonly turn: (key: string) => void;
  readonly go: (row: ListRow) => void;
}

/**
 * The keyboard of a tree: arrows walk and open or close, Home and End jump, Space turns, Enter goes to the cell. One line at a time can
 * be reached with Tab: `active`, as an index. A line that was walked to is given the focus once it is drawn.
 */
export function useTree(rows: readonly ListRow[], { turn, go }: TreeActions) {
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
