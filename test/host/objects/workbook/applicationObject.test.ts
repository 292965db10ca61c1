import { strFromU8, unzipSync } from 'fflate';
import { hostBook } from '../../../helpers/host/hostBook';
import type { HostBook } from '../../../helpers/host/hostBook';

const settingsOf = (book: HostBook): Promise<unknown[]> => book.run(async ({ application }) => {
  const { iterativeCalculation } = application;
  iterativeCalculation.load('enabled, maxIteration, maxChange');
  await application.context.sync();
  return [iterativeCalculation.enabled, iterativeCalculation.maxIteration, iterativeCalculation.maxChange];
});

const calculationOf = (file: Uint8Array): string => /<calcPr[^>]*>/.exec(strFromU8(unzipSync(file)['xl/workbook.xml'] ?? new Uint8Array()))?.[0] ?? '';

describe('iterative calculation', () => {
  it('is off in a new workbook, with the limits of Excel', async () => {
    expect(await settingsOf(hostBook())).toEqual([false, 100, 0.001]);
  });

  it('keeps its settings in the file; those of Excel need no attribute', async () => {
    const book = hostBook();
    await book.run(async ({ application }) => {
      application.iterativeCalculation.set({ enabled: true, maxIteration: 50, maxChange: 0.01 });
      await application.context.sync();
    });
    const file = book.host.save();
    expect(calculationOf(file)).toMatch(/iterate="1" iterateCount="50" iterateDelta="0.01"/);
    const again = hostBook({ bytes: file });
    expect(await settingsOf(again)).toEqual([true, 50, 0.01]);
    await again.run(async ({ application }) => {
      application.iterativeCalculation.set({ enabled: false, maxIteration: 100, maxChange: 0.001 });
      await application.context.sync();
    });
    expect(calculationOf(again.host.save())).not.toContain('iterate');
  });

  it.each([
    { name: 'no round', settings: { maxIteration: 0 } },
    { name: 'more rounds than Excel has', settings: { maxIteration: 32_768 } },
    { name: 'a negative change', settings: { maxChange: -1 } },
  ])('refuses $name', async ({ settings }) => {
    await expect(hostBook().run(async ({ application }) => {
      application.iterativeCalculation.set(settings);
      await application.context.sync();
    })).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('never gives a circle a value that Excel would not: it shows an error, which the file does not get', async () => {
    const book = hostBook();
    const shown = await book.run(async ({ application, workbook }) => {
      application.iterativeCalculation.enabled = true;
      const cell = workbook.worksheets.getItem('Sheet1').getRange('A1');
      cell.formulas = [['=A1+1']];
      cell.load('values');
      await application.context.sync();
      return cell.values;
    });
    expect(shown).toEqual([['#NUM!']]);
    expect(strFromU8(unzipSync(book.host.save())['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toMatch(/<c r="A1"[^>]*><f>A1\+1<\/f><\/c>/);
  });
});
