import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, temporaryFolder } from '../../helpers/cli/runCommand';
import { hostBook, valuesIn } from '../../helpers/host/hostBook';

jest.setTimeout(60_000);

const at = temporaryFolder();
const BOOKS = join(process.cwd(), 'test/fixtures/hostiles');

describe('a name as long as a cell, and longer', () => {
  it.each(['texto-32767', 'texto-32768-emoji'])('is cut in the sheet of alerts, which says so, now and when drafted again: %s', async (name) => {
    expect(await runCommand('todo', join(BOOKS, `${name}.xlsx`), '--salida', at(`${name}.xlsx`))).toMatchObject({ code: 0 });
    expect(await runCommand('alertas', at(`${name}.xlsx`), '--salida', at('otra.xlsx'), '--forzar')).toMatchObject({ code: 0 });
    for (const file of [`${name}.xlsx`, 'otra.xlsx']) {
      const rows = await valuesIn(hostBook({ bytes: readFileSync(at(file)) }), 'Alertas 2024-I');
      const cut = rows.filter((row) => String(row[9]).includes('no cabe en una celda y se cortó'));
      expect(cut.length).toBeGreaterThan(0);
      expect(String(cut[0]?.[5])).toMatch(/cortado: no cabe en una celda\]$/);
    }
  });
});
