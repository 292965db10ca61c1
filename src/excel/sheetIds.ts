import type { Entries } from '../workbook/memory/memory';
import { sheetKeys } from '../workbook/memory/sheetKeys';
import type { ExcelRun } from './excelRun';

/** A sheet as Excel tells of it. */
interface FoundSheet {
  /** Excel's: another one in every session. */
  readonly id: string;
  readonly name: string;
  readonly prefixes: readonly string[];
}

/** Which of Excel's sheets has which key: the ports tell of sheets by their keys, and ask Excel for them by its ids. */
export class SheetIds {
  private keys = new Map<string, string>();

  /** Excel's id of a sheet; one that was not read yet is its own. */
  idOf(key: string): string {
    for (const [id, one] of this.keys) if (one === key) return id;
    return key;
  }

  /** The key of one of Excel's sheets; one that was not read yet is known by its id. */
  keyOf(id: string): string {
    return this.keys.get(id) ?? id;
  }

  /** The keys of all sheets there are, in their order. */
  assign(sheets: readonly FoundSheet[], entries: Entries): readonly string[] {
    const keys = sheetKeys(sheets.map(({ id, ...sheet }) => ({ ...sheet, before: this.keys.get(id) ?? null })), entries);
    this.keys = new Map(sheets.map(({ id }, at) => [id, keys[at] ?? id]));
    return keys;
  }

  /** The key of a sheet that was just added. */
  add(id: string): string {
    this.keys.set(id, id);
    return id;
  }
}

const SHARED = new WeakMap<ExcelRun, SheetIds>();

/** The sheets of a workbook, shared by all its ports. */
export function sheetIdsOf(run: ExcelRun): SheetIds {
  const ids = SHARED.get(run) ?? new SheetIds();
  SHARED.set(run, ids);
  return ids;
}
