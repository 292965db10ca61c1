import { fileNames, makeRequests } from '../../../src/app/ask/makeRequests';
import type { RequestFile } from '../../../src/app/ask/makeRequests';
import { unitsToAsk, valueObstacle } from '../../../src/app/ask/unitsToAsk';
import type { TableReading } from '../../../src/app/calculate/readTables';
import { readTables } from '../../../src/app/join/acrossSheets';
import { bookMakerIn } from '../../../src/entry/otherBook/bookMaker';
import { createExcelPort } from '../../../src/excel/createExcelPort';
import { hostBook, hostBookOf, valuesIn } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { peiBook } from '../../helpers/host/peiBook';
import { packageProblems } from '../../helpers/packages/packageProblems';

const SHEET = 'Pedido 2024-I';
const SECURITY = 'GERENCIA DE SEGURIDAD CIUDADANA';

async function tableIn(book: HostBook): Promise<TableReading> {
  const [reading] = readTables(await createExcelPort(book.run).read());
  if (reading === undefined) throw new Error('No table');
  return reading;
}

async function asked(book: HostBook, { of = '', deadline = '2024-07-15' }: { readonly of?: string; readonly deadline?: string | null } = {}): Promise<readonly RequestFile[]> {
  const reading = await tableIn(book);
  return makeRequests(reading, { period: '2024-S1', deadline, units: unitsToAsk(reading).filter(({ words }) => words.includes(of)) }, bookMakerIn(globalThis));
}

async function ofSecurity(deadline: string | null = '2024-07-15'): Promise<HostBook> {
  const [file] = await asked(peiBook(), { of: SECURITY, deadline });
  return hostBook({ bytes: file?.bytes ?? new Uint8Array() });
}

/** Whether a text can be typed into a cell of the protected sheet. */
const canType = ({ run }: HostBook, address: string): Promise<boolean> => run(async (context) => {
  context.workbook.worksheets.getItem(SHEET).getRange(address).values = [['x']];
  await context.sync();
}).then(() => true, () => false);

