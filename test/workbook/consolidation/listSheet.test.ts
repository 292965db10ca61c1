import { listSheet, LIST_TOP } from '../../../src/workbook/consolidation/listSheet';

const columns = [{ title: 'Archivo', width: 90, format: {} }, { title: 'Filas', width: 40, format: {} }];
const list = (rows: number, most?: number) =>
  listSheet({ name: 'Lista', title: 'LISTA', note: 'Nota.', columns, rows: Array.from({ length: rows }, (_, at) => [`a${at}`, at]) }, most);

describe('listSheet', () => {
  it('has its header below the title, in view while the rows scroll and on every page', () => {
    const { values, page } = list(2);
    expect(values.slice(LIST_TOP)).toEqual([['Archivo', 'Filas'], ['a0', 0], ['a1', 1]]);
    expect(page).toEqual({ orientation: 'Landscape', titleRow: LIST_TOP, frozenRows: LIST_TOP + 1 });
  });

  it('has as many blocks of formats for a thousand rows as for three', () => {
    expect(list(1_000).formats.length).toBe(list(3).formats.length);
  });

  it('leaves out what no sheet holds, and says how many rows', () => {
    expect(list(5, 3).values.slice(LIST_TOP + 1)).toEqual([['a0', 0], ['a1', 1], ['a2', 2], ['Faltan 2 filas, que no caben en una hoja: consolide por partes.', '']]);
  });
});
