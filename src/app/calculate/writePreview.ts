import { columnLetters } from '../../workbook/cells/cellAddress';
import { BLOCK_COLUMNS, readOwnName } from '../../workbook/cells/ownNames';
import { BLOCK_TITLES } from '../../workbook/write/blockCells';
import type { WritePlan } from '../../workbook/write/writePlan';
import type { SheetPreview } from '../messages/messages';
import { PREVIEW } from './askBeforeFirstWrite';
import type { Omission } from './bulkPlan';
import type { Calculation } from './calculateTable';
import { changedCellsByColumn } from './changedCells';
import type { TableReading } from './readTables';

/** {@link sheetPreview} of each table of a plan. */
export const sheetPreviews = ({ writes }: Pick<Calculation, 'writes'>): SheetPreview[] => writes.map(({ table, writePlan }) => sheetPreview(table, writePlan));

/** What a run would write on a sheet, in lines: cells of columns that are there, columns that are new, and how they will look. */
function sheetPreview({ layout }: TableReading, plan: WritePlan): SheetPreview {
  const added = newColumns(plan);
  const filled = [...changedCellsByColumn(plan)].filter(([at]) => !added.some(({ column }) => column === at)).sort(([one], [other]) => one - other);
  const cells = filled.reduce((sum, [, count]) => sum + count, 0);
  return {
    sheet: layout.sheet,
    lines: [
      ...(filled.length === 0 ? [] : [PREVIEW.cells(cells, filled.map(([column]) => columnLetters(column)))]),
      ...(added.length === 0 ? [] : [PREVIEW.columns(added.map(({ column }) => columnLetters(column)), added.map(({ title }) => title))]),
      ...(plan.conditionalFormats.length === 0 ? [] : [PREVIEW.colours]),
    ],
  };
}

/** The columns of our block that get their name with this plan, from left to right. */
function newColumns({ names }: WritePlan): { readonly column: number; readonly title: string }[] {
  const found = names.flatMap(({ name, rect }) => {
    const part = BLOCK_COLUMNS.find((one) => one.toLowerCase() === readOwnName(name)?.part);
    return part === undefined ? [] : [{ column: rect.left, title: BLOCK_TITLES[part] }];
  });
  return found.sort((one, other) => one.column - other.column);
}

/** Sheets named in a line; the rest are counted. */
const NAMED = 4;

/**
 * Which sheets a run would leave out, a line for each reason with what the user can do about it; those without a table come last.
 *
 * @example omittedLines([{ code: 'hoja-protegida', line: { status: 'failed', text: 'Unidad B', detail: '…', place: null } }])
 * // ['Protegidas (Revisar > Desproteger hoja): Unidad B.']
 */
export function omittedLines(omissions: readonly Omission[]): string[] {
  const byReason = new Map<string, Set<string>>();
  for (const { code, line: { text } } of omissions) byReason.set(code, (byReason.get(code) ?? new Set()).add(text));
  const last = (code: string): number => (code === NO_TABLE ? 1 : 0);
  return [...byReason].sort(([one], [other]) => last(one) - last(other)).map(([code, sheets]) => PREVIEW.omitted(code, firstFew([...sheets])));
}

const NO_TABLE = 'sin-tabla';

function firstFew(sheets: readonly string[]): readonly string[] {
  const rest = sheets.length - NAMED;
  return rest <= 1 ? sheets : [...sheets.slice(0, NAMED), `${rest} más`];
}
