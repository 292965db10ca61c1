import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { runCommand, temporaryFolder } from '../../helpers/cli/runCommand';
import { fileContent, formulaBookFile, formulaBooks } from '../../helpers/sheets/formulaBook';

/** `LIBROS=1000 npx jest test/journeys/calculate/untouchedCells` tries that many random workbooks. */
const BOOKS = Number(process.env['LIBROS'] ?? 6);

jest.setTimeout(Math.max(120_000, BOOKS * 3_000));

const at = temporaryFolder();
const contentOf = (name: string): ReadonlyMap<string, string> => fileContent(readFileSync(at(name)));

/** What another file holds differently of the cells and names of a first one. */
function changes(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...before].filter(([place, text]) => after.get(place) !== text)
    .map(([place, text]) => `${place}: ${text.slice(0, 300)} became ${after.get(place)?.slice(0, 300) ?? 'nothing'}`);
}

/** Runs `todo` twice and `deshacer` on a file; gives what they said and what became of the content. */
async function threeRuns(file: Uint8Array) {
  writeFileSync(at('a.xlsx'), file);
  const first = await runCommand('todo', at('a.xlsx'), '--salida', at('b.xlsx'), '--forzar', '--json');
  const second = await runCommand('todo', at('b.xlsx'), '--salida', at('c.xlsx'), '--forzar', '--json');
  await runCommand('deshacer', at('b.xlsx'), '--salida', at('d.xlsx'), '--forzar');
  const before = fileContent(file);
  const [once, twice, undone] = ['b.xlsx', 'c.xlsx', 'd.xlsx'].map(contentOf);
  return { first, second, before, once: once ?? before, twice: twice ?? before, undone: undone ?? before };
}

describe('cells that the add-in does not write', () => {
  it('come out of every run as they went in, whatever their formulas, and undoing gives back the content of the file', async () => {
    await fc.assert(fc.asyncProperty(formulaBooks, async (book) => {
      const { first, second, before, once, twice, undone } = await threeRuns(formulaBookFile(book));
      expect(first.code).toBe(0);
      expect(changes(before, once)).toEqual([]);
      expect(changes(before, twice)).toEqual([]);
      expect(second.json.hojas).toEqual(first.json.hojas);
      expect(changes(before, undone)).toEqual([]);
      expect(changes(undone, before)).toEqual([]);
    }), { numRuns: BOOKS, seed: 15, endOnFailure: process.env['LIBROS'] !== undefined });
  });

  it.each([
    'vo-AGGREGATE', 'vo-INDIRECT', 'vo-LAMBDA', 'vo-UDF', 'vo-XLOOKUP-ok', 'vo-tabla-externa', 'vo-vinculo-externo', 'formulas-365-en-otra-hoja', 'formula-parentesis-1000', 'formula-matriz',
    'formula-tabla-de-datos', 'formula-basura', 'formulas-compartidas', 'formula-SEQUENCE-gigante',
  ])('stay letter by letter in %s, and the second run gives the same figures', async (name) => {
    const { first, second, before, once, twice, undone } = await threeRuns(readFileSync(`test/fixtures/hostiles/${name}.xlsx`));
    expect(first.code).toBe(0);
    expect([changes(before, once), changes(before, twice), changes(before, undone)]).toEqual([[], [], []]);
    expect(second.json.hojas).toEqual(first.json.hojas);
  });

  it('change their value only where they read what the add-in wrote', async () => {
    const { before, once } = await threeRuns(readFileSync('test/fixtures/hostiles/texto-de-formulas.xlsx'));
    expect(changes(before, once)).toEqual([
      // The add-in writes a weight into K2, which fills no other cells.
      'PEI!A22: <c r="A22"><f>SUM(_xlfn.ANCHORARRAY(K2))</f><v>1</v></c> became <c r="A22" t="e"><f>SUM(_xlfn.ANCHORARRAY(K2))</f><v>#REF!</v></c>',
      'PEI!A52: <c r="A52"><f>SUM(2:2)</f><v>9</v></c> became <c r="A52"><f>SUM(2:2)</f><v>193.24</v></c>',
    ]);
  });
});
