import { readRowMark } from '../../../../src/workbook/memory/rowMark';
import { reviewRows } from '../../../../src/workbook/ownSheets/review/reviewRows';
import type { PlannedReviewRow, PresentReviewRow, ReviewFinding, ReviewRow } from '../../../../src/workbook/ownSheets/review/reviewRows';

const finding = (key: string, parts: Partial<ReviewFinding> = {}): ReviewFinding => ({
  key, subject: `meta ${parts.code ?? 'IND.01'}`, unit: 'GERENCIA B', code: 'IND.01', gravity: 'Error', finding: `Hallazgo ${key}.`, cell: 'O14', remedy: 'Corríjalo.',
  place: { sheet: 'PEI', rect: { top: 13, left: 14, height: 1, width: 1 } }, ...parts,
});
const NONE = new Set<string>();
/** The rows as they would be read again, after these edits by row. */
const read = (rows: readonly PlannedReviewRow[], edits: Readonly<Record<number, Partial<ReviewRow>>> = {}): PresentReviewRow[] =>
  rows.map(({ row, mark }, at) => ({ row: { ...row, ...edits[at] }, mark: readRowMark(mark), markText: mark }));
const told = (rows: readonly PlannedReviewRow[]) => rows.map(({ row }) => [row.finding, row.state, row.notice]);

describe('the rows of the findings', () => {
  it('begin by unit, those of none last, in the order given within one', () => {
    const rows = reviewRows([], [finding('1', { unit: '' }), finding('2'), finding('3', { unit: 'GERENCIA A' }), finding('4')], NONE);
    expect(rows.map(({ row }) => row.finding)).toEqual(['Hallazgo 3.', 'Hallazgo 2.', 'Hallazgo 4.', 'Hallazgo 1.']);
  });

  it('keep state and comment, and tell of a finding that is gone or ignored', () => {
    const first = reviewRows([], [finding('1', { code: 'IND.01' }), finding('2', { code: 'IND.02' }), finding('3', { code: 'IND.03' })], NONE);
    const again = reviewRows(read(first, { 0: { state: 'Atendida', comment: 'listo' }, 1: { state: 'En proceso' } }), [finding('1', { code: 'IND.01' })], new Set(['3']));
    expect(told(again)).toEqual([['Hallazgo 1.', 'Atendida', ''], ['Hallazgo 2.', 'En proceso', 'Ya no se observa.'], ['Hallazgo 3.', 'Pendiente', 'Ignorada en este libro.']]);
    expect(again[0]?.row.comment).toBe('listo');
    expect(told(reviewRows(read(again), [finding('1', { code: 'IND.01' }), finding('2', { code: 'IND.02' })], NONE))[1]).toEqual(['Hallazgo 2.', 'En proceso', '']);
  });

  it('follow a finding whose figures changed, and say so where somebody had noted a state', () => {
    const first = reviewRows([], [finding('1', { code: 'IND.01' }), finding('2', { code: 'IND.02' })], NONE);
    const again = reviewRows(read(first, { 0: { state: 'Atendida' } }), [finding('8', { code: 'IND.01' }), finding('9', { code: 'IND.02' })], NONE);
    expect(told(again)).toEqual([['Hallazgo 8.', 'Atendida', 'Sus cifras cambiaron desde que se anotó el estado.'], ['Hallazgo 9.', 'Pendiente', '']]);
  });

  it('take no finding for another of the same subject', () => {
    const first = reviewRows([], [finding('1'), finding('2')], NONE);
    const again = reviewRows(read(first), [finding('8'), finding('9')], NONE);
    expect(told(again).map(([text, , notice]) => [text, notice])).toEqual([['Hallazgo 1.', 'Ya no se observa.'], ['Hallazgo 2.', 'Ya no se observa.'], ['Hallazgo 8.', ''], ['Hallazgo 9.', '']]);
  });

  it('keep a proposed cell that a person edited, and renew the others', () => {
    const first = reviewRows([], [finding('1')], NONE);
    const [row] = reviewRows(read(first, { 0: { unit: 'Mi unidad' } }), [finding('1', { unit: 'GERENCIA C', cell: 'O15' })], NONE);
    expect(row?.row).toMatchObject({ unit: 'Mi unidad', cell: 'O15' });
    const [once] = reviewRows(read(row === undefined ? [] : [row]), [finding('1', { unit: 'GERENCIA D', cell: 'O16' })], NONE);
    expect(once?.row).toMatchObject({ unit: 'Mi unidad', cell: 'O16' });
  });

  it('are found by their words without marks, and a row of a person stays as it is', () => {
    const first = reviewRows([], [finding('1')], NONE);
    const unmarked = [...read(first, { 0: { state: 'Atendida' } }).map((one) => ({ ...one, mark: null, markText: '' })), { row: { ...(first[0]?.row as ReviewRow), code: '', finding: 'nota', state: '' }, mark: null, markText: '' }];
    const again = reviewRows(unmarked, [finding('1')], NONE);
    expect(told(again)).toEqual([['Hallazgo 1.', 'Atendida', ''], ['nota', '', '']]);
    expect(again.map(({ finding: of }) => of?.key ?? null)).toEqual(['1', null]);
  });
});
