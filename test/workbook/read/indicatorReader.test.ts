import { evaluate } from '../../../src/engine/method/evaluate';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import { findTables } from '../../../src/workbook/find/findTables';
import { readPlan } from '../../../src/workbook/read/readPlan';
import { rowsAsSheet } from '../../helpers/sheets/cellsOf';

interface Figures {
  readonly indicators: readonly (number | null)[];
  readonly actions: readonly (number | null)[];
  readonly mean: number | null;
  readonly told: readonly string[];
}

/** The figures of a year of two AEI, of which the first has two indicators, one with these cells. */
function figures([goal2023, goal2024]: readonly CellValue[], [value2023, value2024]: readonly CellValue[], period: number): Figures {
  const cells = rowsAsSheet([
    ['Código', 'Indicador', 'Relevancia', 'Logro Esperado 2023', 'Logro Esperado 2024', 'Valor Obtenido 2023', 'Valor Obtenido 2024'],
    ['AEI.01.01', 'SERVICIO'],
    ['IND.01.AEI.01.01', 'Número de talleres', 'Relevante', goal2023 ?? '', goal2024 ?? '', value2023 ?? '', value2024 ?? ''],
    ['IND.02.AEI.01.01', 'Número de visitas', 'Relevante', 10, 10, 8, 8],
    ['AEI.01.02', 'OTRO'],
    ['IND.01.AEI.01.02', 'Número de obras', 'Relevante', 10, 10, 5, 5],
  ]);
  const [layout] = findTables(cells);
  if (layout === undefined) throw new Error('There is no table in these rows');
  const { plan, observations } = readPlan(cells, layout);
  const { indicators, actions, actionsMean } = evaluate(plan, period);
  const progress = ({ progress: own }: { readonly progress: number | null }): number | null => own;
  return { indicators: indicators.map(progress), actions: actions.map(progress), mean: actionsMean, told: observations.map(({ code }) => code) };
}

describe('an indicator with a figure that is not understood', () => {
  it.each<[what: string, value: CellValue, code: string]>([
    ['words', 'en proceso', 'numero-ilegible'], ['two numbers', '45 a 50', 'numero-ilegible'], ['1,234', '1,234', 'numero-ambiguo'],
    ['an error', '#REF!', 'celda-con-error'], ['a logical value', true, 'valor-logico'],
  ])('leaves its AEI and the mean open where the VO is %s', (_, value, code) => {
    expect(figures([10, 10], [5, value], 1)).toEqual({ indicators: [null, 80, 50], actions: [null, 50], mean: null, told: [code] });
  });

  it('leaves them open where the goal of the year is not understood', () => {
    expect(figures([10, 'por definir con la unidad'], [5, 5], 1)).toEqual({ indicators: [null, 80, 50], actions: [null, 50], mean: null, told: ['numero-ilegible'] });
  });

  it('has its figures in the other periods', () => {
    expect(figures([10, 'por definir con la unidad'], [5, 'en proceso'], 0)).toMatchObject({ indicators: [50, 80, 50], actions: [65, 50], mean: 57.5 });
  });

  it('is not the one that says ND, which counts as CEPLAN counts it', () => {
    expect(figures([10, 10], [5, 'ND'], 1)).toEqual({ indicators: [null, 80, 50], actions: [40, 50], mean: 45, told: [] });
  });
});
