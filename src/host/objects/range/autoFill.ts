import { areaOf, columnCount, containsArea, rowCount, sameArea } from '../../area';
import type { Area } from '../../area';
import type { CellValue } from '../../format/cellValue';
import type { Cell } from '../../model/cell';
import { copyCells } from '../../model/edit/copyCells';
import { writeCells } from '../../model/edit/writeCells';
import { apiNotFound, invalidArgument } from '../../wire/apiError';
import { enumValue } from '../args';
import { areaArgument } from '../resolveAddress';
import { refuseLockedCells } from '../workbook/protection';
import { areaOfRange } from '../workbookSession';
import type { RangeHandle } from '../workbookSession';

const TYPES = ['FillDefault', 'FillCopy', 'FillSeries', 'FillFormats', 'FillValues', 'FillDays', 'FillWeekdays', 'FillMonths', 'FillYears', 'LinearTrend', 'GrowthTrend', 'FlashFill'] as const;
type FillType = (typeof TYPES)[number];
const KNOWN: readonly FillType[] = ['FillDefault', 'FillCopy', 'FillSeries', 'FillFormats', 'FillValues', 'LinearTrend'];

/** The value at step `index` of the straight line through the numbers, by least squares. */
function trend(numbers: readonly number[], index: number): number {
  const meanX = (numbers.length - 1) / 2;
  const meanY = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const spread = numbers.reduce((sum, _, x) => sum + (x - meanX) ** 2, 0);
  const slope = numbers.reduce((sum, number, x) => sum + (x - meanX) * (number - meanY), 0) / spread;
  return Number((meanY + slope * (index - meanX)).toPrecision(15));
}

/** A text with the number at its end increased: `OEI.02` by 3 is `OEI.05`. Null for a text that ends in no digit. */
function counted(text: string, by: number): string | null {
  const found = /^(.*?)(\d+)$/.exec(text);
  if (!found) return null;
  const [, stem = '', digits = ''] = found;
  return stem + String(Number(digits) + by).padStart(digits.length, '0');
}

/** The value at step `index` beyond the source line; undefined where the source is repeated. */
function continued(line: readonly CellValue[], index: number, type: FillType): CellValue | undefined {
  const isSeries = type === 'FillSeries' || type === 'LinearTrend';
  const numbers = line.filter((value) => typeof value === 'number');
  if (numbers.length === line.length && (line.length > 1 || isSeries)) {
    return line.length === 1 ? (numbers[0] ?? 0) + index : trend(numbers, index);
  }
  const source = line[index % line.length];
  if (typeof source !== 'string') return undefined;
  return counted(source, Math.floor(index / line.length) * line.length) ?? undefined;
}

const isFormula = (cell: Cell | undefined): boolean => typeof cell?.formula === 'string';

function continueSeries(target: RangeHandle, source: Area, filled: Area, type: FillType): void {
  const { sheet, session } = target;
  const isDown = columnCount(source) === columnCount(filled);
  const lines = isDown ? columnCount(source) : rowCount(source);
  for (let number = 0; number < lines; number += 1) {
    const at = (step: number): readonly [number, number] => (isDown ? [source.top + step, source.left + number] : [source.top + number, source.left + step]);
    const length = isDown ? rowCount(source) : columnCount(source);
    const cells = Array.from({ length }, (_, step) => sheet.cells.get(...at(step)));
    if (cells.some(isFormula)) continue;
    const line = cells.map((cell) => cell?.value ?? null);
    const whole = isDown ? areaOf(filled.top, source.left + number, rowCount(filled), 1) : areaOf(source.top + number, filled.left, 1, columnCount(filled));
    writeCells(session.workbook, sheet, whole, (row, column) => {
      const step = isDown ? row - source.top : column - source.left;
      const value = step < length ? undefined : continued(line, step, type);
      return value === undefined ? undefined : { value, formula: null };
    });
  }
}

/**
 * `range.autoFill`: extends the block down or to the right as dragging its corner does: numbers continue by their step, texts that end in
 * a number count up, references in formulas move, all else repeats.
 */
export function autoFill(target: RangeHandle, args: readonly unknown[]): void {
  const { session, sheet } = target;
  const source = areaOfRange(target);
  const filled = args[0] === undefined || args[0] === null ? source : areaArgument(target, args[0]);
  const type = args[1] === undefined || args[1] === null ? 'FillDefault' : enumValue(args[1], TYPES);
  if (!KNOWN.includes(type)) throw apiNotFound('Range.autoFill');
  const startsTogether = filled.top === source.top && filled.left === source.left;
  const isOneWay = rowCount(filled) === rowCount(source) || columnCount(filled) === columnCount(source);
  if (!containsArea(filled, source) || !startsTogether || !isOneWay) throw invalidArgument();
  session.beginEdit();
  refuseLockedCells(session, sheet, filled);
  if (sameArea(source, filled)) return;
  session.calculation.recalculate();
  fillBeyond(target, source, filled, type);
  if (type !== 'FillCopy' && type !== 'FillFormats') continueSeries(target, source, filled, type);
}

/** Copies the source repeatedly over the rest of the filled block; the last copy may be cut short. */
function fillBeyond(target: RangeHandle, source: Area, filled: Area, type: FillType): void {
  const isDown = columnCount(source) === columnCount(filled);
  const length = isDown ? rowCount(source) : columnCount(source);
  const total = isDown ? rowCount(filled) : columnCount(filled);
  const what = type === 'FillFormats' ? 'Formats' : type === 'FillValues' ? 'Values' : 'All';
  for (let start = length; start < total; start += length) {
    const take = Math.min(length, total - start);
    const from = isDown ? { ...source, bottom: source.top + take - 1 } : { ...source, right: source.left + take - 1 };
    const to = isDown
      ? areaOf(source.top + start, source.left, take, columnCount(source))
      : areaOf(source.top, source.left + start, rowCount(source), take);
    copyCells(target.session.workbook, { sheet: target.sheet, area: from }, { sheet: target.sheet, area: to }, { what });
  }
}
