import { settingsPlan } from '../../../src/app/settings/settings';
import { retryingPorts } from '../../../src/app/store/retryingPorts';
import { WorkbookProblem } from '../../../src/workbook/port';
import type { PendingWrite } from '../../../src/workbook/port';
import { fakePort } from '../../helpers/store/fakePort';
import { noSheetPort, notesSheet } from '../../helpers/store/openedStore';

const editing = () => new WorkbookProblem('celda-en-edicion', 'No se puede.', 'Presione Enter.');
const plan = settingsPlan(notesSheet(), { some: 1 });

describe('retryingPorts', () => {
  it('inspects a plan anew before it commits again: the cell that was edited may be one of the plan’s', async () => {
    const port = fakePort({ sheets: [notesSheet()] });
    const { inspect } = port;
    let commits = 0;
    port.inspect = async (given) => {
      const pending = await inspect(given) as PendingWrite;
      return { ...pending, commit: (settings) => ((commits += 1) === 1 ? Promise.reject(editing()) : pending.commit(settings)) };
    };
    const hints: (string | null)[] = [];
    const pending = await retryingPorts(port, noSheetPort, (hint) => void hints.push(hint)).port.inspect(plan);
    await pending?.commit({ record: 2 });
    expect(hints).toEqual([null, 'Presione Enter.', null]);
    expect(port.plans).toEqual([plan, plan]);
    expect((await port.read()).settings).toEqual({ some: 1, record: 2 });
  });
});
