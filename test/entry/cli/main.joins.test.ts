import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import { runCommand, temporaryFolder } from '../../helpers/cli/runCommand';
import type { PrintedReport } from '../../helpers/cli/runCommand';
import { hostBook, hostBookOf, valuesIn } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { spread2024 } from '../../helpers/host/severalSheets';
import { SOFFICE } from '../../helpers/sheets/libreOffice';

jest.setTimeout(120_000);

const at = temporaryFolder();
const OFFICES = join(process.cwd(), 'test/fixtures/disposiciones/33-una-hoja-por-unidad.xlsx');
const UNITS = ['Unidad A', 'Unidad B, sur'] as const;
const TOGETHER = ['--juntar', UNITS.join(',')] as const;

type Sheet = PrintedReport['hojas'][number];
const actionsOf = (sheet: Sheet | undefined): readonly (readonly [string, number | null])[] =>
  (sheet?.periodos[0]?.acciones ?? []).map(({ codigo, avanceTipoI }) => [codigo, avanceTipoI]);
const kindsOf = (sheet: Sheet | undefined): readonly string[] => (sheet?.observaciones ?? []).map(({ clase }) => clase);

/** A workbook of these sheets in a file. */
async function fileOf(name: string, sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>): Promise<string> {
  writeFileSync(at(name), (await hostBookOf(sheets)).host.save());
  return at(name);
}

let units = '';
beforeAll(async () => {
  units = await fileOf('unidades.xlsx', await spread2024(UNITS, (_, nth) => nth % 2));
});

