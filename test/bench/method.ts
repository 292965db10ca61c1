import { evaluate } from '../../src/engine/method/evaluate';
import { findings } from '../../src/engine/checks/findings';
import type { SheetCells } from '../../src/workbook/cells/sheetCells';
import { findTables } from '../../src/workbook/find/findTables';
import { readPlan } from '../../src/workbook/read/readPlan';
import { benchSheet } from './benchSheet';
import { collectGarbage } from './timing';

/** Each measure processes about this many indicators in all, in runs of one sheet. */
const TURNOVER = 800_000;
const MOST_RUNS = 400;

/** Best processor time of `work`, in milliseconds. */
function time(work: () => unknown, runs: number): number {
  let best = Infinity;
  for (let k = 0; k < runs; k += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

function layoutOf(cells: SheetCells) {
  const [layout] = findTables(cells);
  if (layout === undefined) throw new Error('The sheet of the benchmark has no table');
  return layout;
}

/** Bytes of the objects and typed arrays of the process. */
function usedBytes(): number {
  collectGarbage();
  // Buffers are freed while the next collection begins.
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Bytes per indicator of plan and evaluation beyond the cells: as they are made, and after every record was read. */
function bytesKept(cells: SheetCells, count: number): readonly [made: number, withRecords: number] {
  const layout = layoutOf(cells);
  const before = usedBytes();
  const { plan } = readPlan(cells, layout);
  const evaluation = evaluate(plan, 0);
  const made = usedBytes();
  const records = plan.indicators.length + evaluation.indicators.length + evaluation.actions.length;
  return [(made - before) / count, records > 0 ? (usedBytes() - before) / count : NaN];
}

export const METHOD_HEADS = [
  'indicators', 'floor, ms', 'find the table', 'read', 'evaluate', '**read + evaluate**', '**findings**', 'findings / (read + evaluate)',
  'ns per indicator', 'found', 'bytes kept', 'with all records',
];

/** One row of the table: reading, evaluating and checking a sheet of `count` indicators against `JSON.parse(JSON.stringify(cells))`. */
export function method(count: number): readonly string[] {
  const cells = benchSheet(count);
  const runs = Math.min(MOST_RUNS, Math.round(TURNOVER / count));
  const floor = time(() => JSON.parse(JSON.stringify(cells.values)) as unknown, runs);
  const layout = layoutOf(cells);
  const find = time(() => findTables(cells), runs);
  const read = time(() => readPlan(cells, layout), runs);
  const { plan } = readPlan(cells, layout);
  const compute = time(() => evaluate(plan, 0), runs);
  const evaluation = evaluate(plan, 0);
  const doubt = time(() => findings(plan, [evaluation]), runs);
  const found = findings(plan, [evaluation]).length;
  const ratio = (ms: number): string => (ms / floor).toFixed(2);
  return [
    count.toLocaleString('en'), floor.toFixed(1), ratio(find), ratio(read), ratio(compute), ratio(read + compute), ratio(doubt),
    (doubt / (read + compute)).toFixed(2), ((read + compute) * 1e6 / count).toFixed(0), String(found),
    ...bytesKept(cells, count).map((bytes) => bytes.toFixed(0)),
  ];
}
