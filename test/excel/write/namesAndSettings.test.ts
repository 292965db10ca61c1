import { nameFormula } from '../../../src/excel/write/namesAndSettings';
import { writeUnrecorded } from '../../../src/workbook/port';
import { BLOCK, openedTable, OWN_NAME, SMALL_TABLE_SHEET, visibleState, writePlanFor } from '../../helpers/host/smallTable';

/** The walk goes through the client some fifty times. */
jest.setTimeout(60_000);

const ONLY_NAMES = { blocks: [], formats: [], conditionalFormats: [], settings: {} };
const MOVED = [{ name: OWN_NAME, rect: { ...BLOCK, width: 2 } }];

/** The table with our name on it, copied; the copy is shown, and has the name as its own. */
async function copiedTable() {
  const book = await openedTable();
  await writeUnrecorded(book.port, writePlanFor(book.sheetId));
  await book.run(async (context) => {
    context.workbook.worksheets.getItem(SMALL_TABLE_SHEET).copy('End').activate();
    await context.sync();
  });
  book.host.resetCounters();
  return { ...book, formula: () => book.host.workbook.definedName(OWN_NAME, null)?.formula };
}

describe('a name that exists', () => {
  it('is moved and not lost while a copy of its sheet is shown', async () => {
    const book = await copiedTable();
    await writeUnrecorded(book.port, writePlanFor(book.sheetId, { ...ONLY_NAMES, names: MOVED }));
    expect(book.formula()).toBe(`='${SMALL_TABLE_SHEET}'!$E$1:$F$4`);
  });

  it('is as it was after a run that failed, wherever it failed', async () => {
    const whole = await copiedTable();
    await writeUnrecorded(whole.port, writePlanFor(whole.sheetId, { ...ONLY_NAMES, names: MOVED }));
    const { actions } = whole.host.counters;
    for (let action = 1; action <= actions; action += 1) {
      const book = await copiedTable();
      const before = await visibleState(book);
      book.host.resetCounters();
      book.host.failAt({ action, code: 'GeneralException' });
      await writeUnrecorded(book.port, writePlanFor(book.sheetId, { ...ONLY_NAMES, names: MOVED })).catch(() => undefined);
      expect([before, { ...(before as object), names: [[OWN_NAME, `='${SMALL_TABLE_SHEET}'!$E$1:$F$4`]] }]).toContainEqual(await visibleState(book));
    }
  });
});

describe('a name that does not exist', () => {
  it('is refused with a way out where the sheet shown has it', async () => {
    const book = await copiedTable();
    book.host.workbook.names = book.host.workbook.names.filter(({ sheetId }) => sheetId !== null);
    await expect(writeUnrecorded(book.port, writePlanFor(book.sheetId, { ...ONLY_NAMES, names: MOVED })))
      .rejects.toMatchObject({ code: 'nombre-ocupado', remedy: expect.stringContaining('Pase a otra hoja') as string });
  });
});

describe('nameFormula', () => {
  it('quotes the sheet', () => {
    expect(nameFormula("PEI d'Ica", { top: 0, left: 26, height: 4, width: 1 })).toBe("='PEI d''Ica'!$AA$1:$AA$4");
    expect(nameFormula('A', { top: 9, left: 0, height: 1, width: 1 })).toBe("='A'!$A$10");
  });
});
