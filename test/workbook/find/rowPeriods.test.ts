import type { CellValue } from '../../../src/workbook/cells';
import { findTables } from '../../../src/workbook/find/findTables';
import { readPlan } from '../../../src/workbook/read/readPlan';
import { rowsAsSheet } from '../../helpers/cellsOf';

const TITLE = ['SEGUIMIENTO DEL PEI 2024'];
const row = (kk: string, ...period: CellValue[]): CellValue[] => [`IND.${kk}.AEI.01.01`, 'Atenciones', ...period, 10, 5];

describe('withRowPeriods', () => {
  it.each<{ words: readonly string[]; rows: readonly (readonly CellValue[])[]; fields: readonly string[]; because: string }>([
    {
      words: ['Año', 'Semestre'], rows: [row('01', 2023, 'I'), row('01', 2023, 'II'), row('01', 2024, 'I'), row('02', 2023, 'I'), row('02', 2024, 'I')],
      fields: ['rowPeriod', 'rowPeriod', 'unknown', 'unknown'], because: 'every code comes with several periods',
    },
    { words: ['Periodo'], rows: [row('01', '2023-I'), row('01', '2024-I')], fields: ['rowPeriod', 'unknown', 'unknown'], because: 'both may be said in one column' },
    { words: ['Año'], rows: [row('01', 2024), row('02', 2024)], fields: ['unknown', 'target', 'actual'], because: 'each code comes once' },
    { words: ['Año'], rows: [row('01', 2024), row('01', 2024)], fields: ['unknown', 'target', 'actual'], because: 'a code that comes twice for one period is a mistake of its own' },
    { words: ['Fuente'], rows: [row('01', 'a'), row('01', 'b')], fields: ['unknown', 'target', 'actual'], because: 'the column says nothing of periods' },
  ])('takes $words for $fields: $because', ({ words, rows, fields }) => {
    const [layout] = findTables(rowsAsSheet([TITLE, ['Código', 'Indicador', ...words, 'Meta', 'Valor obtenido'], ...rows]));
    expect(layout?.columns.slice(2).map(({ meaning }) => meaning.field)).toEqual(fields);
  });

  it('leaves a finding that says what to do, and calculates nothing', () => {
    const cells = rowsAsSheet([TITLE, ['Código', 'Indicador', 'Año', 'Meta', 'Valor obtenido'], row('01', 2023), row('01', 2024)]);
    const [layout] = findTables(cells);
    if (layout === undefined) throw new Error('No table');
    const { plan, observations } = readPlan(cells, layout);
    expect(plan.periods).toEqual([]);
    expect(observations).toMatchObject([{ code: 'periodo-en-filas', severity: 'error', place: { rect: { top: 1, left: 2 } } }]);
  });
});
