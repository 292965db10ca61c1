import { evaluate } from '../../src/engine/evaluate';
import { findings } from '../../src/engine/findings';
import type { SheetCells } from '../../src/workbook/cells';
import { findTables } from '../../src/workbook/find/findTables';
import { readPlan } from '../../src/workbook/read/readPlan';
import { FILE_HEADS, openAndSave } from './openAndSave';
import { firstPaint, PAINT_HEADS } from './firstPaint';
import { sheetOf } from './sheetOf';
import { CLIENT_HEADS, throughClient } from './throughClient';
import { collect } from './timing';

/**
 * What the product costs, as ratios taken in one run, so that figures of different machines compare. The floor of the method is
 * `JSON.parse(JSON.stringify(cells))` of the same sheet: what touching every cell costs. Run with `npm run bench`, `npm run bench --
 * 20000` for one size of the method, `npm run bench -- libro` for files and the Office.js client alone, or `npm run bench -- panel`
 * for how soon the pane paints.
 */
const SIZES = [1_000, 5_000, 20_000, 100_000, 300_000, 1_000_000];
const CLIENT_SIZES = [1_000, 5_000, 20_000];
const RUNS = 5;
const PAINTS = 9;

/** Best processor time of `work` in milliseconds: what it costs, whatever else the machine does meanwhile. */
function time(work: () => unknown, runs: number): number {
  let best = Infinity;
  for (let k = 0; k <= runs; k += 1) {
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
  const runs = Math.max(3, Math.min(40, Math.round(800_000 / count)));
  const floor = time(() => JSON.parse(JSON.stringify(cells.values)) as unknown, runs);
  const layout = layoutOf(cells);
  const find = time(() => findTables(cells), runs);
  const read = time(() => readPlan(cells, layout), runs);
  const { plan } = readPlan(cells, layout);
  const compute = time(() => evaluate(plan, 0), runs);
  const evaluation = evaluate(plan, 0);
  const doubt = time(() => findings(plan, [evaluation]), runs);
  const ratio = (ms: number): string => (ms / floor).toFixed(2);
  return [
    count.toLocaleString('en'), floor.toFixed(1), ratio(find), ratio(read), ratio(compute), ratio(read + compute), ratio(doubt),
    ((read + compute) * 1e6 / count).toFixed(0), String(findings(plan, [evaluation]).length), bytesKept(cells, count).toFixed(0),
  ];
}

const COLUMNS = [
  'indicators', 'floor, ms', 'find the table', 'read', 'evaluate', '**read + evaluate**', '**findings**', 'ns per indicator', 'found', 'bytes kept',
];

function print(heads: readonly string[]): (row: readonly string[]) => void {
  process.stdout.write(`| ${heads.join(' | ')} |\n|${heads.map(() => '---:').join('|')}|\n`);
  return (row) => process.stdout.write(`| ${row.join(' | ')} |\n`);
}

async function measureWorkbooks(): Promise<void> {
  print(FILE_HEADS)(await openAndSave(RUNS));
  const row = print(CLIENT_HEADS);
  for (const size of CLIENT_SIZES) row(await throughClient(size, RUNS));
}

function measureMethod(sizes: readonly number[]): void {
  const row = print(COLUMNS);
  for (const size of sizes) row(measure(size));
}

const asked = process.argv.slice(2);
const sizes = asked.map(Number).filter((size) => size > 0);
const wants = (part: string): boolean => asked.length === 0 || asked.includes(part);
if (wants('libro')) await measureWorkbooks();
if (wants('panel')) print(PAINT_HEADS)(await firstPaint(PAINTS));
if (wants('metodo') || sizes.length > 0) measureMethod(sizes.length > 0 ? sizes : SIZES);
