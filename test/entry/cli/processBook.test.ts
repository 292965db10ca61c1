import { findingKeys, IGNORED_SETTING } from '../../../src/app/review/ignoredFindings';
import type { Command } from '../../../src/entry/cli/arguments/parseArguments';
import { processBook as processed } from '../../../src/entry/cli/processBook';
import { UsageProblem } from '../../../src/entry/cli/usageProblem';
import { WorkbookProblem } from '../../../src/workbook/port';
import { cellsOf, sheetCells } from '../../helpers/sheets/cellsOf';
import { fakePort } from '../../helpers/store/fakePort';
import type { FakePort } from '../../helpers/store/fakePort';
import { findingsIn } from '../../helpers/store/findingsIn';
import { noSheetPort } from '../../helpers/store/openedStore';

const SHEET = 'PEI Indicadores';
const pei = () => cellsOf('pei-jlbr-2024.xlsx');
const copy = () => ({ ...pei(), id: 'S9', name: 'Copia' });
const notes = () => sheetCells({ id: 'S2', name: 'Notas', values: [['nada que ver']] });

const command = (parts: Partial<Command> = {}): Command => ({
  order: 'calcular', book: 'x.xlsx', more: [], output: null, sheet: null, period: null, json: true, force: false, all: false, reviewSheet: false, text: null, word: null,
  limits: { seconds: 60, megabytes: 1_000 }, settings: { policies: {}, writing: {}, expected: [] }, columns: [], tables: [], parts: null, joins: { together: [], apart: false }, changedCells: 'ask', withoutUndo: false, consolidation: { part: null, unites: false, processes: 1 }, compare: { sheet: null, period: null }, ask: { deadline: null, units: [], replacesDifferent: false }, ...parts,
});

const processBook = async (port: FakePort, asked: Command) =>
  (await processed({ port, sheets: noSheetPort }, asked, { date: '22/11/2026', version: '1.0.0' })).hojas;

describe('processBook', () => {
  it('calculates and writes every table, and says which sheets have none', async () => {
    const port = fakePort({ sheets: [notes(), pei(), copy()] });
    const reports = await processBook(port, command());
    expect(reports.map(({ hoja, estado }) => [hoja, estado])).toEqual([['Notas', 'omitida'], [SHEET, 'calculada'], ['Copia', 'calculada']]);
    expect(reports[1]?.periodos.map(({ periodo, promedioAEI }) => [periodo, promedioAEI])).toEqual([['2024-S1', 74.68]]);
    expect(port.plans.map(({ sheet }) => sheet)).toEqual([SHEET, 'Copia']);
  });

  it('reads a sheet anew before its second table', async () => {
    const { values } = pei();
    const port = fakePort({ sheets: [{ ...pei(), values: [...values, [''], [''], ...values] }] });
    const reports = await processBook(port, command());
    expect(reports.map(({ estado, periodos }) => [estado, periodos[0]?.promedioAEI])).toEqual([['calculada', 74.68], ['calculada', 74.68]]);
    expect(port.asked).toEqual(['read', `write ${SHEET}`, 'read', `write ${SHEET}`]);
    expect(port.plans[1]?.blocks.every(({ rect }) => rect.top > values.length)).toBe(true);
  });

  it('goes on after a sheet that cannot be written, and keeps its figures', async () => {
    const port = fakePort({ sheets: [{ ...pei(), isProtected: true }, copy()] });
    const [first, second] = await processBook(port, command());
    expect(first).toMatchObject({ estado: 'error', motivo: expect.stringContaining('está protegida. Desprotéjala') });
    expect(first?.periodos[0]?.promedioAEI).toBe(74.68);
    expect(second?.estado).toBe('calculada');
  });

  it('tells what Excel refused', async () => {
    const port = fakePort({ sheets: [pei()] });
    port.inspect = () => Promise.reject(new WorkbookProblem('cambio-entretanto', 'La celda cambió.', 'Vuelva a calcular.'));
    const [report] = await processBook(port, command());
    expect(report).toMatchObject({ estado: 'error', motivo: 'La celda cambió. Vuelva a calcular.' });
  });

  it('only reads when asked to review', async () => {
    const port = fakePort({ sheets: [pei()] });
    const [report] = await processBook(port, command({ order: 'revisar' }));
    expect(report?.estado).toBe('calculada');
    expect(port.asked).toEqual(['read']);
  });

  it('keeps to the sheet asked for, whatever its case', async () => {
    const reports = await processBook(fakePort({ sheets: [pei(), copy()] }), command({ sheet: 'copia' }));
    expect(reports.map(({ hoja }) => hoja)).toEqual(['Copia']);
  });

  it('refuses a sheet the workbook does not have, and names those it has', async () => {
    await expect(processBook(fakePort({ sheets: [pei(), notes()] }), command({ sheet: 'Hoja9' }))).rejects.toThrow(
      new UsageProblem([`El libro no tiene la hoja «Hoja9»; tiene: ${SHEET}, Notas.`]),
    );
  });

  it('leaves out a table that lacks the period asked for, and says which it has', async () => {
    const [report] = await processBook(fakePort({ sheets: [pei()] }), command({ period: '2019' }));
    expect(report).toMatchObject({ estado: 'omitida', motivo: 'La tabla no tiene el periodo 2019; tiene: 2024-S1.', periodos: [] });
  });

  it('leaves out what is ignored in the workbook and says how many, or shows it when all is asked for', async () => {
    const port = fakePort({ sheets: [pei()] });
    const [before] = await processBook(port, command({ order: 'revisar' }));
    const { reading, findings } = findingsIn(pei());
    const key = findingKeys(reading.layout, findings)[0] ?? '';
    port.change({ settings: { [IGNORED_SETTING]: { [findings[0]?.code ?? '']: key } } });
    const [some] = await processBook(port, command({ order: 'revisar' }));
    const [all] = await processBook(port, command({ order: 'revisar', all: true }));
    expect([before?.ignoradas, some?.ignoradas, all?.ignoradas]).toEqual([0, 1, 1]);
    expect(some?.observaciones).toEqual(before?.observaciones.slice(1));
    expect(all?.observaciones).toEqual([{ ...before?.observaciones[0], ignorada: true }, ...(before?.observaciones.slice(1) ?? [])]);
  });
});
