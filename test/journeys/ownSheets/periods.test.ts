import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { withReadings } from '../../../src/app/join/acrossSheets';
import { alertsOf, makeAlerts } from '../../../src/app/reports/makeAlerts';
import type { AlertsResult } from '../../../src/app/reports/makeAlerts';
import { makeSummary } from '../../../src/app/reports/makeSummary';
import { reportContents } from '../../../src/app/reports/word/reportContents';
import { changeJournal } from '../../../src/app/undo/changeJournal';
import { RED_ONLY } from '../../../src/engine/alerts/alert';
import { evaluateTable } from '../../../src/app/calculate/calculateTable';
import { wordReport } from '../../../src/word/wordReport';
import { hostBook, hostBookOf, valuesIn } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { addressIn, portsOf, typeIn } from '../../helpers/host/peiBook';
import { contentsOf, ownSheetsView } from '../../helpers/host/readerView';
import { regionalBook, regionalTable } from '../../helpers/host/regionalBook';
import { openedReport } from '../../helpers/store/openedReport';

jest.setTimeout(240_000);

const CAUSE = 'debido a que sus actividades están previstas para el segundo semestre';
const S1 = 'Alertas 2023-I';
const YEAR = 'Alertas 2023';

/** Drafts the alerts of a table, the first unless named by its sheet. */
async function draft(book: HostBook, period: string, sheet?: string): Promise<AlertsResult> {
  const read = withReadings(await portsOf(book).port.read());
  const reading = read.readings.find(({ layout }) => sheet === undefined || layout.sheet === sheet);
  if (reading === undefined) throw new Error('No table');
  return makeAlerts({ ...portsOf(book), journal: changeJournal(read.workbook.settings), label: 'Alertas' }, read, reading, { period, rules: RED_ONLY, choices: {} });
}

async function summarize(book: HostBook, sheet: string): Promise<string> {
  const read = withReadings(await portsOf(book).port.read());
  const reading = read.readings.find(({ layout }) => layout.sheet === sheet);
  if (reading === undefined) throw new Error('No table');
  return (await makeSummary({ ...portsOf(book), journal: changeJournal(read.workbook.settings), label: 'Resumen' }, read, reading, '2023', { date: '22/11/2026', version: '1.0.0' })).sheet;
}

const sheetNames = (book: HostBook): string[] => book.host.workbook.sheets.map(({ name }) => name);
const rowOf = async (book: HostBook, sheet: string, code: string, column = 0) => (await valuesIn(book, sheet)).find((row) => row[column] === code);
const typeAlert = async (book: HostBook, sheet: string, code: string, column: string, text: string): Promise<void> =>
  typeIn(book, sheet, await addressIn(book, sheet, code, { find: 0, answer: column }), text);
const typeCommitment = async (book: HostBook, sheet: string, nth: number, column: string, text: string): Promise<void> => typeIn(book, sheet, `${column}${4 + nth}`, text);
const cellsOf = (book: HostBook, name: string): readonly string[] => {
  const sheet = book.host.workbook.sheets.find((one) => one.name === name);
  return sheet === undefined ? [] : contentsOf(sheet);
};
const olderBook = (name: string): HostBook => hostBook({ bytes: new Uint8Array(readFileSync(`test/fixtures/anteriores/${name}.xlsx`)) });
const twoPlans = (): Promise<HostBook> =>
  hostBookOf({ 'PEI Salud': regionalTable('Salud: ').slice(0, 13), 'PEI Educación': regionalTable('Educación: ').slice(0, 13) });

