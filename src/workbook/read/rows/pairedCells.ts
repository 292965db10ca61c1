import type { Observation, Place } from '../../cells/observation';
import { cellRect } from '../../cells/rect';
import type { CellValue, SheetCells } from '../../cells/sheetCells';
import { findColumn } from '../../find/tableLayout';
import type { RowPairs, TableLayout } from '../../find/tableLayout';

/** The cells of a table with goals and values in rows of their own, as one line for each indicator. */
interface PairedCells {
  /** In the first row of a pair its own words and the goals; the values as many columns to the right as `offset` says. Blank in its other rows. */
  readonly cells: SheetCells;
  readonly offset: number;
  /** Where a cell of those stands in the sheet. */
  readonly placeOf: (place: Place) => Place;
}

const FIGURES: ReadonlySet<string> = new Set(['target', 'actual', 'goalAndValue']);

/**
 * Puts the two rows of each indicator into its first row, so that they are read as any other line.
 *
 * @example goal 100 in D2, value 50 in D3, six columns: 100 in D2 and 50 in J2, which stands in D3
 */
export function pairedCells(cells: SheetCells, { columns }: TableLayout, { byRow }: RowPairs): PairedCells {
  const offset = Math.max(...cells.values.map((line) => line.length));
  const lineAt = (row: number): readonly CellValue[] => cells.values[row - cells.top] ?? [];
  const figures = columns.filter(({ meaning }) => FIGURES.has(meaning.field)).map(({ column }) => column - cells.left);
  const further = new Set([...byRow].flatMap(([row, { end }]) => Array.from({ length: end - row - 1 }, (_, at) => row + 1 + at)));
  const values = cells.values.map((line, at) => {
    const row = cells.top + at;
    const pair = byRow.get(row);
    if (further.has(row)) return [];
    if (pair === undefined) return line;
    const [goals, reached] = [lineAt(pair.goal), lineAt(pair.value)];
    const joined = Array.from({ length: offset * 2 }, (_, column): CellValue => (column < offset ? (line[column] ?? '') : ''));
    for (const column of figures) {
      joined[column] = goals[column] ?? '';
      joined[column + offset] = reached[column] ?? '';
    }
    return joined;
  });
  const isFigure = new Set(figures);
  const cellOf = (row: number, column: number): readonly [row: number, column: number] => {
    const pair = byRow.get(row);
    const at = column - cells.left;
    if (pair === undefined) return [row, column];
    return at >= offset ? [pair.value, column - offset] : [isFigure.has(at) ? pair.goal : row, column];
  };
  const { numberFormat, formula } = cells;
  return {
    cells: {
      ...cells, values,
      ...(numberFormat && { numberFormat: (row: number, column: number) => numberFormat(...cellOf(row, column)) }),
      ...(formula && { formula: (row: number, column: number) => formula(...cellOf(row, column)) }),
    },
    offset,
    placeOf: (place) => {
      const { rect: { top, left, height, width } } = place;
      if (height !== 1 || width !== 1) return place;
      return { ...place, rect: cellRect(...cellOf(top, left)) };
    },
  };
}

/** Of a row of goals or values whose other row is not to be found. */
export function rowApart(cells: SheetCells, layout: TableLayout, row: number): Observation {
  return {
    code: 'fila-sin-pareja',
    severity: 'error',
    place: { sheet: cells.name, rect: cellRect(row, findColumn(layout, 'rowKind')?.column ?? cells.left) },
    message: 'No se sabe con qué otra fila va esta para tener la meta y el valor de un indicador: no se calculó.',
    remedy: 'Deje dos filas seguidas por indicador, una de meta y otra de valor, con su código en la primera.',
  };
}
