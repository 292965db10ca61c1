import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endlessBook, heavyBook } from '../../../helpers/cli/killerBooks';
import { runCommand, temporaryFolder } from '../../../helpers/cli/runCommand';

/** Processes are started and stopped here; a busy machine takes its time. */
jest.setTimeout(240_000);

const at = temporaryFolder();
const GOOD = join(process.cwd(), 'test/fixtures/libros/tabla-simple.xlsx');

beforeAll(() => {
  mkdirSync(at('libros'));
  for (const name of ['a.xlsx', 'c.xlsx', 'e.xlsx']) copyFileSync(GOOD, at('libros', name));
  writeFileSync(at('libros', 'b-pesado.xlsx'), heavyBook());
  writeFileSync(at('libros', 'd-sin-fin.xlsx'), endlessBook());
});

describe('todo with books that would end the run', () => {
  it('stops one that never ends and one that fills the memory, says so, and saves all the others', async () => {
    const { code, out, log } = await runCommand('todo', at('libros'), '--salida', at('listos'), '--limite-tiempo', '30', '--limite-memoria', '400');
    expect(code).toBe(1);
    expect(out).toContain('Resumen: 5 libros, 3 sin problemas y 2 con problemas.');
    expect(out).toMatch(/b-pesado\.xlsx: Se detuvo porque pasó de 400 MB de memoria\. .*--limite-memoria/);
    expect(out).toMatch(/d-sin-fin\.xlsx: Se detuvo porque pasó de 30 segundos\. .*--limite-tiempo/);
    expect(readdirSync(at('listos')).sort()).toEqual(['a.xlsx', 'c.xlsx', 'e.xlsx']);
    expect(`${out}${log}`).not.toMatch(/FATAL|heap/);
  });

  it.each([
    ['--limite-tiempo', '0', 'use un número de segundos'],
    ['--limite-memoria', '50', 'use un número de MB desde 200'],
  ])('refuses %s %s', async (option, value, says) => {
    const { code, log } = await runCommand('todo', at('libros'), option, value);
    expect([code, log]).toEqual([2, expect.stringContaining(says)]);
  });

  it('refuses the limits with other orders', async () => {
    const { code, log } = await runCommand('calcular', GOOD, '--limite-tiempo', '5');
    expect([code, log]).toEqual([2, expect.stringContaining('van con las órdenes «todo» y «consolidar»')]);
  });
});
