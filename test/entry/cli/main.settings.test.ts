import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PALETTES } from '../../../src/engine/method/bandPalettes';
import type { ObservationReport } from '../../../src/entry/cli/report/bookReport';
import { runCommand, temporaryFolder } from '../../helpers/cli/runCommand';
import type { PrintedReport } from '../../helpers/cli/runCommand';

/** Megabytes go through the client here; a busy machine takes its time. */
jest.setTimeout(60_000);

const at = temporaryFolder();

const PACKAGE = process.cwd();
const book = (name: string): string => join(PACKAGE, 'test/fixtures/libros', name);
const REGISTERED = book('pei-jlbr-2024.xlsx');
const PRINTED = book('pei-jlbr-2024-impreso.xlsx');

const sheetOf = async (...args: string[]) => {
  const { out } = await runCommand(...args, '--json');
  const [sheet] = (JSON.parse(out) as PrintedReport).hojas;
  const [period] = sheet?.periodos ?? [];
  if (sheet === undefined || period === undefined) throw new Error(out);
  return { ...period, observaciones: sheet.observaciones };
};

const partOf = (file: string, path: string): string => strFromU8(unzipSync(new Uint8Array(readFileSync(file)))[path] ?? new Uint8Array());

/** The conditional formats of the table's sheet, by the columns they stand in. */
const rulesOf = (file: string): string[] =>
  (partOf(file, 'xl/worksheets/sheet1.xml').match(/<conditionalFormatting.*?<\/conditionalFormatting>/gs) ?? [])
    .sort((one, other) => (/sqref="[^"]*/.exec(one)?.[0] ?? '').localeCompare(/sqref="[^"]*/.exec(other)?.[0] ?? ''));

/** What the notes on the 2024 report found by hand. Source: docs/alerts.md, table D and row B6. */
interface Known {
  readonly note: string;
  readonly clase: string;
  readonly codigos: readonly string[];
}

const IN_BOTH: readonly Known[] = [
  { note: 'D2: two AEI with one name', clase: 'accion-nombre-repetido', codigos: ['AEI.03.05'] },
  { note: 'D3: unit 13.00 with two names', clase: 'unidad-con-dos-nombres', codigos: ['IND.01.AEI.03.01'] },
  { note: 'D3: and one of them under 13.01 too', clase: 'nombre-con-dos-codigos', codigos: ['IND.01.AEI.03.03'] },
  { note: 'D8: 100 typed against 210,000', clase: 'valor-obtenido-infimo', codigos: ['IND.01.AEI.02.05'] },
  { note: 'D9: máximo permisible with rising goals', clase: 'maximo-permisible-creciente', codigos: ['IND.01.AEI.02.05', 'IND.01.AEI.03.02'] },
  { note: 'D10: 8 of 2 at mid-year', clase: 'valor-obtenido-excesivo', codigos: ['IND.01.AEI.02.04'] },
  { note: 'D12: 701,500 of 701,500 in June', clase: 'valor-igual-al-logro', codigos: ['IND.01.AEI.02.02'] },
  { note: 'D13: goals that go down and up', clase: 'logro-esperado-retrocede', codigos: ['IND.01.AEI.07.02'] },
  { note: 'D13: ascending with falling goals', clase: 'sentido-contra-tendencia', codigos: ['IND.01.AEI.05.02', 'IND.01.AEI.07.03'] },
];

const IN_PRINT: readonly Known[] = [
  { note: 'D1: 108.00, above the cap', clase: 'avance-impreso-sobre-tope', codigos: ['IND.01.AEI.03.05'] },
  { note: 'B6: 15.00 printed where 1 of 4 is 25.00', clase: 'avance-impreso-distinto', codigos: ['IND.01.AEI.05.01'] },
];

describe.each([
  { name: 'the registered workbook', file: REGISTERED, known: IN_BOTH },
  { name: 'the printed workbook', file: PRINTED, known: [...IN_BOTH, ...IN_PRINT] },
])('the doctor on $name', ({ file, known }) => {
  let found: readonly ObservationReport[];
  beforeAll(async () => {
    found = (await sheetOf('revisar', file)).observaciones;
  });

  it.each(known)('finds $note', ({ clase, codigos }) => {
    const struck = found.filter((one) => one.clase === clase).map(({ codigo }) => codigo);
    for (const codigo of codigos) expect(struck).toContain(codigo);
  });

  it('tells errors before warnings, those of one class together', () => {
    const classes = found.map(({ clase }) => clase);
    expect([...new Set(classes)]).toHaveLength(classes.filter((clase, at) => clase !== classes[at - 1]).length);
    expect(found.map(({ gravedad }) => gravedad).join(' ')).toMatch(/^(error )*(aviso ?)*$/);
  });

  it('prints one line per class with its cells', async () => {
    const { out } = await runCommand('revisar', file);
    const lines = out.split('\n').filter((line) => /^ {4}\[(error|aviso)\]/.test(line));
    expect(lines).toHaveLength(new Set(found.map(({ clase }) => clase)).size);
    expect(out).toMatch(/\(maximo-permisible-creciente, 2\): PEI Indicadores!G26, G30\n/);
  });
});

