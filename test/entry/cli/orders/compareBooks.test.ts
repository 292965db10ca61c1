import { readFileSync, writeFileSync } from 'node:fs';
import { createHost } from '../../../../src/host';
import { hostBook } from '../../../helpers/host/hostBook';
import type { HostBook } from '../../../helpers/host/hostBook';
import { packageProblems } from '../../../helpers/packages/packageProblems';
import { runCommand, temporaryFolder } from '../../../helpers/cli/runCommand';

const NOW = 'test/fixtures/libros/pei-jlbr-2024.xlsx';
const SHEET = 'PEI Indicadores';
const file = temporaryFolder();

/** The printed report as it is read back. */
interface Printed {
  readonly antes: { readonly nombre: string; readonly promedioAEI: number | null };
  readonly ahora: { readonly nombre: string; readonly promedioAEI: number | null };
  readonly cambios: readonly { readonly codigo: string; readonly diferencias: readonly { readonly que: string; readonly antes: unknown; readonly ahora: unknown; readonly celda: string }[] }[];
  readonly parrafo: string;
  readonly texto?: readonly { readonly codigo: string; readonly mensaje: string; readonly corte?: string }[];
}

const printed = async (...args: readonly string[]): Promise<Printed> => {
  const { code, out, log } = await runCommand('comparar', ...args, '--json');
  if (code !== 0) throw new Error(log);
  return JSON.parse(out) as Printed;
};

const linesOf = ({ cambios }: Printed): readonly string[] =>
  cambios.flatMap(({ codigo, diferencias }) => diferencias.map(({ que, antes, ahora }) => `${codigo} ${que}: ${String(antes)} → ${String(ahora)}`));

/** Saves the 2024 workbook with a change under a name. */
async function saved(name: string, change: (book: HostBook, sheet: Excel.Worksheet) => void): Promise<string> {
  const book = hostBook({ bytes: readFileSync(NOW) });
  await book.run(async (context) => {
    change(book, context.workbook.worksheets.getItem(SHEET));
    await context.sync();
  });
  writeFileSync(file(name), book.host.save());
  return file(name);
}

/** The cell with the value of IND.01.AEI.01.01 in the first semester of 2024: 47.6. */
async function firstValue(): Promise<string> {
  const { json } = await runCommand('revisar', NOW, '--json');
  return `N${json.hojas[0]?.periodos[0]?.indicadores[0]?.fila ?? 0}`;
}

