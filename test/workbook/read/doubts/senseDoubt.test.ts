import { findTables } from '../../../../src/workbook/find/findTables';
import { readPlan } from '../../../../src/workbook/read/readPlan';
import type { CellValue } from '../../../../src/workbook/cells/sheetCells';
import { rowsAsSheet } from '../../../helpers/sheets/cellsOf';

describe('an indicator whose name says that less is better', () => {
  const read = (headers: readonly string[], values: readonly CellValue[]): { readonly actual: number | null | undefined; readonly doubts: readonly (number | undefined)[] } => {
    const cells = rowsAsSheet([['Código', 'Indicador', 'Meta 2024', 'Ejecutado 2024', ...headers], ['IND.01.AEI.01.01', 'Tasa de mortalidad', 10, 12, ...values]]);
    const [layout] = findTables(cells);
    if (layout === undefined) throw new Error('no table');
    const { plan, observations } = readPlan(cells, layout);
    return { actual: plan.indicator(0)?.actuals[0], doubts: observations.filter(({ code }) => code === 'sentido-dudoso').map(({ place }) => place?.rect?.left) };
  };

  it('keeps no value without a sense, and its name is told', () => {
    expect(read([], [])).toEqual({ actual: null, doubts: [1] });
  });

  it.each([
    { headers: ['Sentido'], values: ['Descendente'], because: 'its sense is written' },
    { headers: ['Meta 2025'], values: [8], because: 'its goals say the sense' },
  ])('keeps its value with $headers: $because', ({ headers, values }) => {
    expect(read(headers, values)).toEqual({ actual: 12, doubts: [] });
  });
});