describe('the alerts of a regional government, 98 indicators in two periods', () => {
  it('of the year have no cause of the semester, on the sheet or in Word, and leave the sheet of the semester as it was', async () => {
    const book = await regionalBook();
    expect(await draft(book, '2023-S1')).toMatchObject({ sheet: S1, due: { length: 73 } });
    await typeAlert(book, S1, 'AEI.01.01', 'G', CAUSE);
    await draft(book, '2023-S1');
    expect((await rowOf(book, S1, 'AEI.01.01'))?.[5]).toContain(CAUSE);
    const before = cellsOf(book, S1);
    const annual = await draft(book, '2023');
    expect(annual).toMatchObject({ sheet: YEAR, due: { length: 31 } });
    expect(sheetNames(book)).toEqual(['PEI Regional', 'Listas PEI', S1, YEAR]);
    expect(cellsOf(book, S1)).toEqual(before);
    expect((await rowOf(book, YEAR, 'AEI.01.01'))?.[5]).toContain('[causa por completar]');
    expect(JSON.stringify(await valuesIn(book, YEAR))).not.toContain(CAUSE);
    const read = withReadings(await portsOf(book).port.read());
    const [reading] = read.readings;
    if (reading === undefined) throw new Error('No table');
    const wordsIn = async (period: string): Promise<string> => {
      const evaluation = evaluateTable(reading, period);
      const bytes = await wordReport(reportContents(reading, evaluation, {
        read, alerts: alertsOf(read, reading, evaluation, { rules: RED_ONLY, choices: {} }), stamp: { date: '22/11/2026', version: '1.0.0' },
      }));
      return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    };
    expect(await wordsIn('2023')).not.toContain('previstas para el segundo semestre');
    expect(await wordsIn('2023-S1')).toContain('previstas para el segundo semestre');
  });

  it('offer the cause of the semester beside that of the year, and write it where it is taken', async () => {
    const book = await hostBookOf({ 'PEI Regional': regionalTable().slice(0, 13) });
    await draft(book, '2023-S1');
    await typeAlert(book, S1, 'AEI.01.01', 'G', CAUSE);
    const { store, report } = await openedReport(book);
    await store.choosePeriod('2023');
    await report.draftAlerts();
    const { shownAlerts } = await import('../../../src/app/reports/alertsView');
    const { causeEdit } = await import('../../../src/app/reports/alerts/alertEdits');
    const shown = () => shownAlerts(store.state.get('workbook'), { rules: RED_ONLY, edits: store.state.get('report').edits })?.alerts.find(({ code }) => code === 'AEI.01.01');
    const alert = shown();
    expect(alert?.causes).toEqual([expect.objectContaining({ cause: '', earlier: { period: '2023-I', cause: CAUSE } })]);
    expect(alert?.paragraph).not.toContain(CAUSE);
    if (alert === undefined) throw new Error('No alert');
    await report.editAlerts([causeEdit(alert, 0, alert.causes[0]?.earlier?.cause ?? '')]);
    expect((await rowOf(book, YEAR, 'AEI.01.01'))?.[6]).toBe(CAUSE);
  });
});

describe('a workbook with two plans whose AEI share codes', () => {
  it('has a sheet of alerts for each plan and period, and mixes none', async () => {
    const book = await twoPlans();
    for (const period of ['2023-S1', '2023']) for (const sheet of ['PEI Salud', 'PEI Educación']) await draft(book, period, sheet);
    const four = ['Alertas 2023-I PEI Salud', 'Alertas 2023-I PEI Educación', 'Alertas 2023 PEI Salud', 'Alertas 2023 PEI Educación'];
    expect(sheetNames(book)).toEqual(['PEI Salud', 'PEI Educación', 'Listas PEI', ...four]);
    for (const sheet of four) {
      const own = sheet.replace(/.* /, '');
      const names = (await valuesIn(book, sheet)).flatMap(([code, name]) => (/^AEI/.test(String(code)) ? [String(name)] : []));
      expect(names.length).toBeGreaterThan(0);
      expect(names.every((name) => name.startsWith(`${own}: `))).toBe(true);
    }
  });

  it('keeps each sheet to its plan after sheets were renamed, moved and hidden, and nothing changes in a second run', async () => {
    const book = await twoPlans();
    const all = async (): Promise<void> => {
      for (const sheet of ['PEI Salud', 'PEI Educación', 'Salud renombrada']) if (sheetNames(book).includes(sheet)) await draft(book, '2023', sheet);
    };
    await all();
    await typeAlert(book, 'Alertas 2023 PEI Salud', 'AEI.01.01', 'G', 'causa de salud');
    await all();
    await book.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem('Alertas 2023 PEI Educación').position = 0;
      worksheets.getItem('Alertas 2023 PEI Educación').name = 'Alertas 2023 PEI Salud (vieja)';
      worksheets.getItem('Alertas 2023 PEI Salud').name = 'Lo rojo';
      worksheets.getItem('Lo rojo').visibility = 'Hidden';
      worksheets.getItem('PEI Salud').name = 'Salud renombrada';
      await context.sync();
    });
    const before = ownSheetsView(book).contents;
    await all();
    expect(ownSheetsView(book).contents).toEqual(before);
    expect((await rowOf(book, 'Lo rojo', 'AEI.01.01'))?.[5]).toContain('causa de salud');
  });

  it('has a summary and a matrix of commitments for each plan', async () => {
    const book = await twoPlans();
    for (const sheet of ['PEI Salud', 'PEI Educación']) {
      const { sheet: alerts } = await draft(book, '2023', sheet);
      await typeAlert(book, alerts, 'AEI.01.01', 'H', `se hará en ${sheet}`);
      expect((await draft(book, '2023', sheet)).commitments).toBe(`Compromisos ${sheet}`);
      expect(await summarize(book, sheet)).toBe(`Resumen ${sheet}`);
    }
    for (const sheet of ['PEI Salud', 'PEI Educación']) {
      expect(await rowOf(book, `Resumen ${sheet}`, 'Hoja de origen:')).toMatchObject({ 2: sheet });
      expect((await rowOf(book, `Compromisos ${sheet}`, 'AEI.01.01', 9))?.[2]).toBe(`Se hará en ${sheet}.`);
    }
  });
});