describe('the requests of a table and a period', () => {
  it('are one workbook for each unit, sound as a package; together they ask for every indicator once, and the open workbook stays as it was', async () => {
    const book = peiBook();
    const before = book.host.save();
    const files = await asked(book);
    expect(files).toHaveLength(19);
    expect(files.reduce((sum, { indicators }) => sum + indicators, 0)).toBe(34);
    expect(new Set(files.map(({ name }) => name)).size).toBe(19);
    expect(files.flatMap(({ bytes }) => packageProblems(bytes))).toEqual([]);
    expect(book.host.save()).toEqual(before);
  });

  it('say the entity, the unit, the period, the day and, of each indicator, what the table says', async () => {
    const rows = await valuesIn(await ofSecurity(), SHEET);
    expect(rows.slice(0, 4).map(([first]) => first)).toEqual([
      'MUNICIPALIDAD DISTRITAL DE JOSE LUIS BUSTAMANTE Y RIVERO', 'Pedido de valores obtenidos: 2024, primer semestre', 'Unidad de organización: 15.00-GERENCIA DE SEGURIDAD CIUDADANA', 'Fecha límite: 15 de julio de 2024',
    ]);
    expect(rows[6]?.slice(0, 9)).toEqual(['Código', 'Indicador', 'Sentido', 'LE 2024', 'Valor obtenido: 2024, primer semestre', 'Fuente o medio de verificación', 'Causa, si va atrasado', 'Comentario', 'Quién informa']);
    expect(rows.slice(7).map((row) => row.slice(0, 9))).toEqual([
      ['IND.01.AEI.01.01', 'Porcentaje de implementación del Plan de Seguridad Ciudadana', 'Ascendente', 94, '', '', '', '', ''],
      ['IND.01.AEI.01.02', 'Número de intervenciones realizadas', 'Descendente', 8400, '', '', '', '', ''],
    ]);
  });

  it('say no day where none was given', async () => {
    const rows = await valuesIn(await ofSecurity(null), SHEET);
    expect(rows.flat().filter((cell) => String(cell).startsWith('Fecha límite'))).toEqual([]);
  });

  it('lock all but the cells to fill in, and ask for no password', async () => {
    const book = await ofSecurity();
    for (const address of ['E8', 'F8', 'G9', 'H9', 'I9']) expect([address, await canType(book, address)]).toEqual([address, true]);
    for (const address of ['A8', 'B8', 'D9', 'E7', 'A1', 'J8', 'E10', 'K8']) expect([address, await canType(book, address)]).toEqual([address, false]);
    await book.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).protection.unprotect();
      await context.sync();
    });
    expect(await canType(book, 'A8')).toBe(true);
  });

  it('take a number or ND as a value, with a message', async () => {
    const { run } = await ofSecurity();
    const { rule, errorAlert, prompt } = await run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem(SHEET).getRange('E8:E9');
      dataValidation.load('rule,errorAlert,prompt');
      await context.sync();
      return dataValidation;
    });
    expect(rule).toEqual({ custom: { formula: '=OR(ISNUMBER(E8),UPPER(TRIM(E8))="ND")' } });
    expect([errorAlert.style, prompt.message]).toEqual(['Stop', 'Escriba el número, sin % ni unidades, o ND si el dato no está disponible.']);
  });

  it('print on one page across, with the headings on each', async () => {
    const { run } = await ofSecurity();
    const { pageLayout, name } = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET).load('name');
      sheet.pageLayout.load('orientation,zoom,paperSize');
      await context.sync();
      return sheet;
    });
    expect([name, pageLayout.orientation, pageLayout.zoom.horizontalFitToPages, pageLayout.paperSize]).toEqual([SHEET, 'Landscape', 1, 'A4']);
  });

  it('are the same files beside an Excel that has neither validations nor page set-up', async () => {
    const older = jest.spyOn(Office.context.requirements, 'isSetSupported').mockImplementation((_, version) => Number(String(version).slice(2)) < 8);
    const made = await ofSecurity();
    older.mockRestore();
    const [first, second] = await Promise.all([made, await ofSecurity()].map(({ run }) => run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      const { dataValidation } = sheet.getRange('E8:E9');
      dataValidation.load('rule');
      sheet.pageLayout.load('orientation,zoom');
      await context.sync();
      return [dataValidation.rule, sheet.pageLayout.orientation, sheet.pageLayout.zoom];
    })));
    expect(first).toEqual(second);
  });

  it('are one for all where the table has no units', async () => {
    const files = await asked(await hostBookOf({ Plan: [
      ['Código', 'Indicador', 'Logro esperado 2023', 'Valor obtenido 2023', 'Logro esperado 2024', 'Valor obtenido 2024 Sem1'],
      ['AEI.01.01', 'Acción'], ['IND.01.AEI.01.01', 'Número de licencias', 10, 'ND', 12, ''], ['IND.02.AEI.01.01', 'Número de visitas', 5, 4, 6, ''],
    ].map((row) => [...row, ...new Array<string>(6 - row.length).fill('')]) }));
    expect(files.map(({ name, indicators }) => [name, indicators])).toEqual([['Pedido 2024-I - Todos los indicadores.xlsx', 2]]);
    const rows = await valuesIn(hostBook({ bytes: files[0]?.bytes ?? new Uint8Array() }), SHEET);
    expect(rows.slice(-3).map((row) => row.slice(0, 5))).toEqual([
      ['Código', 'Indicador', 'Sentido', 'LE 2024', 'VO 2023'], ['IND.01.AEI.01.01', 'Número de licencias', '', 12, 'ND'], ['IND.02.AEI.01.01', 'Número de visitas', '', 6, 4],
    ]);
  });

  it('are not made where the value of the period has no cell of its own', async () => {
    const reading = await tableIn(await hostBookOf({ Plan: [
      ['Código', 'Indicador', 'Logro esperado 2024', 'Valor obtenido 2024 Enero', 'Valor obtenido 2024 Febrero'], ['AEI.01.01', 'Acción', '', '', ''], ['IND.01.AEI.01.01', 'Número de licencias', 10, 1, 2],
    ] }));
    expect(valueObstacle(reading, '2024')?.code).toBe('sin-columna-propia');
    await expect(makeRequests(reading, { period: '2024', deadline: null, units: unitsToAsk(reading) }, bookMakerIn(globalThis))).rejects.toMatchObject({ code: 'sin-columna-propia' });
  });
});

describe('the names of the files', () => {
  it('are fit for every system, and each another', () => {
    expect(fileNames('Pedido 2024-I', ['OFICINA A/B: "C"', 'oficina a-b- -c-', 'OFICINA A/B: "C"', 'X'.repeat(300)])).toEqual([
      'Pedido 2024-I - OFICINA A-B- -C-.xlsx', 'Pedido 2024-I - oficina a-b- -c- (2).xlsx', 'Pedido 2024-I - OFICINA A-B- -C- (3).xlsx', `Pedido 2024-I - ${'X'.repeat(84)}.xlsx`,
    ]);
  });
});
