import { addressOfCell } from '../../workbook/cells/cellAddress';
import type { Rect } from '../../workbook/cells/rect';
import { isFormula } from '../../workbook/cells/sheetCells';
import type { CellContent, CellValue } from '../../workbook/cells/sheetCells';
import type { ValueBlock } from '../../workbook/write/writePlan';
import { expectBytes } from '../patientRun';
import { isTooLarge } from '../problems';
import { rangeOf } from '../rangeOf';
import { BYTES_PER_TRIP, bytesPerRow, rowsOf, rowsThatFit } from '../slices';
import { REFUSALS } from './refusals';
import { safeText } from './safeText';

type Row = readonly (CellContent | null)[];
type Block = Pick<ValueBlock, 'rect' | 'values'>;

interface Slice {
  readonly rect: Rect;
  readonly rows: readonly Row[];
  readonly written: Written;
}

/** What was written, to be read back; a formula is compared as it stands, as its value may still be being calculated. */
interface Written {
  readonly range: Excel.Range;
  readonly hasFormulas: boolean;
}

const SMALLEST_TRIP = 1000;

/** Blocks of values to be written on a sheet. */
interface Sending {
  readonly sheet: { readonly id: string; readonly name: string };
  readonly blocks: readonly Block[];
  /** Queues what must travel with the first trip, before all values; called again when it must be repeated. */
  readonly first: () => void;
  /** Queues what must travel with the last trip, after all values. */
  readonly last: () => void;
  /** Is awaited between queueing and sending. */
  readonly breathe?: () => Promise<void>;
}

/**
 * Writes blocks of values and reads them back in the same trips, at most 4 MB each: one trip, and one more per 4 MB. With no blocks there is
 * still one trip.
 *
 * Throws a `WorkbookProblem` `no-coincide` when a cell does not hold what was written.
 */
export async function sendValues(
  context: Excel.RequestContext, { sheet, blocks, first, last, breathe = () => Promise.resolve() }: Sending,
): Promise<void> {
  const heights = blocks.map(({ values }) => values.length);
  const done = blocks.map(() => 0);
  let budget = BYTES_PER_TRIP;
  let isBegun = false;
  do {
    if (!isBegun) first();
    const before = [...done];
    const slices = queueSlices(context, sheet.id, blocks, done, budget);
    const isLast = done.every((rows, at) => rows === heights[at]);
    if (isLast) last();
    await breathe();
    try {
      await context.sync();
    } catch (error) {
      if (!isTooLarge(error) || budget <= SMALLEST_TRIP) throw error;
      budget /= 2;
      before.forEach((rows, at) => (done[at] = rows));
      continue;
    }
    isBegun = true;
    slices.forEach((slice) => compare(sheet.name, slice));
    if (isLast) return;
  } while (true as boolean);
}

/** Queues the next rows of the blocks, advancing `done`. */
function queueSlices(context: Excel.RequestContext, sheetId: string, blocks: readonly Block[], done: number[], budget: number): Slice[] {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const slices: Slice[] = [];
  let bytes = budget;
  for (const [at, { rect, values }] of blocks.entries()) {
    const from = done[at] ?? 0;
    const left = values.length - from;
    const perRow = bytesPerRow(values);
    if (left === 0) continue;
    if (slices.length > 0 && bytes < perRow) break;
    const height = rowsThatFit(bytes, perRow, left);
    const rows = values.slice(from, from + height);
    const target = rowsOf(rect, from, height);
    slices.push({ rect: target, rows, written: writeRows(sheet, target, rows) });
    done[at] = from + height;
    bytes -= height * perRow;
  }
  expectBytes(context, budget - bytes);
  return slices;
}

function writeRows(sheet: Excel.Worksheet, rect: Rect, rows: readonly Row[]): Written {
  const range = rangeOf(sheet, rect);
  const sentRows = rows.map(sentRow);
  range.values = sentRows as unknown[][];
  const hasFormulas = rows.some((row, at) => sentRows[at] !== row && row.some(isFormula));
  return { range: rangeOf(sheet, rect).load(hasFormulas ? 'values,formulas' : 'values'), hasFormulas };
}

/** A row as Office takes it: itself when nothing in it must be written in another way, which is nearly always. */
function sentRow(row: Row): readonly unknown[] {
  for (const content of row) if (sent(content) !== content) return row.map(sent);
  return row;
}

const sent = (content: CellContent | null): CellValue | null =>
  typeof content === 'string' ? safeText(content) : isFormula(content) ? content.formula : content;

/** Excel keeps 15 digits of a number, and takes a formula for text in a cell whose format is Text: then it is its own value. */
function isWritten(wanted: CellContent, value: unknown, formula: unknown): boolean {
  if (isFormula(wanted)) return formula === wanted.formula && value !== formula;
  if (typeof wanted === 'number' && typeof value === 'number') return Math.abs(wanted - value) <= Math.abs(wanted) * 1e-14;
  return wanted === value;
}

function compare(sheet: string, { rect, rows, written }: Slice): void {
  const values = written.range.values as unknown[][];
  const formulas = written.hasFormulas ? (written.range.formulas as unknown[][]) : [];
  for (let r = 0; r < rows.length; r += 1) {
    const wanted = rows[r] ?? [];
    const found = values[r] ?? [];
    for (let c = 0; c < wanted.length; c += 1) {
      const content = wanted[c] ?? null;
      if (content !== null && !isWritten(content, found[c], formulas[r]?.[c])) throw REFUSALS.notKept(addressOfCell(sheet, rect.top + r, rect.left + c));
    }
  }
}
