import type { ExcelRun } from './excelRun';

/** By run, the names of sheets that were asked for and perhaps made: Excel did not say. */
const asked = new WeakMap<ExcelRun, Set<string>>();

/** Makes a sheet; until Excel has answered it counts as abandoned. */
export async function addSheet(run: ExcelRun, name: string, make: () => Promise<string>): Promise<string> {
  const names = asked.get(run) ?? new Set();
  asked.set(run, names.add(name));
  const id = await make();
  names.delete(name);
  return id;
}

/** Removes the sheets that were made without Excel saying so, as far as nobody has used them. Two round trips where there may be any. */
export async function removeAbandonedSheets(run: ExcelRun): Promise<void> {
  const names = asked.get(run);
  if (names === undefined || names.size === 0) return;
  await run(async (context) => {
    const sheets = [...names].map((name) => context.workbook.worksheets.getItemOrNullObject(name).load('name'));
    await context.sync();
    const made = sheets.filter(({ isNullObject }) => !isNullObject).map((sheet) => ({ sheet, used: sheet.getUsedRangeOrNullObject(false).load('address') }));
    await context.sync();
    for (const { sheet, used } of made) if (used.isNullObject) sheet.delete();
    await context.sync();
  });
  names.clear();
}
