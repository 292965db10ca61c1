import { withReadings } from '../../../src/app/join/acrossSheets';
import type { ReadWorkbook } from '../../../src/app/calculate/readTables';
import { earlierAlertSheets, planSheet } from '../../../src/app/planSheets/planSheets';
import { joinAnswerChange } from '../../../src/app/join/joinAnswers';
import { makeAlerts } from '../../../src/app/reports/makeAlerts';
import { makeSummary } from '../../../src/app/reports/makeSummary';
import { settingsChange, USUAL_SETTINGS } from '../../../src/app/settings/settings';
import { changeJournal } from '../../../src/app/undo/changeJournal';
import { RED_ONLY } from '../../../src/engine/alerts/alert';
import { sheetNameFault } from '../../../src/workbook/ownSheets/ownSheetNames';
import type { WorkbookCells } from '../../../src/workbook/port';
import { hostBookOf } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { portsOf } from '../../helpers/host/peiBook';
import { regionalTable } from '../../helpers/host/regionalBook';
import { sheetCells } from '../../helpers/sheets/cellsOf';

jest.setTimeout(60_000);

const table = (mark: string) => regionalTable(mark).slice(0, 13);

/** A reading of sheets with a plan each, in memory. */
function readingOf(names: readonly string[], settings: WorkbookCells['settings'] = {}): ReadWorkbook {
  const sheets = names.map((name, at) => sheetCells({ id: `S${at}`, name, values: table(`${name}: `) }));
  return withReadings({ sheets, activeSheetId: 'S0', isReadOnly: false, settings });
}

const at = (read: ReadWorkbook, nth: number) => {
  const reading = read.readings[nth];
  if (reading === undefined) throw new Error(`No table ${nth}`);
  return reading;
};
const newName = (sheets: readonly string[], kind: 'Resumen' | 'Alertas' | 'Compromisos', settings: WorkbookCells['settings'] = {}): string => {
  const read = readingOf(sheets, settings);
  return planSheet(read, at(read, 0), kind, kind === 'Alertas' ? '2023-S1' : null).name;
};

async function readBook(book: HostBook): Promise<ReadWorkbook> {
  return withReadings(await portsOf(book).port.read());
}

/** Two plans with the alerts of both in the semester, and those of the first in the year. */
async function drafted(): Promise<HostBook> {
  const book = await hostBookOf({ 'PEI Salud': table('Salud: '), 'PEI Educación': table('Educación: ') });
  for (const [nth, period] of [[0, '2023-S1'], [1, '2023-S1'], [0, '2023']] as const) {
    const read = await readBook(book);
    const run = { ...portsOf(book), journal: changeJournal(read.workbook.settings), label: 'Alertas' };
    await makeAlerts(run, read, at(read, nth), { period, rules: RED_ONLY, choices: {} });
  }
  return book;
}
const ownersOf = (read: ReadWorkbook) => Object.fromEntries(read.readings.flatMap((reading) =>
  ['2023-S1', '2023'].map((period) => [`${reading.layout.sheet} ${period}`, planSheet(read, reading, 'Alertas', period).present?.cells.name ?? null])));
const OWNERS = {
  'PEI Salud 2023-S1': 'Alertas 2023-I PEI Salud', 'PEI Educación 2023-S1': 'Alertas 2023-I PEI Educación', 'PEI Salud 2023': 'Alertas 2023 PEI Salud', 'PEI Educación 2023': null,
};

describe('the name of a new sheet', () => {
  const named = (alerts: string): WorkbookCells['settings'] => settingsChange({}, { ...USUAL_SETTINGS, sheetNames: { ...USUAL_SETTINGS.sheetNames, alerts } });

  it.each<{ sheets: readonly string[]; kind: 'Resumen' | 'Alertas' | 'Compromisos'; settings?: WorkbookCells['settings']; name: string; because: string }>([
    { sheets: ['Indicadores'], kind: 'Alertas', name: 'Alertas 2023-I', because: 'alerts have their period' },
    { sheets: ['Indicadores'], kind: 'Resumen', name: 'Resumen PEI', because: 'a lone plan needs no more' },
    { sheets: ['Indicadores', 'Otra'], kind: 'Resumen', name: 'Resumen PEI Indicadores', because: 'there are two plans' },
    { sheets: ['PEI 2023', 'Otra'], kind: 'Compromisos', name: 'Compromisos PEI 2023', because: 'the sheet says PEI itself' },
    { sheets: ['Gerencia Regional de Agricultura', 'Otra'], kind: 'Alertas', name: 'Alertas 2023-I Gerencia Regiona', because: 'Excel allows 31 characters' },
    { sheets: ["Gerencia Region'al", 'Otra'], kind: 'Alertas', name: 'Alertas 2023-I Gerencia Region', because: 'none may end with an apostrophe' },
    { sheets: ['Indicadores'], kind: 'Alertas', settings: named('Alertas de la Municipalidad'), name: 'Alertas de la Municipali 2023-I', because: 'the office chose its own, and the period is not cut' },
  ])('is $name, as $because', ({ sheets, kind, settings, name }) => {
    expect(newName(sheets, kind, settings)).toBe(name);
    expect(sheetNameFault(name)).toBe('');
  });
});

