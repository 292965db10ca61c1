import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, temporaryFolder } from '../../helpers/cli/runCommand';
import { packageProblems } from '../../helpers/packages/packageProblems';

const FOLDERS = ['test/fixtures/libros'];
const books = FOLDERS.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.xlsx')).map((name) => join(folder, name)));
const path = temporaryFolder();

/** Books of other programs break rules that Excel does not mind; what they break is theirs, not ours. */
const ownProblems = (before: Uint8Array, after: Uint8Array): readonly string[] => {
  const known = packageProblems(before);
  return packageProblems(after).filter((problem) => !known.includes(problem));
};

describe('saved books', () => {
  it('are those of every fixture', () => {
    expect(books.length).toBeGreaterThanOrEqual(4);
  });

  it.each(books)('are valid after every order, and after it is undone: %s', async (book) => {
    const saved = path('salida.xlsx');
    const undone = path('deshecha.xlsx');
    const before = readFileSync(book);
    for (const options of [['calcular'], ['calcular', '--formulas'], ['todo']]) {
      await runCommand(...options.slice(0, 1), book, ...options.slice(1), '--salida', saved, '--forzar');
      expect(ownProblems(before, readFileSync(saved))).toEqual([]);
    }
    await runCommand('todo', saved, '--salida', saved, '--forzar');
    expect(ownProblems(before, readFileSync(saved))).toEqual([]);
    await runCommand('deshacer', saved, '--salida', undone, '--forzar');
    expect(ownProblems(before, readFileSync(undone))).toEqual([]);
  });
});
