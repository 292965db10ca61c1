import { defaultRangeExtractor } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Place } from '../../../workbook/cells/observation';
import { MOST_LINES_DRAWN, useVisibleLines } from '../../parts/lists/useVisibleLines';
import { useElementListStyles } from './ElementList.styles';
import { TreeLine } from './TreeLine';
import type { ListRow } from './listRows';
import type { RowFindings } from './rowFindings';

interface ElementTreeProps {
  readonly rows: readonly ListRow[];
  readonly findings: RowFindings;
  /** The scrolling ancestor. */
  readonly scroller: HTMLElement | null;
  readonly toggle: (key: string) => void;
  readonly goTo: (place: Place) => void;
}

/** OEI, AEI and indicators as a tree; a long one draws only the lines in view. */
export function ElementTree({ rows, findings, scroller, toggle, goTo }: ElementTreeProps) {
  const styles = useElementListStyles();
  const go = ({ line: { view: { place } } }: ListRow): void => void (place !== null && goTo(place));
  const { tree, active, onKeyDown, setActive } = useTreeKeyboard(rows, { toggle, go });
  const draw = (row: ListRow, index: number) => <TreeLine row={row} findings={findings} isActive={index === active} toggle={toggle} go={go} setActive={setActive} />;
  return (
    <div ref={tree} role="tree" aria-label="Objetivos, acciones e indicadores" className={styles.tree} onKeyDown={onKeyDown}>
      {rows.length > MOST_LINES_DRAWN
        ? <LongTree rows={rows} active={active} scroller={scroller} draw={draw} />
        : rows.map((row, index) => <div key={row.key} role="none">{draw(row, index)}</div>)}
    </div>
  );
}

/** Estimated height of a line before it is drawn, in pixels: a name of two lines. */
const USUAL_HEIGHT = { element: 92, indicator: 104 } as const;

interface LongTreeProps {
  readonly rows: readonly ListRow[];
  /** Index of the line that Tab reaches: always drawn. */
  readonly active: number;
  readonly scroller: HTMLElement | null;
  readonly draw: (row: ListRow, index: number) => ReactNode;
}

/** The lines in view and some around them, in a box as tall as all lines together. */
function LongTree({ rows, active, scroller, draw }: LongTreeProps) {
  const styles = useElementListStyles();
  const box = useRef<HTMLDivElement>(null);
  const { height, lines, measure } = useVisibleLines(scroller, box, {
    count: rows.length,
    estimateSize: (index) => USUAL_HEIGHT[rows[index]?.line.kind ?? 'element'],
    getItemKey: (index) => rows[index]?.key ?? index,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), active])].filter((index) => index < rows.length).sort((one, other) => one - other),
  });
  return (
    <div ref={box} role="none" className={styles.window} style={{ height }}>
      {lines.map(({ index, key, top }) => {
        const row = rows[index];
        return row !== undefined && (
          <div key={key} ref={measure} role="none" data-index={index} className={styles.placed} style={{ transform: `translateY(${top}px)` }}>
            {draw(row, index)}
          </div>
        );
      })}
    </div>
  );
}

interface TreeActions {
  readonly toggle: (key: string) => void;
  readonly go: (row: ListRow) => void;
}

/**
 * Keyboard of a tree: arrows move, open and close; Home and End move to the ends; Space toggles; Enter goes to the cell. `active` is the
 * index of the only line that Tab reaches. A line reached by key takes the focus once it is drawn.
 */
function useTreeKeyboard(rows: readonly ListRow[], { toggle, go }: TreeActions) {
  const [key, setKey] = useState<string | null>(null);
  const wantsFocus = useRef(false);
  const tree = useRef<HTMLDivElement>(null);
  const active = Math.max(0, rows.findIndex((row) => row.key === key));
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    tree.current?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus();
  }, [key]);
  const moveTo = (to: number): void => {
    const row = rows[Math.min(Math.max(to, 0), rows.length - 1)];
    if (row === undefined || row.key === key) return;
    wantsFocus.current = true;
    setKey(row.key);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[active];
    if (row === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const toParent = (): void => moveTo(rows.findIndex((one) => one.key === row.parent));
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => moveTo(active + 1),
      ArrowUp: () => moveTo(active - 1),
      Home: () => moveTo(0),
      End: () => moveTo(rows.length - 1),
      ArrowRight: () => (row.isOpen ? rows[active + 1]?.parent === row.key && moveTo(active + 1) : toggle(row.key)),
      ArrowLeft: () => (row.isOpen ? toggle(row.key) : row.parent !== null && toParent()),
      ' ': () => toggle(row.key),
      Enter: () => go(row),
    };
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return { tree, active, onKeyDown, setActive: (row: ListRow) => setKey(row.key) };
}
