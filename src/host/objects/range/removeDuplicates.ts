import { columnCount } from '../../model/area';
import type { CellContent } from '../../model/writeCells';
import { writeCells } from '../../model/writeCells';
import { invalidArgument } from '../../wire/apiError';
import type { HostObject, ObjectClass } from '../../wire/hostObject';
import { defineClass } from '../../wire/hostObject';
import { booleanValue } from '../args';
import { areaOfRange } from '../handles';
import { refuseLockedCells } from '../protectedSheet';
import type { RangeHandle } from '../session';

interface Outcome {
  readonly removed: number;
  readonly uniqueRemaining: number;
}

const outcomeClass: ObjectClass<Outcome> = {
  name: 'RemoveDuplicatesResult',
  properties: { Removed: { get: ({ removed }) => removed }, UniqueRemaining: { get: ({ uniqueRemaining }) => uniqueRemaining } },
};
const outcomeObject = defineClass(outcomeClass);

function columnsOf(value: unknown, count: number): number[] {
  if (!Array.isArray(value) || value.length === 0) throw invalidArgument();
  return value.map((column: unknown) => {
    if (typeof column !== 'number' || column < 0 || column >= count) throw invalidArgument();
    return column;
  });
}

/** Rows whose values in the given columns stand further up already are taken out; the rest moves up. Case does not matter. */
export function removeDuplicates(it: RangeHandle, args: readonly unknown[]): HostObject {
  const { session, sheet } = it;
  const area = areaOfRange(it);
  const columns = columnsOf(args[0], columnCount(area));
  const body = booleanValue(args[1] ?? false) ? { ...area, top: area.top + 1 } : area;
  session.beginEdit();
  refuseLockedCells(session, sheet, area);
  session.calculate();
  const seen = new Set<string>();
  const lines = sheet.cells.block<CellContent>(body, ({ value, formula }) => ({ value, formula }), { value: null, formula: null });
  const unique = lines.filter((line) => {
    const key = JSON.stringify(columns.map((column) => line[column]?.value ?? null)).toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
  writeCells(session.workbook, sheet, body, (row, column) => unique[row - body.top]?.[column - body.left] ?? { value: null, formula: null });
  return outcomeObject({ removed: lines.length - unique.length, uniqueRemaining: unique.length });
}