describe('the commitments of a plan', () => {
  it('of both periods stand in one matrix, each with its period, and those of the semester stay as they are', async () => {
    const book = await hostBookOf({ 'PEI Regional': regionalTable().slice(0, 13) });
    await draft(book, '2023-S1');
    await typeAlert(book, S1, 'AEI.01.01', 'H', 'se reprogramará');
    await draft(book, '2023-S1');
    await typeCommitment(book, 'Compromisos PEI', 1, 'I', 'comentario del semestre');
    const [semester] = (await valuesIn(book, 'Compromisos PEI')).slice(4);
    await draft(book, '2023');
    await typeAlert(book, YEAR, 'AEI.01.01', 'H', 'se evaluará');
    await draft(book, '2023');
    const rows = (await valuesIn(book, 'Compromisos PEI')).slice(4);
    expect(rows[0]).toEqual(semester);
    expect(rows.map((row) => [row[0], row[2], row[9], row[11]])).toEqual([[1, 'Se reprogramará.', 'AEI.01.01', '2023-I'], [2, 'Se evaluará.', 'AEI.01.01', '2023']]);
    expect(rows[1]?.[1]).toContain('Avance de 42.5%');
  });

  it('have one state, whichever sheet it is changed on; the later change wins and no comment is lost', async () => {
    const book = await hostBookOf({ 'PEI Regional': regionalTable().slice(0, 13) });
    const states = async () => [(await rowOf(book, S1, 'AEI.01.01'))?.[8], (await rowOf(book, 'Compromisos PEI', 'AEI.01.01', 9))?.[7]];
    await draft(book, '2023-S1');
    await typeAlert(book, S1, 'AEI.01.01', 'H', 'se reprogramará');
    await draft(book, '2023-S1');
    await typeCommitment(book, 'Compromisos PEI', 1, 'I', 'llegó el informe');
    await typeAlert(book, S1, 'AEI.01.01', 'I', 'En proceso');
    await draft(book, '2023-S1');
    expect(await states()).toEqual(['En proceso', 'En proceso']);
    await typeCommitment(book, 'Compromisos PEI', 1, 'H', 'Atendida');
    await draft(book, '2023-S1');
    expect(await states()).toEqual(['Atendida', 'Atendida']);
    await typeAlert(book, S1, 'AEI.01.01', 'I', 'Descartada');
    await typeCommitment(book, 'Compromisos PEI', 1, 'H', 'En proceso');
    await draft(book, '2023-S1');
    expect(await states()).toEqual(['En proceso', 'En proceso']);
    expect((await rowOf(book, 'Compromisos PEI', 'AEI.01.01', 9))?.slice(8, 11)).toEqual(['llegó el informe', 'AEI.01.01', `En «${S1}» decía «Descartada».`]);
    await draft(book, '2023-S1');
    expect((await rowOf(book, 'Compromisos PEI', 'AEI.01.01', 9))?.[10]).toBe('');
  });

  it('follow a state that was changed on the sheet of the semester when the year is drafted, unless it was changed in the matrix too', async () => {
    const book = await hostBookOf({ 'PEI Regional': regionalTable().slice(0, 13) });
    const matrix = async () => (await rowOf(book, 'Compromisos PEI', 'AEI.01.01', 9))?.[7];
    await draft(book, '2023-S1');
    await typeAlert(book, S1, 'AEI.01.01', 'H', 'se reprogramará');
    await draft(book, '2023-S1');
    await typeAlert(book, S1, 'AEI.01.01', 'I', 'En proceso');
    await draft(book, '2023');
    expect(await matrix()).toBe('En proceso');
    await typeCommitment(book, 'Compromisos PEI', 1, 'H', 'Atendida');
    await draft(book, '2023');
    expect(await matrix()).toBe('Atendida');
    await draft(book, '2023-S1');
    expect([await matrix(), (await rowOf(book, S1, 'AEI.01.01'))?.[8]]).toEqual(['Atendida', 'Atendida']);
    await typeAlert(book, S1, 'AEI.01.01', 'I', 'Descartada');
    await typeCommitment(book, 'Compromisos PEI', 1, 'H', 'En proceso');
    await draft(book, '2023');
    expect(await matrix()).toBe('En proceso');
    await draft(book, '2023-S1');
    expect((await rowOf(book, 'Compromisos PEI', 'AEI.01.01', 9))?.[10]).toBe(`En «${S1}» decía «Descartada».`);
  });

  it('get their period in the first free column where a person has one beside the matrix', async () => {
    const book = olderBook('un-plan');
    await typeIn(book, 'Compromisos PEI', 'L4', 'Informe');
    await typeIn(book, 'Compromisos PEI', 'L5', 'Informe 12');
    await draft(book, '2023-S1');
    expect((await valuesIn(book, 'Compromisos PEI')).slice(3, 6).map((row) => row.slice(10, 13))).toEqual([['Aviso', 'Informe', 'Periodo'], ['', 'Informe 12', '2023-I'], ['', '', '2023-I']]);
    const before = cellsOf(book, 'Compromisos PEI');
    await draft(book, '2023-S1');
    expect(cellsOf(book, 'Compromisos PEI')).toEqual(before);
  });
});

