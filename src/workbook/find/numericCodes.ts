import { formatCode } from '../../engine/plan/codes';
import { PEI_LETTERS } from '../../engine/plan/letters';
import { foldText } from '../cells/foldText';
import { cellAt, isFilled, usedRangeEnd } from '../cells/sheetCells';
import type { CellValue, SheetCells } from '../cells/sheetCells';
import { headerText } from './columnHeaders';
import { isHeaderRow } from './headerRect';
import { readHeader } from './readHeader';

const ROWS_SEARCHED = 60;
const ROWS_READ = 2_000;
/** "1", "1.1", "1.1.1", with a name after it or not. */
const NUMBERED = /^0?(\d{1,2})(?:[.-]0?(\d{1,2}))?(?:[.-]0?(\d{1,2}))?[.)]?(?:\s+[-–:]?\s*(\D.*))?$/u;
const OF_PLAN = /\b(?:pei|plan estrategico|objetivo estrategico|accion estrategica|acciones estrategicas|oei|aei)\b/;

/**
 * The same sheet with its codes of numbers alone as codes of a PEI: 1 as OEI.01, 1.1 as AEI.01.01 and 1.1.1 as IND.01.AEI.01.01, in a column
 * whose heading, or a heading beside it, says that they are objectives or actions. Null where no column has such codes, or where numbers
 * typed as 1.1 may be 1.10: the same one stands in places apart.
 */
export function withNumericCodes(cells: SheetCells): SheetCells | null {
  const end = Math.min(usedRangeEnd(cells).row, cells.top + ROWS_SEARCHED);
  for (let row = cells.top; row < end; row += 1) {
    if (!isHeaderRow(cells, row)) continue;
    const found = codesBelow(cells, row);
    if (found === null) continue;
    const values = cells.values.map((line, at) => {
      const code = found.codes.get(cells.top + at);
      return code === undefined ? line : line.map((value, column) => (cells.left + column === found.column ? code : value));
    });
    return { ...cells, values, hasAssumedCodes: true };
  }
  return null;
}

interface NumericCodes {
  readonly column: number;
  /** By row. */
  readonly codes: ReadonlyMap<number, string>;
}

function codesBelow(cells: SheetCells, header: number): NumericCodes | null {
  const headings = (cells.values[header - cells.top] ?? []).map((value) => headerText(value));
  const saysPlan = headings.some((text) => OF_PLAN.test(foldText(text)));
  for (const [at, heading] of headings.entries()) {
    const { concepts } = readHeader(heading);
    const named = concepts.includes('element') || concepts.includes('objective');
    if (!named && !(saysPlan && concepts[0] === 'code')) continue;
    const codes = codesIn(cells, header, cells.left + at, concepts.includes('objective') && !concepts.includes('element'));
    if (codes !== null) return { column: cells.left + at, codes };
  }
  return null;
}

/** @param isObjective the heading names objectives alone: a number without a point is enough */
function codesIn(cells: SheetCells, header: number, column: number, isObjective: boolean): ReadonlyMap<number, string> | null {
  const codes = new Map<number, string>();
  const typed = new Map<number, number>();
  let deepest = 0;
  for (let row = header + 1; row < Math.min(usedRangeEnd(cells).row, header + ROWS_READ); row += 1) {
    const value = cellAt(cells, row, column);
    if (!isFilled(value)) continue;
    const found = NUMBERED.exec(textOf(cells, value, row, column));
    if (found === null) return null;
    const [, objective, action, indicator, name = ''] = found;
    deepest = Math.max(deepest, indicator !== undefined ? 3 : action !== undefined ? 2 : 1);
    if (typeof value === 'number' && action !== undefined) {
      const before = typed.get(value);
      if (before !== undefined && before !== row - 1) return null;
      typed.set(value, row);
    }
    codes.set(row, `${codeOf(Number(objective), action, indicator)} ${name}`.trim());
  }
  return codes.size > 0 && (deepest > 1 || isObjective) ? codes : null;
}

function codeOf(objective: number, action: string | undefined, indicator: string | undefined): string {
  const letters = PEI_LETTERS;
  if (action === undefined) return formatCode({ letters, kind: 'OEI', objective });
  if (indicator === undefined) return formatCode({ letters, kind: 'AEI', objective, action: Number(action) });
  return formatCode({ letters, kind: 'IND', level: 'AEI', number: Number(indicator), objective, action: Number(action) });
}

/** A number with two decimals in its format is shown with both: 1.1 as "1.10". */
function textOf({ numberFormat }: SheetCells, value: CellValue, row: number, column: number): string {
  if (typeof value !== 'number') return String(value).trim();
  const decimals = /^0\.(0+)$/.exec(numberFormat?.(row, column) ?? '')?.[1]?.length;
  return decimals === undefined ? String(value) : value.toFixed(decimals);
}
