import { acrossSheets, foundReadings, readTables, withReadings } from '../../../src/app/join/acrossSheets';
import { joinAnswerChange, joinAnswersOf } from '../../../src/app/join/joinAnswers';
import { joinObstacle } from '../../../src/app/join/joinOffers';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import type { WorkbookCells } from '../../../src/workbook/port';
import { rowsAsSheet } from '../../helpers/sheets/cellsOf';

type Rows = readonly (readonly CellValue[])[];

const HEADER = ['Código', 'Denominación', 'LE 2024', 'VO 2024'];

/** A sheet with these indicators of these AEI: 'a' of AEI.01.01 is "IND.01.AEI.01.01". */
const sheet = (name: string, rows: Rows, header: readonly CellValue[] = HEADER) => ({ ...rowsAsSheet([header, ...rows]), id: name, name });
const indicators = (...codes: readonly string[]): Rows => codes.map((code) => [code, `Nombre de ${code}`, 10, 5]);

const bookOf = (sheets: WorkbookCells['sheets'], settings: WorkbookCells['settings'] = {}): WorkbookCells => ({ sheets, settings, activeSheetId: sheets[0]?.id ?? '', isReadOnly: false });

const A = sheet('A', indicators('IND.01.AEI.01.01', 'IND.01.AEI.02.01'));
const B = sheet('B', indicators('IND.02.AEI.01.01', 'IND.01.AEI.03.01'));
const C = sheet('C', indicators('IND.03.AEI.01.01', 'IND.01.AEI.04.01'));

const answered = (joined: boolean, ...names: readonly string[]) => joinAnswerChange({}, { tables: names.map((name) => `${name}#0`), joined });
const sheetsOf = (book: WorkbookCells): readonly (readonly string[])[] => readTables(book).map(({ layout, parts }) => parts?.map((part) => part.layout.sheet) ?? [layout.sheet]);
const offersOf = (book: WorkbookCells): unknown => (withReadings(book).joins ?? []).map(({ sheets, answer }) => [sheets.join(), answer]);
const toldIn = (book: WorkbookCells): readonly string[] => readTables(book).flatMap(({ observations }) => observations.map(({ code, place }) => `${place.sheet} ${code}`)).filter((line) => /hoja/.test(line));

describe('acrossSheets', () => {
  it('offers sheets that continue each other, with what is spread over them, and keeps them apart until it is told', () => {
    expect(withReadings(bookOf([A, B])).joins).toEqual([{ tables: ['A#0', 'B#0'], sheets: ['A', 'B'], spread: ['AEI.01.01'], answer: null }]);
    expect(sheetsOf(bookOf([A, B]))).toEqual([['A'], ['B']]);
    expect(toldIn(bookOf([A, B]))).toEqual(['A plan-en-varias-hojas', 'A accion-en-varias-hojas', 'B plan-en-varias-hojas', 'B accion-en-varias-hojas']);
  });

  it('puts joined sheets in the place of the first, and leaves the others', () => {
    const other = sheet('Otro', indicators('IND.01.AEI.01.01', 'IND.01.AEI.02.01'));
    const book = bookOf([other, A, B], answered(true, 'A', 'B'));
    expect(sheetsOf(book)).toEqual([['Otro'], ['A', 'B']]);
    expect(toldIn(book)).toEqual([]);
  });

  it('asks no more of sheets that are to stay apart', () => {
    const book = bookOf([A, B], answered(false, 'A', 'B'));
    expect(offersOf(book)).toEqual([['A,B', 'apart']]);
    expect(toldIn(book)).toEqual(['A accion-en-varias-hojas', 'B accion-en-varias-hojas']);
  });

  it('asks again when a further sheet continues those that are joined, which stay so until it is told', () => {
    const book = bookOf([A, B, C], answered(true, 'A', 'B'));
    expect(offersOf(book)).toEqual([['A,B,C', null]]);
    expect(sheetsOf(book)).toEqual([['A', 'B'], ['C']]);
    expect(sheetsOf(bookOf([A, B, C], answered(true, 'A', 'B', 'C')))).toEqual([['A', 'B', 'C']]);
  });

  it('goes on with the sheets that are left when one of them is deleted', () => {
    expect(offersOf(bookOf([A, C], answered(true, 'A', 'B', 'C')))).toEqual([['A,C', 'together']]);
    expect(sheetsOf(bookOf([A], answered(true, 'A', 'B')))).toEqual([['A']]);
  });

  it('says so when joined sheets cannot be joined any more', () => {
    const copy = sheet('B', indicators('IND.01.AEI.01.01', 'IND.01.AEI.02.01'));
    const book = bookOf([A, copy], answered(true, 'A', 'B'));
    expect(sheetsOf(book)).toEqual([['A'], ['B']]);
    expect(toldIn(book)).toEqual(['A hojas-que-ya-no-se-juntan', 'B hojas-que-ya-no-se-juntan']);
  });

  it('pairs two plans by unit, one sheet of each with one of each', () => {
    const [A2, B2] = [sheet('A2', indicators('IND.01.AEI.01.01', 'IND.01.AEI.02.01')), sheet('B2', indicators('IND.02.AEI.01.01', 'IND.01.AEI.03.01'))];
    expect(offersOf(bookOf([A, B, A2, B2]))).toEqual([['A,B', null], ['A2,B2', null]]);
  });

  it.each<{ because: string; other: WorkbookCells['sheets'][number] }>([
    { because: 'of the same codes', other: sheet('B', indicators('IND.01.AEI.01.01', 'IND.01.AEI.02.01')) },
    { because: 'of which one holds the other', other: sheet('B', indicators('IND.01.AEI.01.01')) },
    { because: 'of other periods', other: sheet('B', indicators('IND.02.AEI.01.01'), ['Código', 'Denominación', 'LE 2025', 'VO 2025']) },
    { because: 'of a PEI and a PESEM', other: sheet('B', indicators('IND.02.AES.01.01', 'IND.01.AES.03.01')) },
    { because: 'whose elements are called otherwise', other: sheet('B', [['AEI.01.01', 'Otra cosa', '', ''], ['IND.02.AEI.01.01', 'x', 10, 5]]) },
  ])('does not offer sheets $because', ({ other }) => {
    const named = sheet('A', [['AEI.01.01', 'Una cosa', '', ''], ...indicators('IND.01.AEI.01.01', 'IND.01.AEI.02.01')]);
    expect(withReadings(bookOf([named, other])).joins).toBeUndefined();
  });

  it('offers sheets with a repeated indicator among others of their own', () => {
    const some = sheet('A', indicators('IND.01.AEI.01.01', 'IND.01.AEI.02.01', 'IND.02.AEI.02.01'));
    expect(offersOf(bookOf([some, sheet('B', indicators('IND.01.AEI.01.01', 'IND.01.AEI.03.01', 'IND.02.AEI.03.01'))]))).toEqual([['A,B', null]]);
  });

  it('tells of a period that one sheet lacks, and calculates those that both have', () => {
    const header = ['Código', 'Denominación', 'LE 2023', 'VO 2023', 'LE 2024', 'VO 2024'];
    const two = sheet('B', [['IND.02.AEI.01.01', 'x', 10, 5, 10, 5], ['IND.01.AEI.03.01', 'y', 10, 5, 10, 5]], header);
    const [reading] = readTables(bookOf([A, two], answered(true, 'A', 'B')));
    expect(reading?.plan.periods).toEqual([{ year: 2024, span: 'year' }]);
    expect(toldIn(bookOf([A, two], answered(true, 'A', 'B')))).toEqual(['A periodo-que-falta-en-una-hoja']);
  });

  it('gives one table back as it is', () => {
    const tables = readTables(bookOf([A]));
    expect(acrossSheets(bookOf([A]), tables).readings).toBe(tables);
  });
});