describe('pei-avance on a plan in several sheets', () => {
  it('prints no figure of an AEI that a sheet holds only in part, and says how to join the sheets', async () => {
    const { json } = await runCommand('revisar', OFFICES, '--json');
    expect(json.hojas.map(actionsOf)).toEqual([[['AEI.04.01', null]], [['AEI.04.01', null]]]);
    for (const sheet of json.hojas) {
      expect(kindsOf(sheet)).toEqual(expect.arrayContaining(['accion-en-varias-hojas', 'plan-en-varias-hojas']));
      expect(sheet.observaciones.find(({ clase }) => clase === 'plan-en-varias-hojas')?.queHacer).toContain('--juntar');
    }
  });

  it('prints one figure for it on each sheet when they are joined, with the other sheets named', async () => {
    const { json, code } = await runCommand('revisar', OFFICES, '--juntar', 'oficina b,OFICINA A', '--json');
    expect(code).toBe(0);
    expect(json.hojas.map((sheet) => [sheet.hoja, sheet.juntoCon, actionsOf(sheet)])).toEqual([
      ['OFICINA A', ['OFICINA B'], [['AEI.04.01', 53.64]]], ['OFICINA B', ['OFICINA A'], [['AEI.04.01', 53.64]]],
    ]);
    expect(json.hojas.map((sheet) => sheet.periodos[0]?.indicadores.length)).toEqual([1, 1]);
    expect(json.hojas.flatMap(kindsOf).filter((clase) => /varias-hojas|salteado/.test(clase))).toEqual([]);
    const { out } = await runCommand('revisar', OFFICES, '--juntar', 'OFICINA A,OFICINA B');
    expect(out).toContain('Hoja «OFICINA A»: calculada, junto con «OFICINA B»');
  });

  it('leaves the summary and the alerts of the joined plan as they are when the sheets are calculated apart, and finds them again', async () => {
    const [joined, apart, again] = [at('junto.xlsx'), at('aparte.xlsx'), at('otra-vez.xlsx')];
    await runCommand('todo', OFFICES, '--juntar', 'OFICINA A,OFICINA B', '--salida', joined);
    await runCommand('todo', joined, '--por-separado', '--salida', apart);
    await runCommand('todo', apart, '--juntar', 'OFICINA A,OFICINA B', '--salida', again);
    const open = (file: string): HostBook => hostBook({ bytes: readFileSync(file) });
    const [before, after, last] = [open(joined), open(apart), open(again)];
    for (const name of ['Resumen PEI', 'Alertas 2024-I']) expect(await valuesIn(after, name)).toEqual(await valuesIn(before, name));
    expect((await valuesIn(after, 'Resumen PEI OFICINA B')).flat()).toContain('OFICINA B');
    expect((await valuesIn(last, 'Resumen PEI')).flat()).toContain('OFICINA A y OFICINA B');
  });

  it('says nothing of joining when the sheets are to be calculated apart', async () => {
    const { json } = await runCommand('revisar', OFFICES, '--por-separado', '--json');
    expect(json.hojas.map(actionsOf)).toEqual([[['AEI.04.01', null]], [['AEI.04.01', null]]]);
    for (const sheet of json.hojas) expect(kindsOf(sheet).filter((clase) => clase.endsWith('varias-hojas'))).toEqual(['accion-en-varias-hojas']);
  });

  it('calculates, sums up, drafts and undoes all sheets as one; a name may have a comma', async () => {
    const { code, log, json } = await runCommand('todo', units, ...TOGETHER, '--salida', at('t.xlsx'), '--word', at('t.docx'), '--json');
    expect([code, json.hojas.map(({ hoja, estado }) => `${hoja} ${estado}`)]).toEqual([0, ['Unidad A calculada', 'Unidad B, sur calculada']]);
    expect(json.hojas.map(({ periodos }) => [periodos[0]?.promedioAEI, periodos[0]?.resumen.acciones.total])).toEqual([[74.68, 26], [74.68, 26]]);
    expect(json.hojas.map(({ periodos }) => periodos[0]?.alertas.length)).toEqual([12, 0]);
    expect(log).toContain(`Informe guardado en «${at('t.docx')}».\n`);
    expect(log).not.toContain('otra hoja');
    const book = hostBook({ bytes: readFileSync(at('t.xlsx')) });
    expect(book.host.workbook.sheets.map(({ name }) => name)).toEqual([...UNITS, 'Resumen PEI', 'Listas PEI', expect.stringMatching(/^Alertas/)]);
    expect((await valuesIn(book, 'Resumen PEI')).flat()).toContain('Unidad A y Unidad B, sur');
    const undone = await runCommand('deshacer', at('t.xlsx'), '--salida', at('d.xlsx'), '--json');
    expect(undone.code).toBe(0);
    for (const name of UNITS) {
      const [before, after] = [await valuesIn(hostBook({ bytes: readFileSync(units) }), name), await valuesIn(hostBook({ bytes: readFileSync(at('d.xlsx')) }), name)];
      expect(after.map((row) => row.slice(0, before[0]?.length))).toEqual(before);
    }
  });

  it('remembers in the copy what was joined; --hoja then means the plan that the sheet is part of', async () => {
    await runCommand('calcular', units, ...TOGETHER, '--salida', at('c.xlsx'));
    const { json } = await runCommand('revisar', at('c.xlsx'), '--hoja', 'Unidad B, sur', '--json');
    expect(json.hojas.map(({ hoja, juntoCon }) => [hoja, juntoCon])).toEqual([['Unidad B, sur', ['Unidad A']]]);
    expect(json.hojas[0]?.periodos[0]?.promedioAEI).toBe(74.68);
    const again = await runCommand('calcular', at('c.xlsx'), '--salida', at('c2.xlsx'), '--json');
    expect(again.code).toBe(0);
    expect(await valuesIn(hostBook({ bytes: readFileSync(at('c2.xlsx')) }), 'Unidad A')).toEqual(await valuesIn(hostBook({ bytes: readFileSync(at('c.xlsx')) }), 'Unidad A'));
  });

  it.each<{ way: string; sheetOf: (code: string, nth: number) => number; toldOf: string }>([
    { way: 'by unit', sheetOf: (_, nth) => nth % 2, toldOf: 'AEI.04.03' },
    { way: 'by OEI, so that only the mean is of both', sheetOf: (code) => (/AEI\.0[1-4]/.test(code) ? 0 : 1), toldOf: 'PROMEDIO' },
  ])('writes values where a formula would need another sheet, and tells of them: $way', async ({ sheetOf, toldOf }) => {
    const book = await fileOf('formulas.xlsx', await spread2024(UNITS, sheetOf));
    const { json } = await runCommand('calcular', book, ...TOGETHER, '--formulas', '--salida', at('f.xlsx'), '--forzar', '--json');
    const told = json.hojas[0]?.observaciones.filter(({ clase }) => clase === 'valor-sin-formula') ?? [];
    expect(told.some(({ codigo, mensaje }) => codigo === toldOf && mensaje.includes('otras hojas'))).toBe(true);
    await runCommand('calcular', book, ...TOGETHER, '--salida', at('v.xlsx'), '--forzar');
    for (const name of UNITS) {
      const [formulas, values] = [await valuesIn(hostBook({ bytes: readFileSync(at('f.xlsx')) }), name), await valuesIn(hostBook({ bytes: readFileSync(at('v.xlsx')) }), name)];
      const notes = values.flatMap((row) => (row.includes('Observación') ? [row.indexOf('Observación')] : []))[0] ?? -1;
      const figuresOf = (rows: readonly (readonly CellValue[])[]): unknown => rows.map((row) => row.map((cell, column) => (column === notes ? '' : typeof cell === 'number' ? Number(cell.toFixed(4)) : cell)));
      expect(figuresOf(formulas)).toEqual(figuresOf(values));
      expect(formulas.at(-1)?.[14]).toBe(74.68);
    }
  });

  it('joins sheets without indicator codes, whose indicators have the same numbers on each', async () => {
    const header = ['AEI', 'Indicador', 'Relevancia', 'LE 2024', 'VO 2024'];
    const book = await fileOf('sin-codigos.xlsx', {
      A: [header, ['AEI.01.01 Servicio', 'Porcentaje de visitas', 'Muy relevante', 100, 40], ['AEI.01.02 Otro', 'Número de talleres', 'Relevante', 10, 10]],
      B: [header, ['AEI.01.01 Servicio', 'Número de informes', 'Relevante', 10, 10]],
    });
    const apart = await runCommand('revisar', book, '--json');
    expect(apart.json.hojas.map(actionsOf)).toEqual([[['AEI.01.01', null], ['AEI.01.02', 100]], [['AEI.01.01', null]]]);
    const { json } = await runCommand('revisar', book, '--juntar', 'A,B', '--json');
    expect(json.hojas.map(actionsOf)).toEqual([[['AEI.01.01', 60], ['AEI.01.02', 100]], [['AEI.01.01', 60]]]);
    expect(json.hojas.flatMap(({ periodos }) => periodos.flatMap(({ indicadores }) => indicadores.map(({ codigo }) => codigo)))).toEqual(['IND.01.AEI.01.01', 'IND.01.AEI.01.02', 'IND.02.AEI.01.01']);
  });

  it('leaves an OEI that is on two sheets without a figure until they are joined', async () => {
    const header = ['Código', 'Denominación', 'Relevancia', 'LE 2024', 'VO 2024'];
    const book = await fileOf('oei.xlsx', {
      A: [header, ['OEI.01', 'Objetivo', '', '', ''], ['IND.01.OEI.01', 'Uno', 'Relevante', 10, 5]],
      B: [header, ['OEI.01', 'Objetivo', '', '', ''], ['IND.02.OEI.01', 'Dos', 'Relevante', 10, 10]],
    });
    const objectives = ({ json }: { readonly json: PrintedReport }): unknown => json.hojas.map(({ periodos }) => periodos[0]?.objetivos.map(({ avanceTipoI }) => avanceTipoI));
    expect(objectives(await runCommand('revisar', book, '--json'))).toEqual([[null], [null]]);
    expect(objectives(await runCommand('revisar', book, '--juntar', 'A,B', '--json'))).toEqual([[75], [75]]);
  });

  it('writes neither sheet when one is protected', async () => {
    const book = hostBook({ bytes: readFileSync(units) });
    await book.run(async (context) => {
      context.workbook.worksheets.getItem(UNITS[1]).protection.protect();
      await context.sync();
    });
    writeFileSync(at('p.xlsx'), book.host.save());
    const { code, json } = await runCommand('calcular', at('p.xlsx'), ...TOGETHER, '--salida', at('p2.xlsx'), '--json');
    expect([code, json.hojas.map(({ estado, motivo }) => `${estado}: ${String(motivo)}`)]).toEqual([1, [expect.stringMatching(/^error: La hoja «Unidad B, sur» está protegida/), expect.stringMatching(/^error/)]]);
  });

  it.each<{ because: string; joined: string; says: RegExp }>([
    { because: 'one sheet', joined: 'Unidad A', says: /nombre dos hojas o más/ },
    { because: 'a sheet that is not there', joined: 'Unidad A,Unidad C', says: /no tiene la hoja «Unidad C»/ },
    { because: 'a sheet without a table', joined: 'Unidad A,Notas', says: /«Notas» que dice --juntar no tiene una tabla/ },
    { because: 'the same codes', joined: 'Unidad A,Copia', says: /repiten los mismos indicadores/ },
    { because: 'no period in common', joined: 'Unidad A,Año 2031', says: /no tienen un periodo en común/ },
  ])('refuses --juntar: $because', async ({ joined, says }) => {
    const { 'Unidad A': a = [] } = await spread2024(UNITS, (_, nth) => nth % 2);
    const later = [['Código', 'Denominación', 'LE 2031', 'VO 2031'], ['AEI.09.01', 'Otra', '', ''], ['IND.01.AEI.09.01', 'Uno', 10, 5]];
    const book = await fileOf('otras.xlsx', { 'Unidad A': a, Copia: a, Notas: [['nada']], 'Año 2031': later });
    const { code, log } = await runCommand('revisar', book, '--juntar', joined);
    expect([code, log]).toEqual([2, expect.stringMatching(says)]);
  });

  (SOFFICE === undefined ? it.skip : it)('calculates a workbook that LibreOffice saved', async () => {
    mkdirSync(at('lo'));
    execFileSync(SOFFICE ?? '', [`-env:UserInstallation=file://${at('perfil')}`, '--headless', '--convert-to', 'xlsx', '--outdir', at('lo'), units], { stdio: 'ignore' });
    const { code, json } = await runCommand('calcular', at('lo', 'unidades.xlsx'), ...TOGETHER, '--salida', at('lo2.xlsx'), '--json');
    expect([code, json.hojas.map(({ periodos }) => periodos[0]?.promedioAEI)]).toEqual([0, [74.68, 74.68]]);
    const again = await runCommand('revisar', at('lo2.xlsx'), '--json');
    expect(again.json.hojas.map(({ juntoCon }) => juntoCon?.length)).toEqual([1, 1]);
  });
});
