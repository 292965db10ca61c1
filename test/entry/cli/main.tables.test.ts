import { writeFileSync } from 'node:fs';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import { runCommand, temporaryFolder } from '../../helpers/cli/runCommand';
import type { PrintedReport } from '../../helpers/cli/runCommand';
import { hostBookOf } from '../../helpers/host/hostBook';

jest.setTimeout(60_000);

const at = temporaryFolder();

type Rows = readonly (readonly CellValue[])[];

async function book(name: string, sheets: Readonly<Record<string, Rows>>): Promise<string> {
  const path = at(name);
  const filled = Object.entries(sheets).map(([sheet, rows]) => {
    const width = Math.max(...rows.map((row) => row.length));
    return [sheet, rows.map((row) => [...row, ...new Array<CellValue>(width - row.length).fill('')])] as const;
  });
  writeFileSync(path, (await hostBookOf(Object.fromEntries(filled))).host.save());
  return path;
}

/** Headings that say nothing. */
const STRANGE: Rows = [['Llave', 'Qué se mide', 'P', 'R'], ['IND.01.AEI.01.01', 'Cosas', 10, 5], ['IND.01.AEI.01.02', 'Otras', 20, 20]];
const PLAIN: Rows = [['Código', 'Indicador', 'Meta 2024', 'VO 2024'], ['IND.01.AEI.01.01', 'Uno', 10, 5], ['IND.01.AEI.01.02', 'Dos', 20, 20]];

const figuresOf = ({ hojas }: PrintedReport) => hojas.map(({ periodos }) => periodos.map(({ periodo, indicadores }) => [periodo, indicadores.map(({ avanceTipoI }) => avanceTipoI)]));
const COLUMNS = ['A=CODIGO', 'B=INDICADOR', 'C=LE:2024', 'D=VO:2024'].flatMap((column) => ['--columna', column]);

describe('a table that is not found, in the command line', () => {
  it('is told with what comes nearest, its cell, and the option that says where it is', async () => {
    const { code, log } = await runCommand('revisar', await book('rara.xlsx', { Datos: [['Notas'], ...STRANGE] }));
    expect(code).toBe(1);
    expect(log).toContain('Lo más parecido: la fila 3 de la hoja «Datos», desde A3, tiene códigos, pero no se reconocen los títulos de sus columnas.');
    expect(log).toContain('--tabla "Datos!A2:D4"');
  });

  it('is not offered as a table where no code stands below', async () => {
    const { log } = await runCommand('revisar', await book('sin.xlsx', { Datos: [['Indicador', 'Meta 2024', 'VO 2024'], ['Uno', 10, 5]] }));
    expect(log).toContain('pero debajo no hay códigos OEI, AEI o IND. Si esa es su tabla, agregue una columna con los códigos');
  });

  it('is read where --tabla and --columna say, and again from the copy without them', async () => {
    const path = await book('dicha.xlsx', { Datos: [['Notas'], ...STRANGE], Otra: [['x']] });
    const saved = at('dicha2.xlsx');
    const run = await runCommand('calcular', path, '--tabla', 'Datos!A2:D4', ...COLUMNS, '--salida', saved, '--json');
    expect(figuresOf(run.json)[0]).toEqual([['2024', [50, 100]]]);
    expect(figuresOf((await runCommand('revisar', saved, '--json')).json)[0]).toEqual([['2024', [50, 100]]]);
  });

  it('is the nearest thing where only --columna is given', async () => {
    const { json } = await runCommand('revisar', await book('cercana.xlsx', { Datos: STRANGE }), ...COLUMNS, '--json');
    expect(figuresOf(json)).toEqual([[['2024', [50, 100]]]]);
  });

  it('is the given cells alone, where the nearest thing has more rows', async () => {
    const { json } = await runCommand('revisar', await book('cerca.xlsx', { Datos: STRANGE }), '--tabla', 'A1:D2', ...COLUMNS, '--json');
    expect(figuresOf(json)).toEqual([[['2024', [50]]]]);
  });

  it('is in the cells given last, where those given before have some of them', async () => {
    const saved = at('vuelta.xlsx');
    await runCommand('calcular', await book('vez.xlsx', { Datos: [['Notas', 'x', 'y', 'z'], ...STRANGE] }), '--tabla', 'A1:D4', ...COLUMNS, '--salida', saved);
    expect(figuresOf((await runCommand('revisar', saved, '--tabla', 'A2:D4', ...COLUMNS, '--json')).json)).toEqual([[['2024', [50, 100]]]]);
  });

  it('has no indicator for its header, whatever the name of the indicator says', async () => {
    const [header = [], [code = ''] = [], ...others] = STRANGE;
    const { json } = await runCommand('revisar', await book('nombre.xlsx', { Datos: [header, [code, 'Indicador de la meta lograda', 10, 5], ...others] }), ...COLUMNS, '--json');
    expect(figuresOf(json)).toEqual([[['2024', [50, 100]]]]);
  });

  it.each([
    { options: ['--tabla', 'A2:D3', ...COLUMNS], says: 'Datos!A2:D3 no se puede leer como tabla. La fila 2 tiene un código y cifras: es de datos, no de títulos. Comience en la fila de los títulos', because: 'it begins with an indicator' },
    { options: ['--tabla', 'A1:D3'], says: 'Datos!A1:D3 no se puede leer como tabla. Falta decir qué columna tiene el logro esperado (la meta) y de qué año. Diga qué contiene cada columna con --columna', because: 'nothing says what its columns hold' },
    { options: ['--tabla', 'A9:D12'], says: 'La fila elegida está en blanco.', because: 'nothing is there' },
    { options: ['--tabla', 'Falta!A1:D3'], says: 'El libro no tiene la hoja «Falta»', because: 'there is no such sheet' },
    { options: ['--tabla', 'A3'], says: '«A3» no sirve para --tabla', because: 'one cell is no table' },
    { options: ['--tabla', 'D9:A3'], says: '«D9:A3» no sirve para --tabla', because: 'it begins after its end' },
  ])('refuses $options: $because', async ({ options, says }) => {
    const { code, log } = await runCommand('revisar', await book('mal.xlsx', { Datos: STRANGE }), ...options);
    expect(code).toBe(2);
    expect(log).toContain(says);
  });

  it('needs its sheet where the workbook has several', async () => {
    const { log } = await runCommand('revisar', await book('varias.xlsx', { Una: STRANGE, Otra: STRANGE }), '--tabla', 'A1:D3');
    expect(log).toContain('diga de cuál es la tabla');
  });
});

