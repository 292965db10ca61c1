import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { firstPaint, PAINT_HEADS } from './firstPaint';
import { longestTask, TASK_HEADS } from './longestTask';
import { METHOD_HEADS, method } from './method';
import { FILE_HEADS, openAndSave } from './openAndSave';
import { CLIENT_HEADS, throughClient } from './throughClient';

/**
 * Measures time and memory as ratios taken in one run, so that figures of different machines compare. The floor of the method is
 * `JSON.parse(JSON.stringify(cells))` of the same sheet, the cost of touching every cell. `npm run bench` measures everything; after
 * `--` only the named parts: `metodo`, or one size of it (`20000`); `libro` for files and the Office.js client; `panel` for the first
 * paint of the pane; `espera` for the longest task while it works.
 */
const SIZES = [1_000, 5_000, 20_000, 100_000];
/** Memory for the cells of the largest sheet and their copy, in MB. */
const ROOM = 2_048;
const ONE_SIZE = 'fila';
const CLIENT_SIZES = [1_000, 5_000, 20_000];
/** Small workbooks are calculated more often, or their first runs, of code that is not compiled yet, are all there is. */
const CLIENT_INDICATORS = 400_000;
const RUNS = 5;
const PAINTS = 9;
const WAITED_FOR = 20_000;

function print(heads: readonly string[]): (row: readonly string[]) => void {
  process.stdout.write(`${rowOf(heads)}|${heads.map(() => '---:').join('|')}|\n`);
  return (row) => process.stdout.write(rowOf(row));
}

async function measureWorkbooks(): Promise<void> {
  print(FILE_HEADS)(await openAndSave(RUNS));
  const row = print(CLIENT_HEADS);
  for (const size of CLIENT_SIZES) row(await throughClient(size, CLIENT_INDICATORS / size));
}

/** Every size in a process of its own: none pays for what another left behind. */
function measureMethod(sizes: readonly number[]): void {
  print(METHOD_HEADS);
  for (const size of sizes) {
    const options = [...process.execArgv, `--max-old-space-size=${ROOM}`, fileURLToPath(import.meta.url), ONE_SIZE, String(size)];
    spawnSync(process.execPath, options, { stdio: 'inherit' });
  }
}

const rowOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

async function measureAll(asked: readonly string[]): Promise<void> {
  const sizes = asked.map(Number).filter((size) => size > 0);
  const wants = (part: string): boolean => asked.length === 0 || asked.includes(part);
  if (wants('libro')) await measureWorkbooks();
  if (wants('panel')) print(PAINT_HEADS)(await firstPaint(PAINTS));
  if (wants('espera')) print(TASK_HEADS)(await longestTask(WAITED_FOR));
  if (wants('metodo') || sizes.length > 0) measureMethod(sizes.length > 0 ? sizes : SIZES);
}

const [first, ...others] = process.argv.slice(2);
if (first === ONE_SIZE) process.stdout.write(rowOf(method(Number(others[0]))));
else await measureAll(process.argv.slice(2));
