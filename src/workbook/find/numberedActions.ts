import { formatCode } from '../../engine/plan/codes';
import { lettersOfCode } from '../../engine/plan/letters';
import { codeIn, codeKindOf } from '../cells/leadingCode';
import { cellAt, isFilled } from '../cells/sheetCells';
import type { SheetCells } from '../cells/sheetCells';

const NUMBER = /^0?(\d{1,2})[.)]?$/;

/** Rows below a header, absolute, 0-based, and the column that numbers actions. */
interface NumberedColumn {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The codes of actions that are numbered within their objective: 1 and 2 in the rows of OEI.01, 1 in those of OEI.02. By row; null where a number stands
 * before any objective, or does not begin with 1 and go on by one within each: then it may be of the whole plan, or of something else.
 *
 * @param objectives codes of objectives that are numbers alone, by row
 */
export function numberedActions(cells: SheetCells, { column, from, to }: NumberedColumn, objectives: ReadonlyMap<number, string>): ReadonlyMap<number, string> | null {
  const codes = new Map<number, string>();
  const last = new Map<string, number>();
  let objective = '';
  for (let row = from; row < to; row += 1) {
    objective = objectives.get(row) ?? objectiveIn(cells, row) ?? objective;
    const value = cellAt(cells, row, column);
    if (!isFilled(value) || objectiveOf(value) !== null) continue;
    const number = Number(NUMBER.exec(String(value).trim())?.[1] ?? NaN);
    const before = last.get(objective) ?? 0;
    const isNext = number === before + 1 || (number === before && last.size > 0 && [...last.keys()].at(-1) === objective);
    if (objective === '' || number === 0 || !isNext) return null;
    last.set(objective, number);
    codes.set(row, formatCode({ letters: lettersOfCode(objective), kind: 'AEI', objective: Number(/\d+/.exec(objective)?.[0]), action: number }));
  }
  return last.size > 1 ? codes : null;
}

const objectiveOf = (value: Parameters<typeof codeIn>[0]): string | null => {
  const code = codeIn(value);
  return code !== null && codeKindOf(code) === 'OEI' ? code : null;
};

/** The objective that a cell of a row names; null for none. */
function objectiveIn(cells: SheetCells, row: number): string | null {
  for (const value of cells.values[row - cells.top] ?? []) {
    const code = objectiveOf(value);
    if (code !== null) return code;
  }
  return null;
}
