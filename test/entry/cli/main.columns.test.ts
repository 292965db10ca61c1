import { writeFileSync } from 'node:fs';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import { runCommand, temporaryFolder } from '../../helpers/cli/runCommand';
import type { PrintedReport } from '../../helpers/cli/runCommand';
import { hostBookOf } from '../../helpers/host/hostBook';

jest.setTimeout(60_000);

const at = temporaryFolder();

const TABLE: readonly (readonly CellValue[])[] = [
  ['Código', 'Indicador', 'Meta 2024', 'Ejecutado II Semestre', 'LE 2023'],
  ['IND.01.AEI.01.01', 'Uno', 10, 5, 'a'],
  ['IND.02.AEI.01.01', 'Dos', 20, 10, 'b'],
];

async function book(name: string, sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>): Promise<string> {
  const path = at(name);
  writeFileSync(path, (await hostBookOf(sheets)).host.save());
  return path;
}

const doubtsIn = ({ hojas }: PrintedReport) =>
  (hojas[0]?.observaciones ?? []).filter(({ clase }) => clase === 'columna-dudosa').map(({ celda, gravedad, mensaje }) => [celda, gravedad, mensaje]);
const meanOf = ({ hojas }: PrintedReport) => hojas[0]?.periodos.map(({ periodo, promedioAEI }) => [periodo, promedioAEI]);

describe('columns that are not sure, in the command line', () => {
  it('are told with their cell, what they were taken for and how to say otherwise', async () => {
    const { code, json } = await runCommand('revisar', await book('dudas.xlsx', { Tabla: TABLE }), '--json');
    expect(code).toBe(0);
    expect(doubtsIn(json)).toEqual([
      ['Tabla!D1', 'aviso', 'La columna «Ejecutado II Semestre» se tomó como «Valor obtenido 2024, año completo», pero no es seguro. Si no es así, dígalo con --columna LETRA=QUÉ, como --columna D=LE:2024, --columna D=VO:2024-S1 o --columna D=NADA; vea --ayuda.'],
      ['Tabla!E1', 'aviso', expect.stringContaining('La columna «LE 2023» no se usa: no se sabe qué contiene.')],
    ]);
  });

  it('hold what --columna says, also in the workbook that is saved', async () => {
    const path = await book('dichas.xlsx', { Tabla: TABLE });
    const saved = at('guardado.xlsx');
    const run = await runCommand('calcular', path, '--columna', 'D=VO:2024-S1', '--columna', 'e=nada', '--salida', saved, '--json');
    expect(doubtsIn(run.json)).toEqual([]);
    expect(meanOf(run.json)).toEqual([['2024-S1', 50]]);
    const later = await runCommand('revisar', saved, '--json');
    expect(doubtsIn(later.json)).toEqual([]);
    expect(meanOf(later.json)).toEqual([['2024-S1', 50]]);
  });

  it('must say their sheet where several have tables', async () => {
    const path = await book('varias.xlsx', { Una: TABLE, Otra: TABLE });
    expect(await runCommand('revisar', path, '--columna', 'D=VO:2024')).toMatchObject({ code: 2, log: expect.stringContaining('--columna "Una!D=…"') });
    const { json } = await runCommand('revisar', path, '--columna', 'otra!D=VO:2024', '--json');
    expect(json.hojas.map(({ observaciones }) => observaciones.filter(({ clase }) => clase === 'columna-dudosa').length)).toEqual([2, 1]);
    const only = await runCommand('revisar', path, '--hoja', 'Una', '--columna', 'D=VO:2024', '--json');
    expect(doubtsIn(only.json)).toHaveLength(1);
  });

  it.each([
    { column: 'Z=VO:2024', says: 'La columna Z que dice --columna no es de una tabla de PEI de la hoja «Tabla».', because: 'the table does not reach it' },
    { column: 'Falta!D=VO:2024', says: 'no tiene la hoja «Falta»', because: 'there is no such sheet' },
  ])('refuses --columna $column: $because', async ({ column, says }) => {
    expect(await runCommand('revisar', await book('faltas.xlsx', { Tabla: TABLE }), '--columna', column)).toMatchObject({ code: 2, log: expect.stringContaining(says) });
  });

  it('are told in --ayuda how to be said', async () => {
    expect((await runCommand('--ayuda')).out).toMatch(/--columna COLUMNA=QUÉ[\s\S]*K=LE:2024/);
  });
});

describe('values of parts of a year, in the command line', () => {
  const PARTS = [['Código', 'Indicador', 'Meta 2024', 'Ejecutado I Semestre 2024', 'Ejecutado II Semestre 2024'], ['IND.01.AEI.01.01', 'Número de talleres', 20, 9, 6]];

  it('are refused with the question, and calculated and remembered with the answer of --parciales', async () => {
    const path = await book('parciales.xlsx', { Tabla: PARTS });
    const open = await runCommand('revisar', path, '--json');
    expect(open.json.hojas[0]).toMatchObject({ estado: 'omitida', motivo: expect.stringContaining('--parciales suma') });
    const saved = at('parciales-dichos.xlsx');
    expect(meanOf((await runCommand('calcular', path, '--parciales', 'suma', '--salida', saved, '--json')).json)).toEqual([['2024', 75]]);
    expect(meanOf((await runCommand('revisar', saved, '--json')).json)).toEqual([['2024', 75]]);
    expect(meanOf((await runCommand('revisar', path, '--parciales', 'acumulado', '--json')).json)).toEqual([['2024', 30]]);
  });

  it('must be read in one of the two ways', async () => {
    expect(await runCommand('revisar', 'x.xlsx', '--parciales', 'no sé')).toMatchObject({ code: 2, log: expect.stringContaining('use suma o acumulado') });
  });
});
