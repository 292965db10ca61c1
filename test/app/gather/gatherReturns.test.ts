import { gatherReturns } from '../../../src/app/gather/gatherReturns';
import type { ReturnedBook } from '../../../src/app/gather/gatherReturns';
import { tableKey } from '../../../src/app/calculate/readTables';
import type { ReadWorkbook } from '../../../src/app/calculate/readTables';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import { ASKED, CAUSE, CODE, COMMENT, filledWith, NAME, read2024, requestGrids, returnedFile, tableOf, VALUE } from '../../helpers/sheets/returnedRequests';
import type { RequestGrid } from '../../helpers/sheets/returnedRequests';

const blank = read2024({ blank: true });
const full = read2024();
const grids = requestGrids(tableOf(full));
/** The request of the unit with IND.01.AEI.01.01 (47.60 in the table) and IND.01.AEI.01.02 (1812). */
const [security] = grids as [RequestGrid];
const TWO = ['IND.01.AEI.01.01', 'IND.01.AEI.01.02'];

const listOf = (read: ReadWorkbook, ...books: readonly ReturnedBook[]) => gatherReturns(read, tableKey(read.readings, 0), ASKED, books);
const edit = (grid: RequestGrid, change: (row: readonly CellValue[], nth: number) => readonly CellValue[]): RequestGrid =>
  ({ ...grid, values: grid.values.map((row, at) => (at > grid.header ? change(row, at - grid.header - 1) : row)) });
const cell = (column: number, value: CellValue, only = 0) => (row: readonly CellValue[], nth: number) => (nth === only ? row.map((one, at) => (at === column ? value : one)) : row);
const problemsOf = (grid: Pick<RequestGrid, 'values' | 'settings'>, read = full) => listOf(read, returnedFile('a.xlsx', grid)).problems.map(({ kind, code, place, message }) => [kind, code, place?.rect.top ?? null, message]);
const short = ({ code, value, target }: { readonly code: string; readonly value: number | 'ND'; readonly target: { readonly present: CellValue } }) => [code, value, target.present];