describe('a workbook of the version in which all periods shared a sheet of alerts', () => {
  it('keeps that sheet for its period, with every word of the office, and the year gets its own', async () => {
    const book = olderBook('un-plan');
    const words = async (sheet: string): Promise<string> => JSON.stringify(await valuesIn(book, sheet));
    const [alerts, matrix] = [cellsOf(book, 'Alertas PEI'), await valuesIn(book, 'Compromisos PEI')];
    expect(await draft(book, '2023')).toMatchObject({ sheet: YEAR });
    expect(cellsOf(book, 'Alertas PEI')).toEqual(alerts);
    expect(await words(YEAR)).not.toContain('segundo semestre');
    expect((await valuesIn(book, 'Compromisos PEI')).slice(4, 6).map((row) => row.slice(0, 11))).toEqual(
      // Somebody changed this state on the sheet of the semester.
      matrix.slice(4, 6).map((row) => (row[9] === 'AEI.01.04' ? [...row.slice(0, 7), 'En proceso', ...row.slice(8)] : row)),
    );
    expect(await draft(book, '2023-S1')).toMatchObject({ sheet: 'Alertas PEI', commitments: 'Compromisos PEI' });
    expect(await rowOf(book, 'Alertas PEI', 'AEI.01.01')).toMatchObject({ 6: expect.stringContaining('segundo semestre'), 8: 'Atendida' });
    expect(await rowOf(book, 'Alertas PEI', 'AEI.01.02')).toMatchObject({ 5: 'Párrafo que escribió la oficina, con 40%.' });
    expect(await rowOf(book, 'Alertas PEI', 'AEI.01.04')).toMatchObject({ 8: 'En proceso' });
    expect((await valuesIn(book, 'Alertas PEI'))[2]?.[11]).toBe('Visto por la jefa');
    expect(await rowOf(book, 'Compromisos PEI', 'AEI.01.01', 9)).toMatchObject({
      2: 'Recomendación que escribió la oficina.', 3: 'Reprogramar las metas del semestre', 6: '30/09/2023', 7: 'Atendida', 11: '2023-I',
    });
    expect(await rowOf(book, 'Compromisos PEI', 'AEI.01.04', 9)).toMatchObject({ 7: 'En proceso', 8: 'La unidad respondió con el informe 12' });
    expect(await words('Compromisos PEI')).toContain('Nota al pie de la oficina');
    expect(sheetNames(book).filter((name) => name.startsWith('Alertas'))).toEqual(['Alertas PEI', YEAR]);
  });

  it.each(['dos-planes', 'dos-planes-mezclados'])('with two plans keeps its sheets for the plan they are of, and the other gets its own: %s', async (name) => {
    const book = olderBook(name);
    const [owner, other] = name === 'dos-planes' ? ['PEI Salud', 'PEI Educación'] : ['PEI Educación', 'PEI Salud'];
    const ofPeople = async () => (await valuesIn(book, 'Alertas PEI')).slice(6).map((row) => [row[0], row[0] === 'AEI.01.02' ? row[5] : '', ...row.slice(6, 9)]);
    const [before, words] = [cellsOf(book, 'Alertas PEI'), await ofPeople()];
    expect(words).toContainEqual(['AEI.01.02', 'Párrafo que escribió la oficina, con 40%.', '', '', 'Pendiente']);
    expect(await draft(book, '2023-S1', other)).toMatchObject({ sheet: `Alertas 2023-I ${other}` });
    expect(cellsOf(book, 'Alertas PEI')).toEqual(before);
    expect(JSON.stringify(await valuesIn(book, `Alertas 2023-I ${other}`))).not.toContain('segundo semestre');
    expect(await draft(book, '2023-S1', owner)).toMatchObject({ sheet: 'Alertas PEI', commitments: 'Compromisos PEI' });
    expect(await ofPeople()).toEqual(words);
    expect(await summarize(book, other ?? '')).toBe(`Resumen ${other}`);
    expect(await summarize(book, owner ?? '')).toBe('Resumen PEI');
  });
});

