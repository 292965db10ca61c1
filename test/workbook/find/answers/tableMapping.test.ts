import { correctionKey } from '../../../../src/workbook/find/answers/corrections';
import { findTables, guessedColumns } from '../../../../src/workbook/find/findTables';
import { headerFrom, mappedHeaders, mappingOf, mappingsFrom } from '../../../../src/workbook/find/answers/tableMapping';
import { nearMiss } from '../../../../src/workbook/find/nearMiss';
import type { CellValue, SheetCells } from '../../../../src/workbook/cells/sheetCells';
import { sheetCells } from '../../../helpers/sheets/cellsOf';

type Rows = readonly (readonly CellValue[])[];

const sheet = (rows: Rows, name = 'Datos'): SheetCells => {
  const width = Math.max(1, ...rows.map((row) => row.length));
  return sheetCells({ name, values: rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')) });
};

const HEADER = ['Llave', 'Qué se mide', 'P', 'R'];
const RECORD = ['IND.01.AEI.01.01', 'Cosas', 10, 5];
const shown = mappingOf(sheet([HEADER, RECORD]), headerFrom(sheet([HEADER, RECORD]), 0));

describe('mappedHeaders', () => {
  it.each<{ rows: Rows; tops: readonly number[]; because: string }>([
    { rows: [HEADER, RECORD], tops: [0], because: 'it is where it was' },
    { rows: [['Título'], [], HEADER, RECORD], tops: [2], because: 'rows were put in above' },
    { rows: [['', ...HEADER], ['', ...RECORD]], tops: [0], because: 'columns moved' },
    { rows: [['LLAVE ', 'que se mide', 'Meta', 'R'], RECORD], tops: [0], because: 'spelling is free, and three words of four are enough' },
    { rows: [['Llave', 'Otra', 'Meta', 'R'], RECORD], tops: [], because: 'half of the words are gone' },
    { rows: [['Llave', 'Otra', 'P', 'R'], HEADER, RECORD], tops: [1], because: 'the row with most of the words is the one' },
    { rows: [], tops: [], because: 'the sheet is blank' },
  ])('finds the header at $tops: $because', ({ rows, tops }) => {
    expect(mappedHeaders(sheet(rows), [shown]).map(({ header: { top } }) => top)).toEqual(tops);
  });

  it('is only of its sheet', () => {
    expect(mappedHeaders(sheet([HEADER, RECORD]), [{ ...shown, sheetId: 'otra' }])).toEqual([]);
  });
});

describe('headerFrom', () => {
  it.each<{ rows: Rows; row: number; header: readonly [top: number, left: number, height: number, width: number]; because: string }>([
    { rows: [HEADER, RECORD], row: 0, header: [0, 0, 1, 4], because: 'the code stands right below' },
    { rows: [['Llave', 'Meta'], ['', 2024], RECORD], row: 0, header: [0, 0, 2, 4], because: 'it reaches down to the row above the first code, and as wide as its records' },
    { rows: [['', 'Llave'], ['', 'x'], ['', 'y']], row: 0, header: [0, 1, 1, 1], because: 'without codes near it is one row, from its first filled column' },
    { rows: [HEADER, ['a'], ['b'], ['c'], ['d'], ['e'], RECORD], row: 0, header: [0, 0, 1, 4], because: 'no header is six rows high' },
  ])('is $header: $because', ({ rows, row, header: [top, left, height, width] }) => {
    expect(headerFrom(sheet(rows), row)).toEqual({ top, left, height, width });
  });
});

describe('mappingsFrom', () => {
  it.each<{ stored: unknown; because: string }>([
    { stored: undefined, because: 'there is no setting' },
    { stored: { sheetId: 'a' }, because: 'it is no list' },
    { stored: [{ sheetId: 'a', words: [], height: 1 }], because: 'no row can be told without words' },
    { stored: [{ sheetId: 'a', words: ['x'], height: 9 }, { sheetId: 1, words: ['x'], height: 1 }, { sheetId: 'a', words: [1], height: 1 }], because: 'none of them is ours' },
  ])('is empty: $because', ({ stored }) => {
    expect(mappingsFrom(stored)).toEqual([]);
  });

  it('gives back what was kept', () => {
    expect(mappingsFrom(JSON.parse(JSON.stringify([shown])))).toEqual([shown]);
  });
});

describe('findTables with a header the user showed', () => {
  it('takes what was said of its columns, and what nothing was said of by its words', () => {
    const cells = sheet([HEADER, RECORD]);
    const columns = guessedColumns(cells, headerFrom(cells, 0));
    const said = { [correctionKey(cells.id, columns, 2)]: { field: 'target', year: 2024 }, [correctionKey(cells.id, columns, 3)]: { field: 'actual', year: 2024, span: 'year' } } as const;
    expect(findTables(cells)).toEqual([]);
    const [table, ...others] = findTables(cells, said, [shown]);
    expect(others).toEqual([]);
    expect(table?.columns.map(({ meaning: { field }, confidence }) => [field, confidence])).toEqual([['code', 1], ['unknown', 1], ['target', 1], ['actual', 1]]);
  });

  it('is no table while no column has figures', () => {
    expect(findTables(sheet([['Llave', 'Qué'], ['IND.01.AEI.01.01', 'Cosas']]), {}, [mappingOf(sheet([['Llave', 'Qué']]), { top: 0, left: 0, height: 1, width: 2 })])).toEqual([]);
  });
});

describe('nearMiss', () => {
  it.each<{ sheets: readonly SheetCells[]; miss: object | null; because: string }>([
    { sheets: [sheet([['hola']])], miss: null, because: 'nothing resembles a table' },
    { sheets: [sheet([['Indicador', 'texto cualquiera']])], miss: null, because: 'one word is chance' },
    { sheets: [sheet([['Indicador', 'Meta 2024']], 'A'), sheet([['Código', 'Indicador', 'Meta 2024']], 'B')], miss: { sheet: 'B', row: 0, hasCodes: false }, because: 'more of a header is nearer' },
    { sheets: [sheet([['Indicador', 'Meta', 'Ejecutado']], 'A'), sheet([['x', 'y'], ['', ''], ['AEI.01.01', 5]], 'B')], miss: { sheet: 'A', row: 0 }, because: 'codes weigh as much as three words, and the first is kept' },
    { sheets: [sheet([['x'], ['AEI.01.01']], 'B')], miss: { sheet: 'B', row: 1, words: [], hasCodes: true }, because: 'codes alone are something' },
  ])('is $miss: $because', ({ sheets, miss }) => {
    const found = nearMiss(sheets);
    if (miss === null) expect(found).toBeNull();
    else expect(found).toMatchObject(miss);
  });
});
