import { readWorkbook } from '../../src/excel/readWorkbook';
import { hostBookOf } from '../helpers/hostBook';
import type { HostBook } from '../helpers/hostBook';

const NAME = 'PEI_Avance_1k3f9a_r1c1_Formulas';

/** B2 holds a formula, B3 a text that looks like one, D2 a formula of the user's; the name is over A1:B3. */
async function book(name: string): Promise<HostBook> {
  const opened = await hostBookOf({ Hoja: [['Meta', 'Avance', '', 'Nota'], [94, '', '', ''], [12, "'=A3", '', '']] });
  await opened.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Hoja');
    sheet.getRange('B2').formulas = [['=A2/2']];
    sheet.getRange('D2').formulas = [['=A2*3']];
    context.workbook.names.add(name, sheet.getRange('A1:B3'));
    await context.sync();
  });
  opened.host.resetCounters();
  return opened;
}

describe('reading formulas', () => {
  it('reads those under the name that is over ours, beside the values and in the same requests', async () => {
    const { run, host } = await book(NAME);
    const { sheets } = await readWorkbook(run);
    const [cells] = sheets;
    expect([1, 2].map((row) => [0, 1, 3].map((column) => cells?.formula?.(row, column)))).toEqual([['', '=A2/2', ''], ['', '=A3', '']]);
    expect(cells?.values[1]).toEqual([94, 47, '', 282]);
    expect(host.counters.requests).toBe(3);
  });

  it('reads none without that name', async () => {
    const { run } = await book('PEI_Avance_1k3f9a_r1c1_Semaforo');
    expect((await readWorkbook(run)).sheets[0]?.formula).toBeUndefined();
  });
});
