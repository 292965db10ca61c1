import { changeJournal } from '../../../src/app/undo/changeJournal';
import { runToEnd } from '../../../src/engine/steps';
import type { Steps } from '../../../src/engine/steps';
import type { SheetChange } from '../../../src/workbook/write/writePlan';

/** A column of so many figures, written over blank cells. */
function column(height: number): SheetChange {
  const values = [{ rect: { top: 0, left: 3, height, width: 1 }, written: Array.from({ length: height }, (_, row) => [row]), before: Array.from({ length: height }, () => ['']) }];
  return { sheetId: 'S1', sheet: 'Hoja', values, formats: [], rules: [], names: [], settings: {} };
}

describe('changeJournal', () => {
  it.each<{ rows: number; pauses: number; because: string }>([
    { rows: 900, pauses: 0, because: 'it is over before an eye sees it' },
    { rows: 3500, pauses: 3, because: 'a click is heard every thousand rows' },
  ])('keeps $rows rows in the pace of whoever runs it, with $pauses places to pause: $because', async ({ rows, pauses }) => {
    let met = 0;
    const counting = <T>(pieces: Steps<T>): Promise<T> => Promise.resolve(runToEnd((function* () {
      for (;;) {
        const piece = pieces.next();
        if (piece.done === true) return piece.value;
        met += 1;
        yield;
      }
    })()));
    const entry = await changeJournal({}, counting).encode(column(rows), '2024', {});
    expect(met).toBe(pauses);
    expect(entry).toEqual(await changeJournal({}).encode(column(rows), '2024', {}));
  });
});