describe('the settings on the command line', () => {
  it('are the application’s while nothing is said', async () => {
    const { ajustes, indicadores, explicacionPromedio } = await sheetOf('revisar', REGISTERED);
    expect(ajustes).toEqual({ nd: 'cero', tope: true, metaCero: 'nd', limites: { ambar: 75, verde: 95 }, nota: '' });
    expect(explicacionPromedio).toBe('1,941.66 / 26 = 74.68');
    expect(indicadores[0]?.ademas).toMatchObject({ esperado: 50, enRitmo: true });
  });

  it('change the figures and say so, in the JSON and for people', async () => {
    const { ajustes, indicadores, acciones, observaciones } = await sheetOf('revisar', REGISTERED, '--sin-tope');
    expect(ajustes).toMatchObject({ tope: false, nota: 'Calculado con: sin tope en 100.' });
    expect(indicadores.find(({ codigo }) => codigo === 'IND.01.AEI.02.04')?.avanceTipoI).toBe(400);
    expect(acciones.find(({ codigo }) => codigo === 'AEI.02.04')?.avanceTipoI).toBe(400);
    expect(observaciones).toEqual((await sheetOf('revisar', REGISTERED)).observaciones);
    expect((await runCommand('revisar', REGISTERED, '--sin-tope')).out).toContain('Calculado con: sin tope en 100.');
  });

  it('leave the figures alone when only the expected share is another', async () => {
    const [usual, own] = [await sheetOf('revisar', REGISTERED), await sheetOf('revisar', REGISTERED, '--esperado', '60', '--esperado', 'IND.01.AEI.02.01=50')];
    expect(own.acciones.map(({ avanceTipoI }) => avanceTipoI)).toEqual(usual.acciones.map(({ avanceTipoI }) => avanceTipoI));
    expect(own.indicadores[0]?.ademas).toMatchObject({ esperado: 60, enRitmo: false, frases: [expect.stringMatching(/^atrasado: se esperaba 60 %/), expect.anything()] });
    expect(own.indicadores.find(({ codigo }) => codigo === 'IND.01.AEI.02.01')?.ademas).toMatchObject({ esperado: 50, enRitmo: true });
  });

  it('stay with the copy: the next order computes with them', async () => {
    const copy = at('sin-tope.xlsx');
    expect(await runCommand('calcular', REGISTERED, '--sin-tope', '--salida', copy)).toMatchObject({ code: 0 });
    expect((await sheetOf('revisar', copy)).ajustes.tope).toBe(false);
    expect((await sheetOf('revisar', copy, '--con-tope')).ajustes).toMatchObject({ tope: true, nota: '' });
    const again = at('otra-vez.xlsx');
    expect(await runCommand('calcular', copy, '--salida', again)).toMatchObject({ code: 0 });
    expect(readFileSync(again).equals(readFileSync(copy))).toBe(true);
  });

  it('choose the hand of the paragraphs, which stays with the copy', async () => {
    const copy = at('neutra.xlsx');
    const firstAlert = ({ alertas }: Awaited<ReturnType<typeof sheetOf>>) => alertas[0]?.parrafo;
    expect(firstAlert(await sheetOf('revisar', REGISTERED))).toMatch(/^Que, la GERENCIA DE SEGURIDAD CIUDADANA tiene a su cargo/);
    expect(await runCommand('alertas', REGISTERED, '--redaccion', 'neutra', '--salida', copy)).toMatchObject({ code: 0 });
    expect(firstAlert(await sheetOf('revisar', copy))).toMatch(/^La AEI\.01\.01, .*, a cargo de la GERENCIA DE SEGURIDAD CIUDADANA, tiene un avance del 50\.64%/);
  });

  it('give other bands with other limits, and say so', async () => {
    const [usual, own] = [await sheetOf('revisar', REGISTERED), await sheetOf('revisar', REGISTERED, '--limites', '50,87.5')];
    expect(own.ajustes).toMatchObject({ limites: { ambar: 50, verde: 87.5 }, nota: 'Calculado con: ámbar desde 50 y verde desde 87.5.' });
    expect(own.acciones.map(({ avanceTipoI }) => avanceTipoI)).toEqual(usual.acciones.map(({ avanceTipoI }) => avanceTipoI));
    expect([usual, own].map(({ acciones }) => acciones[0]?.semaforo)).toEqual(['rojo', 'ambar']);
    expect(own.indicadores[0]?.ademas).toMatchObject({ faltaAmbar: 0, faltaVerde: 34.65 });
  });

  it('paint the cells and the chart, and paint them anew when they are others', async () => {
    const [safe, back] = [at('seguros.xlsx'), at('de-siempre.xlsx')];
    expect(await runCommand('todo', REGISTERED, '--limites', '50,87.5', '--colores', 'seguros', '--salida', safe)).toMatchObject({ code: 0 });
    expect(rulesOf(safe)).toEqual([expect.stringMatching(/(?=.*>87\.5<)(?=.*>50<)/), expect.stringContaining('Rojo')]);
    expect(partOf(safe, 'xl/charts/chart1.xml')).toContain(PALETTES.safe.red.chart.slice(1));
    expect(partOf(safe, 'xl/sharedStrings.xml')).toContain('[50%-87.5%&gt;');
    expect(await runCommand('todo', safe, '--limites', '75,95', '--colores', 'ceplan', '--salida', back)).toMatchObject({ code: 0 });
    expect(rulesOf(back)).toEqual([expect.not.stringContaining('>50<'), expect.stringContaining('Rojo')]);
    expect(partOf(back, 'xl/charts/chart1.xml')).toContain(PALETTES.ceplan.red.chart.slice(1));
  });

  it('are refused where no table has what they name', async () => {
    expect(await runCommand('revisar', REGISTERED, '--esperado', 'IND.99.AEI.99.99=40')).toMatchObject({ code: 2, log: expect.stringContaining('«IND.99.AEI.99.99»') });
  });

  it('are told by the help', async () => {
    const { out } = await runCommand('--ayuda');
    for (const option of ['--nd cero|fuera', '--sin-tope', '--meta-cero nd|100', '--esperado PARTE', '--limites A,V', '--colores ceplan|seguros', '--redaccion oficina|neutra', '--formulas']) expect(out).toContain(option);
  });
});
