import { changeJournal } from '../../../src/app/undo/changeJournal';
import { writeRecorded } from '../../../src/app/undo/writeRecorded';
import { WorkbookProblem } from '../../../src/workbook/port';
import type { PendingWrite } from '../../../src/workbook/port';
import type { WritePlan } from '../../../src/workbook/write/writePlan';
import { sheetCells } from '../../helpers/sheets/cellsOf';
import { fakePort } from '../../helpers/store/fakePort';

const PLAN: WritePlan = {
  sheetId: 'S1', sheet: 'Hoja', blocks: [{ rect: { top: 0, left: 1, height: 1, width: 1 }, values: [[50]], before: [['']] }],
  formats: [], conditionalFormats: [], names: [], settings: { receipt: 1 },
};
const RECORD = { cells: { ownNames: {} }, label: '2024' };
const KEYS = { first: 'peiAvance.deshacer.0', second: 'peiAvance.deshacer.1' };
const opened = (settings: Readonly<Record<string, unknown>> = {}) => fakePort({ sheets: [sheetCells({ id: 'S1', name: 'Hoja', values: [['a', '']] })], settings });

describe('writeRecorded', () => {
  it('stores the record with what is written, and drops those of the run before with the first write', async () => {
    const before = { [KEYS.first]: 'old', [KEYS.second]: 'older' };
    const port = opened(before);
    const journal = changeJournal(before);
    const entry = await writeRecorded(port, PLAN, journal, RECORD);
    expect((await port.read()).settings).toEqual({ receipt: 1, [KEYS.first]: expect.objectContaining({ label: '2024' }) });
    expect(entry?.before).toEqual({ receipt: undefined, ...before });
    await writeRecorded(port, PLAN, journal, RECORD);
    expect(Object.keys((await port.read()).settings).sort()).toEqual([KEYS.first, KEYS.second, 'receipt']);
  });

  it('leaves the run before to be undone when nothing is to be written', async () => {
    const journal = changeJournal({ [KEYS.first]: 'old' });
    expect(await writeRecorded({ inspect: () => Promise.resolve(null) }, PLAN, journal, RECORD)).toBeNull();
    expect((await writeRecorded(opened(), PLAN, journal, RECORD))?.before).toMatchObject({ [KEYS.first]: 'old' });
  });

  it('leaves the journal as it was when the write fails', async () => {
    const port = opened();
    const { inspect } = port;
    const failing: PendingWrite['commit'] = () => Promise.reject(new WorkbookProblem('x', 'No.', 'Otra vez.'));
    const journal = changeJournal({});
    await expect(writeRecorded({ inspect: async (plan) => ({ ...(await inspect(plan) as PendingWrite), commit: failing }) }, PLAN, journal, RECORD)).rejects.toThrow('No.');
    expect((await writeRecorded(port, PLAN, journal, RECORD))?.key).toBe(KEYS.first);
  });
});
