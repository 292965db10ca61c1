import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { runCommand, temporaryFolder } from '../../helpers/cli/runCommand';
import type { PrintedReport } from '../../helpers/cli/runCommand';
import { packageProblems } from '../../helpers/packages/packageProblems';

/** What is expected of a book: refused with a sentence that says `dice`, or read with this mean and no ND. */
interface Case {
  readonly libro: string;
  readonly espera: 'ok' | 'refuse';
  readonly dice?: string;
  readonly promedio?: number;
  /** `todo` calculates nothing, or not all, and says `dice`. */
  readonly todo?: 'error';
}

const FOLDER = 'test/fixtures/hostiles';
const cases = JSON.parse(readFileSync(join(FOLDER, 'casos.json'), 'utf8')) as readonly Case[];
const path = temporaryFolder();

/** Means of the first period, and indicators without progress in it, of the sheets that were calculated. */
const figuresOf = ({ hojas }: PrintedReport): readonly (readonly [mean: number | null, missing: number])[] =>
  hojas.filter(({ estado }) => estado === 'calculada').flatMap(({ periodos }) => periodos.slice(0, 1))
    .map(({ promedioAEI, indicadores }) => [promedioAEI, indicadores.filter(({ avanceTipoI }) => avanceTipoI === null).length] as const);

/** A template is saved as the workbook that Excel makes of it; other kinds keep theirs. */
const outputOf = (book: string): string => path(book.replace('.xltx', '.xlsx'));

describe('hostile and unusual books', () => {
  it('are all expected to come out in some way', () => {
    expect(cases.map(({ libro }) => libro).sort()).toEqual(readdirSync(FOLDER).filter((name) => extname(name) !== '.json').sort());
  });

  const refused = cases.filter(({ espera }) => espera === 'refuse');
  it.each(refused)('$libro is refused before anything is saved, with the reason and what to do', async ({ libro, dice = '' }) => {
    const output = outputOf(libro);
    const read = await runCommand('revisar', join(FOLDER, libro));
    const made = await runCommand('todo', join(FOLDER, libro), '--salida', output);
    expect([read.code, made.code, existsSync(output)]).toEqual([2, 2, false]);
    expect(made.log).toBe(read.log);
    expect(read.log).toContain(dice);
    expect(read.log).toMatch(/(Ábralo en Excel|Elija un libro).*\.( \(.*\))?$/);
  });

  const taken = cases.filter(({ espera, todo }) => espera === 'ok' && todo === undefined);
  it.each(taken)('$libro is calculated, and saved as a valid book with the same figures', async ({ libro, promedio }) => {
    const output = outputOf(libro);
    const expected = [[promedio, 0]];
    expect(figuresOf((await runCommand('revisar', join(FOLDER, libro), '--json')).json)).toEqual(expected);
    const made = await runCommand('todo', join(FOLDER, libro), '--salida', output, '--json');
    expect([made.code, figuresOf(made.json)]).toEqual([0, expected]);
    expect(packageProblems(readFileSync(output))).toEqual([]);
    expect(figuresOf((await runCommand('revisar', output, '--json')).json)).toEqual(expected);
  });

  const halfDone = cases.filter(({ todo }) => todo === 'error');
  it.each(halfDone)('$libro is read, and what cannot be written is told', async ({ libro, promedio, dice = '' }) => {
    const output = outputOf(libro);
    expect(figuresOf((await runCommand('revisar', join(FOLDER, libro), '--json')).json)).toEqual([[promedio, 0]]);
    const made = await runCommand('todo', join(FOLDER, libro), '--salida', output);
    expect(made.code).toBe(1);
    expect(made.log).toContain(dice);
    expect(existsSync(output) ? packageProblems(readFileSync(output)) : []).toEqual([]);
  });
});
