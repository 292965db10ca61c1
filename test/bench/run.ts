import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { evaluate } from '../../src/engine/evaluate';
import { findings } from '../../src/engine/findings';
import type { SheetCells } from '../../src/workbook/cells';
import { findTables } from '../../src/workbook/find/findTables';
import { readPlan } from '../../src/workbook/read/readPlan';
import { sheetOf } from './sheetOf';

/**
 * What the method costs, as ratios to `JSON.parse(JSON.stringify(cells))` of the same sheet in the same run: the floor under anything
 * that touches every cell, whatever the machine. Run with `npm run bench`, or `npm run bench -- 20000` for one size.
 */
const SIZES = [1_000, 5_000, 20_000, 100_000, 300_000, 1_000_000];

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Best time of `work` in milliseconds: what it costs when the machine does nothing else. */
function time(work: () => unknown, runs: number): number {
  let best = Infinity;
  for (let k = 0; k <= runs; k += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function layoutOf(cells: SheetCells) {
  const [layout] = findTables(cells);
  if (layout === undefined) throw new Error('The sheet of the benchmark has no table');
  return layout;
}

/** Bytes that the plan and its evaluation keep alive beyond the cells. */
function bytesKept(cells: SheetCells, count: number): number {
  const layout = layoutOf(cells);
  collect();
  const before = process.memoryUsage().heapUsed;
  const { plan } = readPlan(cells, layout);
  const evaluation = evaluate(plan, 0);
  collect();
  const kept = process.memoryUsage().heapUsed - before;
  return evaluation.indicators.length === count ? kept / count : NaN;
}

function measure(count: number): readonly string[] {
  const cells = sheetOf(count);
  const runs = count > 200_000 ? 3 : count > 50_000 ? 5 : 15;
  const floor = time(() => JSON.parse(JSON.stringify(cells.values)) as unknown, runs);
  const layout = layoutOf(cells);
  const find = time(() => findTables(cells), runs);
  const read = time(() => readPlan(cells, layout), runs);
  const { plan } = readPlan(cells, layout);
  const compute = time(() => evaluate(plan, 0), runs);
  const evaluation = evaluate(plan, 0);
  const doubt = time(() => findings(plan, [evaluation]), runs);
  const whole = find + read + compute;
  const ratio = (ms: number): string => (ms / floor).toFixed(3);
  return [
    count.toLocaleString('en'), floor.toFixed(1), ratio(find), ratio(read), ratio(compute), ratio(whole), ratio(doubt),
    String(findings(plan, [evaluation]).length), String(Math.round((whole * 1e6) / count)), String(Math.round(bytesKept(cells, count))),
  ];
}

const COLUMNS = [
  'indicators', 'floor ms', 'find table', 'read plan', 'evaluate', 'cells→evaluation', 'findings', 'found', 'ns/indicator', 'bytes kept',
];

const asked = process.argv.slice(2).map(Number).filter((size) => size > 0);
process.stdout.write(`| ${COLUMNS.join(' | ')} |\n|${COLUMNS.map(() => '---:').join('|')}|\n`);
for (const size of asked.length > 0 ? asked : SIZES) process.stdout.write(`| ${measure(size).join(' | ')} |\n`);
