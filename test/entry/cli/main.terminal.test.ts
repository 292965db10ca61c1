import { join } from 'node:path';
import { runCommand } from '../../helpers/cli/runCommand';

jest.setTimeout(60_000);

const BOOKS = join(process.cwd(), 'test/fixtures/hostiles');
/** What makes a terminal beep, clear itself, change colours, or turn a text around. */
const ACTED_ON = /(?![\n\t])\p{Cc}|\u202E/u;

describe('what is printed', () => {
  it.each([
    ['a unit in the report', ['revisar', join(BOOKS, 'ansi-unidad.xlsx')]],
    ['a unit in the report as JSON', ['alertas', join(BOOKS, 'ansi-unidad.xlsx'), '--json']],
    ['an argument in a cause', ['revisar', join(BOOKS, 'ansi-unidad.xlsx'), '--hoja', '\u001b]0;x\u0007\u009b2J\u202E']],
  ])('acts on no terminal: %s', async (_, args) => {
    const { out, log } = await runCommand(...args);
    expect(`${out}${log}`).not.toMatch(ACTED_ON);
    expect(`${out}${log}`).toContain('\\u001b');
  });

  it('acts on no terminal: a part of the file in a cause', async () => {
    const { code, log } = await runCommand('revisar', join(BOOKS, 'ansi-parte.xlsx'));
    expect([code, log.replace(/.*: /, '')]).toEqual([2, 'Una parte del libro está mal formada y no se puede leer. Ábralo en Excel, deje que lo repare y guárdelo de nuevo. (xl/_rels/workbook.xml.rels)']);
  });

  it('means, as JSON, the names as they are', async () => {
    const { json } = await runCommand('alertas', join(BOOKS, 'ansi-unidad.xlsx'), '--json');
    expect(json.hojas[0]?.periodos[0]?.alertas.flatMap(({ unidades }) => unidades)).toContain('GERENCIA \u001b]0;titulo cambiado\u0007\u001b[2J\u001b[31mROJO');
  });
});
