import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createHost } from '../../src/host';
import { temporaryFolder } from '../helpers/cli/runCommand';

const RUNNER = resolve('node_modules/tsx/dist/cli.mjs');
const at = temporaryFolder();

function file(name: string, content: string | Uint8Array): string {
  const path = at(name);
  writeFileSync(path, content);
  return path;
}

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [RUNNER, 'src/entry/host.ts', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('the host command', () => {
  it('runs a script with top-level await on a new workbook', () => {
    const script = file('hoja.js', `
      const name = await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
        await context.sync();
        return sheet.name;
      });
      console.log(name, typeof Office.onReady, typeof OfficeExtension.Error);`);
    expect(run(script)).toMatchObject({ status: 0, stdout: 'Sheet1 function function\n' });
  });

  it('saves what a script changed, also when its run was not awaited', () => {
    const script = file('escribe.js', `
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('B2').values = [[7]];
        await context.sync();
      });`);
    const output = at('salida.xlsx');
    expect(run(script, '--salida', output)).toMatchObject({ status: 0 });
    const saved = createHost({ bytes: readFileSync(output) });
    expect(saved.workbook.sheets[0]?.cells.value(1, 1)).toBe(7);
  });

  it('opens the workbook it is given', () => {
    const book = file('libro.xlsx', createHost().save());
    const script = file('nombre.js', `
      await Excel.run(async (context) => {
        context.workbook.load('name');
        await context.sync();
        console.log(context.workbook.name);
      });`);
    expect(run(script, book)).toMatchObject({ status: 0, stdout: 'libro.xlsx\n' });
  });

  it('ends with 1 and says code, text and place when the script rejects, and saves nothing', () => {
    const script = file('falla.js', `
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('No existe').activate();
        await context.sync();
      });`);
    const output = at('nada.xlsx');
    const { status, stderr } = run(script, '--salida', output);
    expect(status).toBe(1);
    expect(stderr).toContain("ItemNotFound: The requested resource doesn't exist.");
    expect(stderr).toContain('WorksheetCollection.getItem');
    expect(existsSync(output)).toBe(false);
  });

  it('ends with 2 and one sentence when the workbook cannot be read', () => {
    const script = file('vacio.js', '');
    const book = file('vacio.xlsx', '');
    const { status, stderr } = run(script, book);
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('El archivo está vacío')]);
  });

  it('ends with 2 and the usage when no script is named', () => {
    expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining('Uso: npm run -s host') });
  });
});
