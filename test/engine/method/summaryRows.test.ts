import { evaluate } from '../../../src/engine/method/evaluate';
import { filledRows, summaryRows } from '../../../src/engine/method/summaryRows';
import { plan2024 } from '../../helpers/plans/plans';

const { summary } = evaluate(plan2024('registered'), 0);

describe('summaryRows', () => {
  it('gives the four rows of the Tabla Resumen in the order of the application', () => {
    expect(summaryRows(summary).map(([label, { total }]) => `${label} ${total}`)).toEqual(['Objetivos 0', 'Indicadores de objetivos 0', 'Acciones 26', 'Indicadores de acciones 34']);
    expect(summaryRows(summary)[2]).toEqual(['Acciones', { red: 12, amber: 3, green: 11, nd: 0, open: 0, total: 26 }]);
  });
});

describe('filledRows', () => {
  it('leaves out the kinds of element that the plan does not have', () => {
    expect(filledRows(summary).map(([label]) => label)).toEqual(['Acciones', 'Indicadores de acciones']);
  });
});