describe('what the units returned, compared with the table', () => {
  const filled = filledWith(security, [50.5, 'ND']);

  it('is new where the table has no value', () => {
    const list = listOf(blank, returnedFile('a.xlsx', filled));
    expect(list.fresh.map(short)).toEqual([[TWO[0], 50.5, ''], [TWO[1], 'ND', '']]);
    expect([list.same, list.different, list.conflicts, list.problems]).toEqual([[], [], [], []]);
  });

  it('is different where the table has another value, and the same where it has that one', () => {
    const present = full.workbook.sheets[0]?.values.find(([code]) => code === TWO[0])?.[13] ?? '';
    const list = listOf(full, returnedFile('a.xlsx', filledWith(security, [present, 7])));
    expect(list.same.map(short)).toEqual([[TWO[0], present, present]]);
    expect(list.different.map(({ code, value }) => [code, value])).toEqual([[TWO[1], 7]]);
  });

  it('says who has not answered, and of which indicators', () => {
    const { waiting } = listOf(blank, returnedFile('a.xlsx', filledWith(security, [50.5])));
    expect(waiting[0]).toEqual({ unit: '15.00-GERENCIA DE SEGURIDAD CIUDADANA', codes: [TWO[1]], of: 2 });
    expect(waiting).toHaveLength(19);
  });

  it('is a conflict where two files give one indicator different values, and one answer where they agree', () => {
    const list = listOf(blank, returnedFile('a.xlsx', filledWith(security, [50, 7])), returnedFile('b.xlsx', filledWith(security, [51, 7])));
    expect(list.conflicts.map(({ code, answers }) => [code, answers.map(({ file, value }) => [file, value])])).toEqual([[TWO[0], [['a.xlsx', 50], ['b.xlsx', 51]]]]);
    expect(list.fresh.map(({ code }) => code)).toEqual([TWO[1]]);
  });

  it('keeps the words of the unit with its value, and tells those without one', () => {
    const worded = edit(filled, cell(CAUSE, 'Falta de personal'));
    expect(listOf(blank, returnedFile('a.xlsx', worded)).fresh[0]).toMatchObject({ cause: 'Falta de personal', file: 'a.xlsx', unit: '15.00-GERENCIA DE SEGURIDAD CIUDADANA' });
    expect(problemsOf(edit(security, cell(COMMENT, 'Llega en agosto')))).toEqual([['no-value', TWO[0], 7, 'No da el valor, pero escribe: «Llega en agosto».']]);
  });

  it.each<{ because: string; file: Pick<RequestGrid, 'values' | 'settings'>; problem: readonly unknown[] }>([
    { because: 'words for a number', file: filledWith(security, ['doce']), problem: ['unclear', TWO[0], 7, '«doce» en «Valor obtenido» no se entiende como número.'] },
    { because: 'a code typed over', file: edit(filledWith(security, [1]), cell(CODE, TWO[1] ?? '')), problem: ['unclear', TWO[1], 7, `La fila dice ${TWO[1]}, pero se pidió ahí ${TWO[0]}: alguien movió o cambió una parte de la fila.`] },
    { because: 'no code', file: edit(filledWith(security, [1]), cell(CODE, '')), problem: ['unclear', null, 7, 'Hay un valor en una fila sin código de indicador.'] },
    { because: "another indicator's name", file: edit(filledWith(security, [1]), cell(NAME, 'Número de intervenciones realizadas')), problem: ['unclear', TWO[0], 7, `La fila dice ${TWO[0]} con el nombre «Número de intervenciones realizadas», que no es el de ese indicador en la tabla.`] },
    { because: 'neither mark nor name', file: edit(filledWith(security, [1]), (row) => row.slice(0, -1).map((one, at) => (at === NAME ? '' : one))), problem: ['unclear', TWO[0], 7, `La fila dice ${TWO[0]}, pero perdió la marca con que se pidió, y su nombre no basta para saber que es de ese indicador.`] },
    { because: 'an indicator that there is not', file: edit(filledWith(security, [1]), (row, nth) => (nth === 0 ? row.slice(0, -1).map((one, at) => (at === CODE ? 'IND.09.AEI.99.01' : one)) : row)), problem: ['unknown', 'IND.09.AEI.99.01', 7, 'La tabla no tiene el indicador IND.09.AEI.99.01.'] },
    { because: 'an indicator of another unit', file: { ...filledWith(grids[1] ?? security, [1]), settings: security.settings }, problem: ['other-unit', 'IND.01.AEI.02.01', 7, 'IND.01.AEI.02.01 no se pidió a la unidad de este archivo.'] },
    { because: 'another period', file: { ...security, values: security.values.map((row) => row.map((one) => (one === 'Valor obtenido: 2024, primer semestre' ? 'Valor obtenido: 2024, año completo' : one))) }, problem: ['other-period', null, null, 'Es de otro periodo: 2024, año completo. Se están recogiendo los valores de 2024, primer semestre.'] },
    { because: 'no headings', file: { ...security, values: security.values.slice(security.header + 1) }, problem: ['file', null, null, 'En «a.xlsx» no se encontró un pedido de PEI Avance: faltan sus encabezados «Código» y «Valor obtenido».'] },
  ])('takes nothing of $because, and says so', ({ file, problem }) => {
    const list = listOf(full, returnedFile('a.xlsx', file));
    expect(problemsOf(file)[0]).toEqual(problem);
    expect([...list.fresh, ...list.same, ...list.different, ...list.conflicts]).toEqual([]);
  });

  it('takes a name that was corrected by a letter or two', () => {
    expect(listOf(full, returnedFile('a.xlsx', edit(filledWith(security, [1]), cell(NAME, 'Porcentaje de implementacion del Plan de Seguridad Ciudadan')))).different).toHaveLength(1);
  });

  it('takes the rows that lost their marks by code and name', () => {
    expect(listOf(blank, returnedFile('a.xlsx', { ...edit(filled, (row) => row.slice(0, -1)), settings: {} })).fresh).toHaveLength(2);
  });

  it('says in a sentence that a file is the whole table, or cannot be read', () => {
    const { problems } = listOf(full, { file: 'b7.xlsx', tables: [], settings: {}, hasPlan: true }, { file: 'viejo.xls', problem: { message: 'No se pudo leer «viejo.xls».', remedy: 'Guárdelo como .xlsx.' } });
    expect(problems.map(({ file, message }) => [file, message])).toEqual([['b7.xlsx', '«b7.xlsx» no es un pedido: es la tabla completa del PEI.'], ['viejo.xls', 'No se pudo leer «viejo.xls».']]);
  });

  it('finds the values where rows and columns were inserted and the sheet was pushed down', () => {
    const moved = [[''], [''], ...filled.values.flatMap((row) => [['', 'x', ...row], ['', '']])];
    expect(listOf(blank, returnedFile('a.xlsx', { ...filled, values: moved })).fresh.map(({ value, place }) => [value, place.rect])).toEqual([
      [50.5, { top: 16, left: VALUE + 2, height: 1, width: 1 }], ['ND', { top: 18, left: VALUE + 2, height: 1, width: 1 }],
    ]);
  });
});
