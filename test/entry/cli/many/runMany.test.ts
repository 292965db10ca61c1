import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostBook, valuesIn } from '../../../helpers/host/hostBook';
import { readerView, type ReaderView } from '../../../helpers/host/readerView';
import { runCommand, temporaryFolder } from '../../../helpers/cli/runCommand';

/** Megabytes go through the client here; a busy machine takes its time. */
jest.setTimeout(120_000);

const at = temporaryFolder();

const PACKAGE = process.cwd();
const SHEET = 'PEI Indicadores';
const SAMPLE = join(PACKAGE, 'test/fixtures/libros/pei-jlbr-2024.xlsx');

beforeAll(() => {
  mkdirSync(at('libros'));
  copyFileSync(SAMPLE, at('libros', 'b.xlsx'));
  writeFileSync(at('libros', 'a-roto.xlsx'), 'no soy un libro');
  writeFileSync(at('libros', '~$b.xlsx'), 'de Excel');
  writeFileSync(at('libros', 'notas.txt'), 'nada');
  copyFileSync(join(PACKAGE, 'test/fixtures/libros/tabla-simple.xlsx'), at('suelto.xlsx'));
});

describe('todo with several files and folders', () => {
  it('goes on after a bad file, keeps each name in the output folder, and sums up', async () => {
    const { code, out } = await runCommand('todo', at('libros'), at('suelto.xlsx'), '--salida', at('listos'));
    expect(code).toBe(1);
    expect(out).toContain('Resumen: 3 libros, 2 sin problemas y 1 con problemas.');
    expect(out).toMatch(/a-roto\.xlsx: .*no es/i);
    expect(['b.xlsx', 'suelto.xlsx', 'a-roto.xlsx', '~$b.xlsx'].map((name) => existsSync(at('listos', name)))).toEqual([true, true, false, false]);
    expect((await valuesIn(hostBook({ bytes: readFileSync(at('listos', 'b.xlsx')) }), SHEET))[12]?.[14]).toBe(50.64);
  });

  it('gives one JSON object for all', async () => {
    const { code, out, log } = await runCommand('todo', at('libros'), at('suelto.xlsx'), '--json');
    const { libros } = JSON.parse(out) as { libros: { ruta: string; error?: string; hojas?: unknown[] }[] };
    expect(code).toBe(1);
    expect(libros.map(({ error, hojas }) => [error !== undefined, hojas?.length ?? 0])).toEqual([[true, 0], [false, 1], [false, 1]]);
    expect(log).toContain('Resumen: 3 libros');
  });

  it('says of a file that is no workbook that it is none, not that its copy would be none', async () => {
    const { code, out } = await runCommand('todo', at('libros', 'notas.txt'), at('suelto.xlsx'), '--salida', at('mezcla'));
    expect(code).toBe(1);
    expect(out).toContain('notas.txt: «notas.txt» no es un libro de Excel (.xlsx).');
  });

  it('takes a book that is named twice once', async () => {
    const { code, out } = await runCommand('todo', at('suelto.xlsx'), at('.', 'otros', '..', 'suelto.xlsx'), `${at()}/./suelto.xlsx`);
    expect(code).toBe(0);
    expect(out).toContain('Resumen: 1 libro, 1 sin problemas');
  });

  it('does not save two books under one name', async () => {
    mkdirSync(at('otros'));
    copyFileSync(SAMPLE, at('otros', 'b.xlsx'));
    const { code, out } = await runCommand('todo', at('libros', 'b.xlsx'), at('otros'), '--salida', at('juntos'), '--forzar');
    expect(code).toBe(1);
    expect(out).toContain('Ya se guardó otro libro que se llama «b.xlsx»');
  });

  it('never replaces a book unless allowed', async () => {
    const before = readFileSync(at('libros', 'b.xlsx'));
    const { code } = await runCommand('todo', at('libros'), '--salida', at('libros'));
    expect(code).toBe(1);
    expect(readFileSync(at('libros', 'b.xlsx')).equals(before)).toBe(true);
  });

  it.each<{ args: () => string[]; says: string }>([
    { args: () => ['todo', at('vacia')], says: 'No hay libros .xlsx' },
    { args: () => ['todo', at('libros'), '--word', at('x.docx')], says: 'va con un solo libro' },
    { args: () => ['todo', at('libros'), '--salida', at('suelto.xlsx')], says: '--salida es una carpeta' },
    { args: () => ['calcular', at('libros', 'b.xlsx'), at('suelto.xlsx')], says: 'se trabaja un libro por vez, salvo con «todo»' },
  ])('refuses wrong usage: $says', async ({ args, says }) => {
    mkdirSync(at('vacia'), { recursive: true });
    const { code, log } = await runCommand(...args());
    expect([code, log]).toEqual([2, expect.stringContaining(says)]);
  });
});

describe('deshacer', () => {
  it('gives back all that a reader sees of the workbook before calcular', async () => {
    await runCommand('calcular', SAMPLE, '--salida', at('calculado.xlsx'));
    const { code, out } = await runCommand('deshacer', at('calculado.xlsx'), '--salida', at('deshecho.xlsx'));
    expect([code, out]).toEqual([0, expect.stringContaining('Se deshizo el último cálculo.')]);
    const view = (path: string): ReaderView => readerView(hostBook({ bytes: readFileSync(path) }));
    expect(view(at('deshecho.xlsx'))).toEqual(view(SAMPLE));
  });

  it('takes back all of todo: the figures and the sheets it made', async () => {
    await runCommand('todo', SAMPLE, '--salida', at('todo.xlsx'));
    const { code, out } = await runCommand('deshacer', at('todo.xlsx'), '--salida', at('sin-todo.xlsx'), '--json');
    const { hojas } = JSON.parse(out) as { hojas: readonly { hoja: string; estado: string }[] };
    expect([code, hojas.map(({ hoja, estado }) => `${hoja} ${estado}`)]).toEqual([0, ['Alertas 2024-I quitada', 'Listas PEI quitada', 'Resumen PEI quitada', 'PEI Indicadores deshecha']]);
    const view = (path: string): ReaderView => readerView(hostBook({ bytes: readFileSync(path) }));
    expect(view(at('sin-todo.xlsx'))).toEqual(view(SAMPLE));
  });

  it('says when there is nothing to undo', async () => {
    expect(await runCommand('deshacer', SAMPLE)).toMatchObject({ code: 1, log: 'No hay nada que deshacer en este libro.' });
  });
});
