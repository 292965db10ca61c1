import type { Area } from '../../../src/host/area';
import { parseArea } from '../../../src/host/model/address';
import { writeCells } from '../../../src/host/model/edit/writeCells';
import type { CellContent } from '../../../src/host/model/edit/writeCells';
import type { Sheet } from '../../../src/host/model/sheet';
import type { Workbook } from '../../../src/host/model/workbook';
import { openXlsx } from '../../../src/host/xlsx/openXlsx';
import { changedParts, packageParts, partText } from './packageParts';
import { richBook } from './richBook';

/** The part of the first sheet of the rich package. */
export const PLAN = 'xl/worksheets/sheet1.xml';

const gone = (file: Uint8Array): boolean => !packageParts(file).has(PLAN);

/** Opens the rich package, changes and saves it, and returns the saved file and its parts. */
export function changed(change: (workbook: Workbook, plan: Sheet) => void, file = richBook()) {
  const { workbook, save } = openXlsx(file);
  const plan = workbook.sheet('Plan');
  if (plan === undefined) throw new Error('no sheet');
  change(workbook, plan);
  const saved = save();
  const parts = changedParts(file, saved);
  return { saved, parts, again: openXlsx(saved).workbook, plan: gone(saved) ? '' : partText(saved, PLAN) };
}
/** Writes one content into every cell of a block. */
export const write = (workbook: Workbook, sheet: Sheet, address: string, content: CellContent): void =>
  writeCells(workbook, sheet, at(address), () => content);

export const value = (constant: CellContent['value']): CellContent => ({ value: constant, formula: null });

/** The block of an A1 text. Throws for an unreadable one. */
export function at(text: string): Area {
  const area = parseArea(text);
  if (area === null) throw new Error(`no block: ${text}`);
  return area;
}
