import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BookReport } from '../../../src/entry/cli/report/bookReport';
import { main } from '../../../src/entry/cli/main';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import { hostBookOf } from '../../helpers/host/hostBook';

jest.setTimeout(60_000);

const TABLE: readonly (readonly CellValue[])[] = [
  ['Código', 'Indicador', 'Meta 2024', 'Ejecutado II Semestre', 'LE 2023'],
  ['IND.01.AEI.01.01', 'Uno', 10, 5, 'a'],
  ['IND.02.AEI.01.01', 'Dos', 20, 10, 'b'],
];

let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'pei-columnas-'))));
afterAll(() => rmSync(folder, { recursive: true }));

async function book(name: string, sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, (await hostBookOf(sheets)).host.save());
  return path;
}

async function ran(...args: string[]) {
  const out: string[] = [];
  const said: string[] = [];
  const code = await main(args, process.cwd(), { print: (text) => out.push(text), log: (text) => said.push(text) });
  const text = out.join('\n');
  return { code, text, said: said.join('\n'), json: (text.startsWith('{') ? JSON.parse(text) : {}) as BookReport };
}

const doubtsIn = ({ hojas }: BookReport) =>
  (hojas[0]?.observaciones ?? []).filter(({ clase }) => clase === 'columna-dudosa').map(({ celda, gravedad, mensaje }) => [celda, gravedad, mensaje]);
const meanOf = ({ hojas }: BookReport) => hojas[0]?.periodos.map(({ periodo, promedioAEI }) => [periodo, promedioAEI]);

describe('columns that are not sure, in the command line', () => {
  it('are told with their cell, what they were taken for and how to say otherwise', async () => {
    const { code, json } = await ran('revisar', await book('dudas.xlsx', { Tabla: TABLE }), '--json');
    expect(code).toBe(0);
    expect(doubtsIn(json)).toEqual([
      ['Tabla!D1', 'aviso', 'La columna «Ejecutado II Semestre» se tomó como «Valor obtenido 2024, año completo», pero no es seguro. Si no es así, dígalo con --columna LETRA=QUÉ, como --columna D=VO:2024-S1 o --columna D=NADA; vea --ayuda.'],
      ['Tabla!E1', 'aviso', expect.stringContaining('La columna «LE 2023» no se usa: no se sabe qué contiene.')],
    ]);
  });

  it('hold what --columna says, also in the workbook that is saved', async () => {
    const path = await book('dichas.xlsx', { Tabla: TABLE });
    const saved = join(folder, 'guardado.xlsx');
    const said = await ran('calcular', path, '--columna', 'D=VO:2024-S1', '--columna', 'e=nada', '--salida', saved, '--json');
    expect(doubtsIn(said.json)).toEqual([]);
    expect(meanOf(said.json)).toEqual([['2024-S1', 50]]);
    const later = await ran('revisar', saved, '--json');
    expect(doubtsIn(later.json)).toEqual([]);
    expect(meanOf(later.json)).toEqual([['2024-S1', 50]]);
  });

  it('must say their sheet where several have tables', async () => {
    const path = await book('varias.xlsx', { Una: TABLE, Otra: TABLE });
    expect(await ran('revisar', path, '--columna', 'D=VO:2024')).toMatchObject({ code: 2, said: expect.stringContaining('--columna "Una!D=…"') });
    const { json } = await ran('revisar', path, '--columna', 'otra!D=VO:2024', '--json');
    expect(json.hojas.map(({ observaciones }) => observaciones.filter(({ clase }) => clase === 'columna-dudosa').length)).toEqual([2, 1]);
    const only = await ran('revisar', path, '--hoja', 'Una', '--columna', 'D=VO:2024', '--json');
    expect(doubtsIn(only.json)).toHaveLength(1);
  });

  it.each([
    { column: 'Z=VO:2024', says: 'La columna Z que dice --columna no es de una tabla de PEI de la hoja «Tabla».', because: 'the table does not reach it' },
    { column: 'Falta!D=VO:2024', says: 'no tiene la hoja «Falta»', because: 'there is no such sheet' },
  ])('refuses --columna $column: $because', async ({ column, says }) => {
    expect(await ran('revisar', await book('faltas.xlsx', { Tabla: TABLE }), '--columna', column)).toMatchObject({ code: 2, said: expect.stringContaining(says) });
  });

  it('are told in --ayuda how to be said', async () => {
    expect((await ran('--ayuda')).text).toMatch(/--columna COLUMNA=QUÉ[\s\S]*K=LE:2024/);
  });
});