describe('--tabla where a table is found', () => {
  it('ends the table at the last of its rows, and says which rows are left', async () => {
    const { json } = await runCommand('revisar', await book('corta.xlsx', { Datos: PLAIN }), '--tabla', 'A1:D2', '--json');
    expect(figuresOf(json)).toEqual([[['2024', [50]]]]);
    expect(json.hojas[0]?.observaciones.find(({ clase }) => clase === 'filas-sin-tabla')).toMatchObject({
      celda: 'Datos!A3:D3', mensaje: expect.stringContaining('La fila 3 tiene códigos de indicador («IND.01.AEI.01.02»…) y cifras, pero no es de ninguna tabla'),
    });
  });

  it('takes only its columns', async () => {
    const two = PLAIN.map((row) => [...row, '', ...row]);
    const { json } = await runCommand('revisar', await book('lado.xlsx', { Datos: two }), '--tabla', 'F1:I3', '--json');
    expect(figuresOf(json)).toEqual([[['2024', [50, 100]]], [['2024', [50, 100]]]]);
  });

  it('leaves what is doubtful in its columns to be asked about', async () => {
    const unsure = PLAIN.map((row, r) => [...row.slice(0, 3), r === 0 ? 'Ejecutado II Semestre' : row[3] ?? '']);
    const { json } = await runCommand('revisar', await book('duda.xlsx', { Datos: unsure }), '--tabla', 'A1:D3', '--json');
    expect(json.hojas[0]?.observaciones.map(({ clase }) => clase)).toContain('columna-dudosa');
  });
});

describe('a table that is lost beside one that is found', () => {
  it('is told with its rows', async () => {
    const { json } = await runCommand('revisar', await book('perdida.xlsx', { Datos: [...PLAIN, [], ['Nota: preliminar'], [], ['IND.01.AEI.02.01', 'Tres', 10, 5], ['IND.01.AEI.02.02', 'Cuatro', 10, 5]] }), '--json');
    expect(json.hojas.flatMap(({ observaciones }) => observaciones.filter(({ clase }) => clase === 'filas-sin-tabla').map(({ celda }) => celda))).toEqual(['Datos!A7:D8']);
  });
});

describe('a table without values obtained', () => {
  it('names the columns of which it is not known what they hold', async () => {
    const undated = [['Código', 'Indicador', 'Meta 2024', 'Meta 2025', 'Ejecutado', 'Avance %'], ['IND.01.AEI.01.01', 'Uno', 10, 12, 3, 30]];
    const { log } = await runCommand('revisar', await book('sin-fecha.xlsx', { Datos: undated }));
    expect(log).toContain('No se encontró ninguna columna de valor obtenido con su periodo: no se sabe qué contienen E «Ejecutado» y F «Avance %».');
  });
});

describe('--periodo todo', () => {
  it('calculates each period with values', async () => {
    const both = [['Código', 'Indicador', 'Meta 2024', 'VO 2024 - Sem1', 'VO 2024'], ['IND.01.AEI.01.01', 'Uno', 10, 2, 5]];
    const { json } = await runCommand('revisar', await book('periodos.xlsx', { Datos: both }), '--periodo', 'todo', '--json');
    expect(figuresOf(json)).toEqual([[['2024-S1', [20]], ['2024', [50]]]]);
  });
});
