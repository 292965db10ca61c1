import type { DependencyGraph, FormulaEntry, RangeNode } from './dependencyGraph';
import type { Area } from './operand';

/**
 * All formulas that depend on what changed, over any number of steps: the dirty ones themselves, the volatile ones,
 * those that read a touched area, and the readers of all these.
 *
 * Goes step by step and joins the cells of a step to blocks, so that a long list read by many is gone through once.
 */
export function affectedFormulas(graph: DependencyGraph, dirty: ReadonlySet<FormulaEntry>, touched: readonly Area[]): Set<FormulaEntry> {
  const found = new Set<FormulaEntry>([...dirty, ...graph.volatiles]);
  const seen = new Set<RangeNode>();
  let next: FormulaEntry[] = [...found];
  let areas: readonly Area[] = touched;
  do {
    const reached: FormulaEntry[] = [];
    for (const area of [...areas, ...joinedOutputs(next)]) {
      graph.eachReader(area, seen, (entry) => {
        if (found.has(entry)) return;
        found.add(entry);
        reached.push(entry);
      });
    }
    areas = [];
    next = reached;
  } while (next.length > 0);
  return found;
}

/** The cells of formulas, those below each other in one column as one area. */
function joinedOutputs(entries: readonly FormulaEntry[]): Area[] {
  if (entries.length < 2) return entries.map(({ output }) => output);
  const outputs = entries.map(({ output }) => output).sort(byColumn);
  const joined: Area[] = [];
  for (const output of outputs) {
    const last = joined[joined.length - 1];
    if (last !== undefined && continues(last, output)) joined[joined.length - 1] = { ...last, bottom: Math.max(last.bottom, output.bottom) };
    else joined.push(output);
  }
  return joined;
}

function byColumn(one: Area, other: Area): number {
  if (one.sheet !== other.sheet) return one.sheet < other.sheet ? -1 : 1;
  return one.left - other.left || one.right - other.right || one.top - other.top;
}

const continues = (above: Area, below: Area): boolean =>
  above.sheet === below.sheet && above.left === below.left && above.right === below.right && below.top <= above.bottom + 1;