describe('the sheets of a workbook that lost what was stored with them', () => {
  const withoutSettings = ({ workbook }: ReadWorkbook): ReadWorkbook => withReadings({ ...workbook, settings: {} });

  it('are found by their names and words, each of its plan and period', async () => {
    expect(ownersOf(withoutSettings(await readBook(await drafted())))).toEqual(OWNERS);
  });

  it('are as they were when the sheets of the plans changed places and names', async () => {
    const read = withoutSettings(await readBook(await drafted()));
    const sheets = [...read.workbook.sheets].reverse().map((sheet) => (sheet.name === 'PEI Salud' ? { ...sheet, id: 'X', name: 'Nueva' } : sheet));
    expect(ownersOf(withReadings({ ...read.workbook, sheets }))).toEqual({
      'Nueva 2023-S1': OWNERS['PEI Salud 2023-S1'], 'Nueva 2023': OWNERS['PEI Salud 2023'], 'PEI Educación 2023-S1': OWNERS['PEI Educación 2023-S1'], 'PEI Educación 2023': null,
    });
  });
});

describe('the sheets of a plan in two sheets', () => {
  const HEADER = regionalTable().slice(0, 1);
  const half = (nth: number) => [...HEADER, ...table('').slice(1).filter(([code]) => Number(String(code).slice(-2)) % 2 === nth)];
  const together = ({ workbook: { sheets } }: ReadWorkbook): WorkbookCells['settings'] =>
    joinAnswerChange({}, { tables: sheets.filter(({ name }) => /^U\d$/.test(name)).map(({ id }) => `${id}#0`), joined: true });

  const asOne = (read: ReadWorkbook) => withReadings({ ...read.workbook, settings: together(read) });

  /** The plan calculated together, with its summary and its alerts of the semester. */
  async function made(): Promise<ReadWorkbook> {
    const book = await hostBookOf({ U0: half(0), U1: half(1) });
    const joined = async () => asOne(await readBook(book));
    const run = { ...portsOf(book), journal: changeJournal({}), label: 'Alertas' };
    const first = await joined();
    expect(first.readings).toHaveLength(1);
    await makeAlerts(run, first, at(first, 0), { period: '2023-S1', rules: RED_ONLY, choices: {} });
    const next = await joined();
    await makeSummary(run, next, at(next, 0), '2023-S1', { version: '1.0.0', date: '22/11/2026' });
    return readBook(book);
  }
  const namesOf = (read: ReadWorkbook) => read.readings.map((reading) =>
    [planSheet(read, reading, 'Resumen'), planSheet(read, reading, 'Alertas', '2023-S1')].map(({ present }) => present?.cells.name ?? null));

  it('are of none of the two where the workbook lost that they are one, and of the plan again once it is told', async () => {
    const read = await made();
    expect(namesOf(withReadings({ ...read.workbook, settings: {} }))).toEqual([[null, null], [null, null]]);
    expect(namesOf(asOne(read))).toEqual([['Resumen PEI', 'Alertas 2023-I']]);
  });
});

describe('the sheets of a plan', () => {
  it('are nobody else\'s while its own sheet cannot be read as a table', async () => {
    const { workbook } = await readBook(await drafted());
    const sheets = workbook.sheets.map((sheet) => (sheet.name === 'PEI Salud' ? { ...sheet, values: [['borrado']] } : sheet));
    expect(ownersOf(withReadings({ ...workbook, sheets }))).toEqual({ 'PEI Educación 2023-S1': OWNERS['PEI Educación 2023-S1'], 'PEI Educación 2023': null });
  });

  it('are those of a sheet that replaced it, by its name or else by its words', async () => {
    const { workbook } = await readBook(await drafted());
    const replacedBy = (name: string) => withReadings({ ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === 'PEI Salud' ? { ...sheet, id: 'X', name } : sheet)) });
    expect(ownersOf(replacedBy('PEI Salud'))).toEqual(OWNERS);
    expect(ownersOf(replacedBy('Corregida'))).toMatchObject({ 'Corregida 2023-S1': OWNERS['PEI Salud 2023-S1'], 'PEI Educación 2023': null });
  });

  it('before a period are those of earlier ones, newest first', async () => {
    const read = await readBook(await drafted());
    const earlier = (nth: number, period: string) => earlierAlertSheets(read, at(read, nth), period).map((sheet) => sheet.period);
    expect([earlier(0, '2024'), earlier(0, '2023'), earlier(0, '2023-S1'), earlier(1, '2024-S1')]).toEqual([['2023', '2023-S1'], ['2023-S1'], [], ['2023-S1']]);
  });
});