describe('an answer about sheets that were renamed before anything was written to them', () => {
  const renamed = (one: ReturnType<typeof sheet>, name: string) => ({ ...one, id: name, name });
  const answerOf = (joined: boolean): WorkbookCells['settings'] => joinAnswerChange({}, { tables: ['A#0', 'B#0'], joined }, foundReadings(readTables(bookOf([A, B]))));

  it('is still theirs, also after a row was added', () => {
    const longer = sheet('Oficina 2', [...indicators('IND.02.AEI.01.01', 'IND.01.AEI.03.01'), ...indicators('IND.01.AEI.05.01')]);
    expect(sheetsOf(bookOf([renamed(A, 'Oficina 1'), longer, C], answerOf(true)))).toEqual([['Oficina 1', 'Oficina 2'], ['C']]);
    expect(offersOf(bookOf([renamed(A, 'Oficina 1'), renamed(B, 'Oficina 2')], answerOf(false)))).toEqual([['Oficina 1,Oficina 2', 'apart']]);
  });

  it('is of no other sheet', () => {
    expect(sheetsOf(bookOf([A, C], answerOf(true)))).toEqual([['A'], ['C']]);
  });

  it('gives way to a new one', () => {
    const book = bookOf([renamed(A, 'Oficina 1'), renamed(B, 'Oficina 2')], answerOf(true));
    const again = joinAnswerChange(book.settings, { tables: ['Oficina 1#0', 'Oficina 2#0'], joined: false }, foundReadings(readTables({ ...book, settings: {} })));
    expect(joinAnswersOf(again).map(({ joined }) => joined)).toEqual([false]);
  });
});

describe('joinObstacle', () => {
  it('is that of one sheet for two tables that stand on it', () => {
    const [one] = foundReadings(readTables(bookOf([A])));
    expect(one && joinObstacle(one.reading, one.reading)).toBe('same-sheet');
  });
});

describe('joinAnswersOf', () => {
  it('keeps one answer for a table', () => {
    const settings = { ...answered(true, 'A', 'B') };
    expect(joinAnswersOf(joinAnswerChange(settings, { tables: ['B#0', 'C#0'], joined: false }))).toEqual([{ tables: ['B#0', 'C#0'], joined: false }]);
    expect(joinAnswersOf(joinAnswerChange(settings, { tables: ['C#0', 'D#0'], joined: false }))).toHaveLength(2);
  });

  it.each([undefined, 'x', [{ tables: ['A#0'], joined: true }], [{ tables: ['A#0', 1], joined: true }], [{ tables: ['A#0', 'B#0'] }]])('has none in %j', (stored) => {
    expect(joinAnswersOf({ 'peiAvance.hojasJuntas': stored })).toEqual([]);
  });
});
