import { mkdirSync, writeFileSync, copyFileSync, readFileSync } from 'node:fs';
import { runCommand, temporaryFolder } from '../../../helpers/cli/runCommand';
import { hostBook, valuesIn } from '../../../helpers/host/hostBook';
import { PLAN, planBook, returnedBy } from '../../../helpers/store/gatherScene';

jest.setTimeout(60_000);

const at = temporaryFolder();

beforeAll(async () => {
  const book = await planBook();
  writeFileSync(at('plan.xlsx'), book.host.save());
  mkdirSync(at('vuelta'));
  for (const { name, bytes } of await returnedBy(book, { DESARROLLO: { E7: 45, E8: 'doce' }, TRÁMITE: { E7: 11 } })) writeFileSync(at('vuelta', name), bytes);
  copyFileSync('test/fixtures/disposiciones/16-html-como-xls.xls', at('vuelta', 'viejo.xls'));
  copyFileSync(at('plan.xlsx'), at('vuelta', 'tabla.xlsx'));
});

describe('recoger', () => {
  it('lists what came back, writes what is new into the copy, and leaves what differs', async () => {
    const run = await runCommand('recoger', at('plan.xlsx'), at('vuelta'), '--salida', at('recogido.xlsx'));
    expect(run.code).toBe(1);
    expect(run.out.split('\n')).toEqual([
      '2024-S1: 4 archivos',
      'Nuevos: 1',
      '  IND.01.AEI.01.01: 45 (Pedido 2024-I - GERENCIA DE DESARROLLO.xlsx)',
      'Diferentes, se dejó lo que dice la tabla (con --diferentes reemplazar se toma lo del archivo): 1',
      '  IND.02.AEI.01.01: la tabla dice 9 (Plan!F4), el archivo 11 (Pedido 2024-I - OFICINA DE TRÁMITE.xlsx)',
      'Sin tomar: 3',
      '  Pedido 2024-I - GERENCIA DE DESARROLLO.xlsx, Pedido 2024-I!E8: «doce» en «Valor obtenido» no se entiende como número. Pregunte a la unidad y escriba el valor usted en la tabla, o pida que corrija su archivo y vuelva a recogerlo.',
      '  tabla.xlsx: «tabla.xlsx» no es un pedido: es la tabla completa del PEI. De una copia de la tabla no se sabe qué valores puso la unidad: pídale que llene su pedido y lo devuelva.',
      expect.stringMatching(/^ {2}viejo\.xls: No se pudo leer «viejo\.xls»\. .*guárdelo como/) as string,
      'Faltan: 1',
      '  OFICINA DE LIMPIEZA: IND.02.AEI.01.02',
      'Se escribió 1 valor; cada uno está en la hoja «Registro PEI».',
    ]);
    expect((await valuesIn(hostBook({ bytes: readFileSync(at('recogido.xlsx')) }), PLAN)).map((row) => row[5])).toEqual(['Valor obtenido 2024 Sem1', '', 45, 9, '', '', '']);
  });

  it('takes what differs where told to, and then has nothing left but what needs a person', async () => {
    const { out } = await runCommand('recoger', at('plan.xlsx'), at('vuelta'), '--salida', at('otro.xlsx'), '--diferentes', 'reemplazar', '--json');
    expect(JSON.parse(out)).toMatchObject({ periodo: '2024-S1', escritos: 2, registro: 'Registro PEI', nuevos: [{ codigo: 'IND.01.AEI.01.01', valor: 45 }], diferentes: [{ valor: 11, tabla: 9 }], faltan: [{ unidad: 'OFICINA DE LIMPIEZA' }] });
  });

  it('writes nothing without --salida, and nothing twice', async () => {
    expect(await runCommand('recoger', at('plan.xlsx'), at('vuelta'))).toMatchObject({ code: 1, log: expect.stringContaining('No se guardó el libro') });
    const again = await runCommand('recoger', at('recogido.xlsx'), at('vuelta'), '--salida', at('dos.xlsx'));
    expect(again.out).toContain('Iguales a la tabla: 1');
    expect(again.out).not.toContain('Se escribió');
  });

  it('is undone with deshacer', async () => {
    const run = await runCommand('deshacer', at('recogido.xlsx'), '--salida', at('deshecho.xlsx'));
    expect(run).toMatchObject({ code: 0, out: expect.stringContaining('Se deshizo lo último que se recogió.') });
    expect((await valuesIn(hostBook({ bytes: readFileSync(at('deshecho.xlsx')) }), PLAN)).map((row) => row[5])).toEqual(['Valor obtenido 2024 Sem1', '', '', 9, '', '', '']);
  });

  it.each([
    [[], 'Falta lo que se recoge'],
    [[at('vacía')], 'No se encontró el archivo'],
    [['README.md', '--diferentes', 'todo'], '«todo» no sirve para --diferentes'],
    [['README.md', '--periodo', 'todo'], 'necesita un solo periodo'],
  ])('is refused with %j', async (rest, because) => {
    expect(await runCommand('recoger', at('plan.xlsx'), ...rest)).toMatchObject({ code: 2, log: expect.stringContaining(because) });
  });
});
