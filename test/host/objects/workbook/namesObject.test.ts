import { hostBookOf } from '../../../helpers/host/hostBook';
import type { HostBook } from '../../../helpers/host/hostBook';

/** A sheet with the values 1, a text, true and a blank cell, and a name for this reference. */
async function named(reference: string): Promise<HostBook> {
  const book = await hostBookOf({ Sheet1: [[1, 'x'], [true, '']] });
  await book.run(async ({ workbook }) => {
    workbook.names.add('Nombre', reference);
    await workbook.context.sync();
  });
  return book;
}

describe('a name', () => {
  it.each([
    { reference: '=Sheet1!$A$1:$B$2', type: 'Range', value: 'Sheet1!$A$1:$B$2' },
    { reference: '=(Sheet1!$A$1,Sheet1!$B$2)', type: 'Range', value: '(Sheet1!$A$1,Sheet1!$B$2)' },
    { reference: '=SUM(Sheet1!$A$1,5)', type: 'Integer', value: 6 },
    { reference: '=Sheet1!$A$1/4', type: 'Double', value: 0.25 },
    { reference: '=Sheet1!$B$1&"y"', type: 'String', value: 'xy' },
    { reference: '=Sheet1!$A$2=TRUE', type: 'Boolean', value: true },
    { reference: '=1/0', type: 'Error', value: '#DIV/0!' },
    { reference: '={1,2;3,4}', type: 'Array', value: '={1,2;3,4}' },
    { reference: 'hola', type: 'String', value: 'hola' },
    { reference: '=0.5', type: 'Double', value: 0.5 },
  ])('of $reference is of type $type with the value that its formula has', async ({ reference, type, value }) => {
    const { run } = await named(reference);
    await run(async ({ workbook }) => {
      const name = workbook.names.getItem('Nombre').load('type, value');
      await workbook.context.sync();
      expect([name.type, name.value]).toEqual([type, value]);
    });
  });

  it('follows what its formula reads', async () => {
    const { run } = await named('=Sheet1!$A$1*2');
    await run(async ({ workbook }) => {
      workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[21]];
      const name = workbook.names.getItem('Nombre').load('value');
      await workbook.context.sync();
      expect(name.value).toBe(42);
    });
  });

  it.each([
    { reference: '=Sheet1!$A$1:$B$2', values: [[1, 'x'], [true, '']], types: [['Double', 'String'], ['Boolean', 'Empty']] },
    { reference: '={1,"a";TRUE,#N/A}', values: [[1, 'a'], [true, '#N/A']], types: [['Double', 'String'], ['Boolean', 'Error']] },
    { reference: '=SUM(Sheet1!$A$1,5)', values: [[6]], types: [['Double']] },
  ])('of $reference lists its values with their types', async ({ reference, values, types }) => {
    const { run } = await named(reference);
    await run(async ({ workbook }) => {
      const { arrayValues } = workbook.names.getItem('Nombre');
      arrayValues.load('values, types');
      await workbook.context.sync();
      expect([arrayValues.values, arrayValues.types]).toEqual([values, types]);
    });
  });
});