describe('making the sheet of another period', () => {
  it('is undone whole, and fails at whatever request without a trace on the sheets of before', async () => {
    const book = await hostBookOf({ 'PEI Regional': regionalTable().slice(0, 13) });
    const { store, report } = await openedReport(book);
    await store.choosePeriod('2023-S1');
    await report.draftAlerts();
    await typeAlert(book, S1, 'AEI.01.01', 'G', CAUSE);
    await typeAlert(book, S1, 'AEI.01.01', 'H', 'se reprogramará');
    await report.draftAlerts();
    await store.choosePeriod('2023');
    const before = ownSheetsView(book);
    book.host.resetCounters();
    await report.draftAlerts();
    const total = book.host.counters.requests;
    expect(sheetNames(book)).toContain(YEAR);
    await store.undo();
    expect(ownSheetsView(book)).toEqual(before);
    for (let request = 1; request <= total; request += 1) {
      book.host.resetCounters();
      book.host.failAt({ request, code: 'GeneralException' });
      await report.draftAlerts();
      expect({ request, contents: ownSheetsView(book).contents.filter((line) => !line.startsWith(`${YEAR}!`) && !line.startsWith(`${YEAR} `)) }).toEqual({ request, contents: before.contents });
      await report.draftAlerts();
      expect(sheetNames(book).filter((name) => name.startsWith('Alertas'))).toEqual([S1, YEAR]);
      await store.undo();
      expect({ request, contents: ownSheetsView(book).contents }).toEqual({ request, contents: before.contents });
    }
  });
});