describe('comparar', () => {
  it('a workbook with a copy of itself finds nothing', async () => {
    writeFileSync(file('copia.xlsx'), readFileSync(NOW));
    const report = await printed(file('copia.xlsx'), NOW);
    expect([report.cambios, report.antes.promedioAEI, report.ahora.promedioAEI]).toEqual([[], 74.68, 74.68]);
    expect((await runCommand('comparar', file('copia.xlsx'), NOW)).out).toMatch(/no hay diferencias:.*\n\nNo hay diferencias\.$/s);
  });

  it('tells the one value that differs and what follows from it, with its cell', async () => {
    const cell = await firstValue();
    const report = await printed(await saved('PEI 10-07-2024.xlsx', (_, sheet) => { sheet.getRange(cell).values = [[46.74]]; }), NOW);
    expect(linesOf(report)).toEqual([
      'AEI.01.01 Avance: 49.72 → 50.64', 'IND.01.AEI.01.01 Valor obtenido 2024-I: 46.74 → 47.6', 'IND.01.AEI.01.01 Avance: 49.72 → 50.64',
    ]);
    expect(report.cambios[1]?.diferencias[0]?.celda).toBe(`${SHEET}!${cell}`);
    expect(report.antes.nombre).toBe('corte del 10 de julio');
    expect(report.parrafo).toMatch(/^Entre el corte del 10 de julio y el corte del 31 de julio, el avance promedio de las AEI pasó de 74\.64% a 74\.68%: 12 en rojo, 3 en ámbar y 11 en verde\. Cambió el valor obtenido de 1 indicador\.$/);
  });

  it('says which figures of a report are of the other cut', async () => {
    const cell = await firstValue();
    const before = await saved('PEI 10-07-2024.xlsx', (_, sheet) => { sheet.getRange(cell).values = [[46.74]]; });
    writeFileSync(file('alertas.txt'), 'La GERENCIA, en la AEI.01.01: algo, tiene un avance del 49.72%.\n\nLa otra, en la AEI.01.01, tiene 33.33%.');
    const { texto = [] } = await printed(before, NOW, '--texto', file('alertas.txt'));
    const percents = texto.filter(({ mensaje }) => mensaje.startsWith('El texto dice'));
    expect(percents.map(({ corte }) => corte)).toEqual(['del corte del 10 de julio', undefined]);
    expect(percents[0]?.mensaje).toContain('la tabla da 50.64%. 49.72 es del corte del 10 de julio.');
  });

  it('saves the later workbook with a sound sheet of changes, and nothing else of it is another', async () => {
    const cell = await firstValue();
    const before = await saved('antes.xlsx', (_, sheet) => { sheet.getRange(cell).values = [[46.74]]; });
    const { code } = await runCommand('comparar', before, NOW, '--salida', file('con cambios.xlsx'));
    expect(code).toBe(0);
    const bytes = readFileSync(file('con cambios.xlsx'));
    expect(packageProblems(bytes)).toEqual([]);
    const [table, changes, ...others] = createHost({ bytes }).workbook.sheets;
    expect([table?.name, changes?.name, others.length]).toEqual([SHEET, 'Cambios PEI', 0]);
    const values = Array.from({ length: 30 }, (_, row) => [0, 2, 3, 4].map((column) => changes?.cells.value(row, column) ?? ''));
    expect(values).toContainEqual(['IND.01.AEI.01.01', 'Valor obtenido 2024-I', 46.74, 47.6]);
    expect((await printed(file('con cambios.xlsx'), NOW)).cambios).toEqual([]);
  });

  it('compares two sheets of one file, each called by its name', async () => {
    const cell = await firstValue();
    const book = hostBook({ bytes: readFileSync(NOW) });
    await book.run(async (context) => {
      const copy = context.workbook.worksheets.getItem(SHEET).copy('End');
      copy.name = 'Corte 1';
      copy.getRange(cell).values = [[46.74]];
      await context.sync();
    });
    writeFileSync(file('dos hojas.xlsx'), book.host.save());
    const report = await printed(file('dos hojas.xlsx'), file('dos hojas.xlsx'), '--hoja', SHEET, '--hoja-antes', 'Corte 1');
    expect([report.antes.nombre, report.ahora.nombre, linesOf(report).length]).toEqual(['hoja «Corte 1»', `hoja «${SHEET}»`, 3]);
  });

  it.each<readonly [readonly string[], RegExp]>([
    [[NOW], /necesita dos libros: comparar ANTES\.xlsx AHORA\.xlsx/],
    [[NOW, NOW], /No hay otro corte con qué comparar/],
    [['no-existe.xlsx', NOW], /No se encontró el archivo «no-existe\.xlsx»/],
    [['test/fixtures/hostiles/dialecto-cfb-cifrado.xlsx', NOW], /No se pudo leer «dialecto-cfb-cifrado\.xlsx»\. El libro está cifrado con contraseña/],
    [['test/fixtures/hostiles/zip-cortado-a-la-mitad.xlsx', NOW], /No se pudo leer «zip-cortado-a-la-mitad\.xlsx»\. El archivo está dañado/],
    [[NOW, NOW, '--periodo-antes', '2023'], /no tiene el periodo 2023, año completo\. Elija uno de los que tiene: 2024, primer semestre/],
    [[NOW, NOW, '--hoja-antes', 'Nada'], /no tiene la hoja «Nada»/],
    [[NOW, NOW, '--formulas'], /--formulas no va con la orden «comparar»/],
  ])('comparar %j says what is wrong', async (args, says) => {
    const { code, log } = await runCommand('comparar', ...args);
    expect([code, log]).toEqual([2, expect.stringMatching(says)]);
  });
});
