import { formatCode } from '../../engine/plan/codes';
import { PEI_LETTERS } from '../../engine/plan/letters';
import { foldText } from '../cells/foldText';
import { cellAt, isFilled, usedRangeEnd } from '../cells/sheetCells';
import type { CellValue, SheetCells } from '../cells/sheetCells';
import { correctionKey } from './answers/corrections';
import type { Corrections } from './answers/corrections';
import { mappedHeaders } from './answers/tableMapping';
import type { TableMapping } from './answers/tableMapping';
import { headerText } from './columnHeaders';
import { findTables, guessedColumns } from './findTables';
import { isHeaderRow } from './headerRect';
import type { PartsAnswers } from './periods/valueParts';
import { numberedActions } from './numberedActions';
import { readHeader } from './readHeader';
import type { TableLayout } from './tableLayout';

const ROWS_SEARCHED = 60;
const ROWS_READ = 2_000;
/** "1", "1.1", "1.1.1", with a name after it or not. */
const NUMBERED = /^0?(\d{1,2})(?:[.-]0?(\d{1,2}))?(?:[.-]0?(\d{1,2}))?[.)]?(?:\s+[-–:]?\s*(\D.*))?$/u;
/** A heading of numbers. */
const NUMBER_HEADING = /^(?:n\s*[°º.]*|nro\.?|num\.?|numero|item|[°º#]+)$/;
const OF_PLAN = /\b(?:pei|plan estrategico|objetivo estrategico|accion estrategica|acciones estrategicas|oei|aei)\b/;

/** A column that the user says holds codes, and the last row of its header. */
interface CodeColumn {
  readonly column: number;
  readonly header: number;
  readonly field: 'code' | 'element' | 'objective';
}

interface FoundTables {
  readonly cells: SheetCells;
  readonly tables: readonly TableLayout[];
}

/**
 * The tables of a sheet; where there are none, those that it has with its codes of numbers alone as codes of a PEI. The answers are those of
 * {@link findTables}: a column that they say holds codes is read so under any heading.
 */
export function findWithNumbers(cells: SheetCells, corrections: Corrections = {}, mappings: readonly TableMapping[] = [], parts: PartsAnswers = {}): FoundTables {
  const tables = findTables(cells, corrections, mappings, parts);
  const numbered = tables.length > 0 ? null : withNumericCodes(cells, codeColumns(cells, corrections, mappings));
  return numbered === null ? { cells, tables } : { cells: numbered, tables: findTables(numbered, corrections, mappings, parts) };
}

function codeColumns(cells: SheetCells, corrections: Corrections, mappings: readonly TableMapping[]): readonly CodeColumn[] {
  return mappedHeaders(cells, mappings).flatMap(({ header }) => {
    const columns = guessedColumns(cells, header);
    return columns.flatMap(({ column }, at): CodeColumn[] => {
      const field = corrections[correctionKey(cells.id, columns, at)]?.field;
      return field === 'code' || field === 'element' || field === 'objective' ? [{ column, header: header.top + header.height - 1, field }] : [];
    });
  });
}

/**
 * The same sheet with its codes of numbers alone as codes of a PEI: 1 as OEI.01, 1.1 as AEI.01.01 and 1.1.1 as IND.01.AEI.01.01, in the columns
 * whose heading says that they are objectives or actions, or codes of a plan. Null where no column has such codes, or where numbers
 * typed as 1.1 may be 1.10: the same one stands in places apart.
 *
 * @param shown the columns that the user says hold codes
 */
export function withNumericCodes(cells: SheetCells, shown: readonly CodeColumn[] = []): SheetCells | null {
  const end = Math.min(usedRangeEnd(cells).row, cells.top + ROWS_SEARCHED);
  const answered = new Map(shown.flatMap(({ column, header, field }) => {
    const codes = codesIn(cells, header, column, field === 'objective');
    return codes === null ? [] : [[column, codes] as const];
  }));
  if (answered.size > 0) return withCodes(cells, answered);
  for (let row = cells.top; row < end; row += 1) {
    if (!isHeaderRow(cells, row)) continue;
    const found = codesBelow(cells, row);
    const numbered = actionsBelow(cells, row, found);
    if (numbered !== null) return withCodes(cells, new Map([...found, numbered]), 'within');
    if (found.size > 0) return withCodes(cells, found);
  }
  return null;
}

/** The column of a header that numbers actions within their objective, with their codes; null for none. */
function actionsBelow(cells: SheetCells, header: number, found: NumericCodes): readonly [column: number, codes: ReadonlyMap<number, string>] | null {
  const to = Math.min(usedRangeEnd(cells).row, header + ROWS_READ);
  const objectives = new Map([...found.values()].flatMap((codes) => [...codes].filter(([, code]) => code.startsWith('O'))));
  for (let column = cells.left; column < usedRangeEnd(cells).column; column += 1) {
    const { concepts } = readHeader(headerText(cellAt(cells, header, column)));
    if (found.has(column) || !concepts.includes('element')) continue;
    const codes = numberedActions(cells, { column, from: header + 1, to }, objectives);
    if (codes !== null) return [column, codes];
  }
  return null;
}

/** Codes by row, of each column that has some. */
type NumericCodes = ReadonlyMap<number, ReadonlyMap<number, string>>;

const withCodes = (cells: SheetCells, columns: NumericCodes, how: SheetCells['hasAssumedCodes'] = 'whole'): SheetCells => ({
  ...cells,
  values: cells.values.map((line, at) => line.map((value, column) => columns.get(cells.left + column)?.get(cells.top + at) ?? value)),
  hasAssumedCodes: how,
});

function codesBelow(cells: SheetCells, header: number): NumericCodes {
  const headings = (cells.values[header - cells.top] ?? []).map((value) => headerText(value));
  const inHeadings = headings.some((text) => OF_PLAN.test(foldText(text)));
  const above = cells.values.slice(0, header - cells.top).flatMap((line) => line.filter((value) => typeof value === 'string'));
  const isOfPlan = inHeadings || [cells.name, ...above].some((text) => OF_PLAN.test(foldText(String(text))));
  const found = new Map<number, ReadonlyMap<number, string>>();
  const plain: (readonly [column: number, codes: ReadonlyMap<number, string>])[] = [];
  for (const [at, heading] of headings.entries()) {
    const { concepts } = readHeader(heading);
    const column = cells.left + at;
    const isNamed = concepts.includes('element') || concepts.includes('objective');
    const isCode = concepts[0] === 'code' || NUMBER_HEADING.test(foldText(heading));
    if (!isNamed && !(isCode && isOfPlan)) continue;
    const codes = codesIn(cells, header, column, concepts.includes('objective') && !concepts.includes('element'));
    if (codes === null) continue;
    const hasIndicators = [...codes.values()].some((code) => code.startsWith('IND'));
    if (isNamed) found.set(column, codes);
    else if (hasIndicators || (inHeadings && concepts[0] === 'code')) plain.push([column, codes]);
  }
  // A number in two parts under a mere "Código" is an action's, unless another column has those.
  const hasActions = [...found.values()].some((codes) => [...codes.values()].some((code) => !code.startsWith('O')));
  for (const [column, codes] of plain) if (!hasActions || [...codes.values()].some((code) => code.startsWith('IND'))) found.set(column, codes);
  return found;
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

/** Whether a cell may hold a code of numbers alone. */
export const isNumberedCode = (value: CellValue): boolean => NUMBERED.test(String(value).trim());

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
