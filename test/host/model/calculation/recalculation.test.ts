import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { hostBook, hostBookOf, valuesIn } from '../../../helpers/host/hostBook';

const SHEET = 'xl/worksheets/sheet1.xml';

/** A workbook as programs write it that do not calculate: formulas without values. `keep` is a value that stays in the file. */
async function uncalculated(formulas: readonly string[][], keep: string): Promise<Uint8Array> {
  const book = await hostBookOf({ Hoja: [[4, 5]] });
  await book.run(async (context) => {
    context.workbook.worksheets.getItem('Hoja').getRangeByIndexes(1, 0, formulas.length, 2).formulas = formulas.map((row) => [...row]);
    await context.sync();
  });
  const parts = unzipSync(book.host.save());
  const xml = strFromU8(parts[SHEET] ?? new Uint8Array());
  parts[SHEET] = strToU8(xml.replace(/(<\/f>)<v>([^<]*)<\/v>/g, (all: string, end: string, value: string) => (value === keep ? all : end)));
  return zipSync(parts);
}

describe('a file with formulas that have no value', () => {
  it('shows what they give from the first look on, and leaves alone those that have one', async () => {
    const bytes = await uncalculated([['=A1*2', '=A2+B1'], ['=1/0', '=A1*B1+80']], '100');
    const book = hostBook({ bytes });
    expect(await valuesIn(book, 'Hoja')).toEqual([[4, 5], [8, 13], ['#DIV/0!', 100]]);
  });

  it('comes out as it went in when every formula has its value', async () => {
    const bytes = (await hostBookOf({ Hoja: [[1, 2], ['=A1+B1', 3]] })).host.save();
    expect(unzipSync(hostBook({ bytes }).host.save())[SHEET]).toEqual(unzipSync(bytes)[SHEET]);
  });
});
