import { readdirSync, readFileSync } from 'node:fs';
import { runCommand, temporaryFolder } from '../../../helpers/cli/runCommand';
import { hostBook, valuesIn } from '../../../helpers/host/hostBook';

jest.setTimeout(60_000);

const BOOK = 'test/fixtures/libros/pei-jlbr-2024.xlsx';
const at = temporaryFolder();

describe('pedir', () => {
  it('makes the workbook of each unit in the folder', async () => {
    const run = await runCommand('pedir', BOOK, '--periodo', '2024-s1', '--limite', '2024-07-15', '--salida', at('pedidos'));
    expect(run).toMatchObject({ code: 0, out: expect.stringContaining('19 pedidos de 2024-S1') });
    expect(readdirSync(at('pedidos'))).toHaveLength(19);
  });

  it('makes that of one unit, by its name without code or accents', async () => {
    const run = await runCommand('pedir', BOOK, '--periodo', '2024-S1', '--unidad', 'oficina de atencion al ciudadano', '--salida', at('una'), '--json');
    expect(JSON.parse(run.out)).toEqual({ libro: 'pei-jlbr-2024.xlsx', periodo: '2024-S1', pedidos: [{ unidad: 'OFICINA DE ATENCIÓN AL CIUDADANO', indicadores: 1, archivo: 'Pedido 2024-I - OFICINA DE ATENCIÓN AL CIUDADANO.xlsx' }] });
    const rows = await valuesIn(hostBook({ bytes: readFileSync(at('una', 'Pedido 2024-I - OFICINA DE ATENCIÓN AL CIUDADANO.xlsx')) }), 'Pedido 2024-I');
    expect(rows.at(-1)?.[0]).toMatch(/^IND\./);
  });

  it('replaces no request that stands there, unless told to', async () => {
    const args = ['pedir', BOOK, '--periodo', '2024-S1', '--unidad', 'OFICINA DE PRESUPUESTO', '--salida', at('dos')];
    expect((await runCommand(...args)).code).toBe(0);
    expect(await runCommand(...args)).toMatchObject({ code: 2, log: expect.stringContaining('agregue --forzar') });
    expect((await runCommand(...args, '--forzar')).code).toBe(0);
  });

  it.each([
    [['--salida', 'x'], 'La orden «pedir» necesita --periodo'],
    [['--periodo', '2024-S1'], 'La orden «pedir» necesita --salida CARPETA'],
    [['--periodo', '2024-S1', '--salida', 'x', '--limite', '2024-02-30'], 'La fecha límite «2024-02-30» no se entiende'],
    [['--periodo', '2031', '--salida', 'x'], 'La tabla no tiene el periodo 2031; tiene: 2024-S1.'],
    [['--periodo', '2024-S1', '--salida', 'x', '--unidad', 'NADIE'], 'La tabla no tiene la unidad «NADIE» que dice --unidad'],
    [['--periodo', '2024-S1', '--salida', BOOK], 'Con «pedir», --salida es una carpeta'],
  ])('is refused with %j', async (options, because) => {
    expect(await runCommand('pedir', BOOK, ...options)).toMatchObject({ code: 2, log: expect.stringContaining(because) });
  });

  it('alone takes its options', async () => {
    expect(await runCommand('revisar', BOOK, '--limite', '2024-07-15')).toMatchObject({ code: 2, log: expect.stringContaining('van con la orden «pedir»') });
  });
});
