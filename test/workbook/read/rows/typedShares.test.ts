import { findTables } from '../../../../src/workbook/find/findTables';
import { readPlan } from '../../../../src/workbook/read/readPlan';
import { ranksOfShares } from '../../../../src/workbook/read/rows/typedShares';
import type { CellValue } from '../../../../src/workbook/cells/sheetCells';
import { rowsAsSheet } from '../../../helpers/sheets/cellsOf';

describe('ranksOfShares', () => {
  it.each<{ shares: readonly number[]; ranks: readonly number[] | null; because: string }>([
    { shares: [0.5, 0.5], ranks: [1, 1], because: 'equal shares are equal ranks' },
    { shares: [0.67, 0.33], ranks: [1, 2], because: 'two thirds and one third weigh 2 and 1' },
    { shares: [75, 25], ranks: [1, 3], because: 'percentages are shares' },
    { shares: [0.5, 0.33, 0.17], ranks: [1, 2, 3], because: 'they weigh 3, 2 and 1' },
    { shares: [0.33, 0.33, 0.34], ranks: [1, 1, 1], because: 'the last takes up the rest' },
    { shares: [0.6, 0.4], ranks: null, because: 'the least relevant weighs 1' },
    { shares: [0.8, 0.2], ranks: null, because: 'nothing weighs 4' },
    { shares: [0.5, 0.25], ranks: null, because: 'they are no whole' },
    { shares: [0.67, 0.67], ranks: null, because: 'they are more than a whole' },
  ])('of $shares are $ranks: $because', ({ shares, ranks }) => expect(ranksOfShares(shares)).toEqual(ranks));
});

describe('typed weights of a table without relevance', () => {
  function read(shares: readonly CellValue[], header: readonly string[] = ['Ponderado']) {
    const rows = shares.map((share, at) => [`IND.0${at + 1}.AEI.01.01`, 'Talleres', share, ...header.slice(1).map(() => 'Muy relevante'), 10, 5]);
    const cells = rowsAsSheet([['Código', 'Indicador', ...header, 'Meta 2024', 'Ejecutado 2024'], ['AEI.01.01', 'Acción', '—'], ...rows]);
    const [layout] = findTables(cells);
    if (layout === undefined) throw new Error('No table');
    const { plan, observations } = readPlan(cells, layout);
    return { relevances: [...plan.columns.relevances], told: observations.filter(({ code }) => code === 'ponderador-no-usado') };
  }

  it('give the ranks that they come from', () => expect(read(['2/3', '1/3'])).toEqual({ relevances: [1, 2], told: [] }));

  it('that come from no ranks are told and not used', () => {
    const { relevances, told } = read([0.6, 0.4]);
    expect(relevances).toEqual([0, 0]);
    expect(told[0]?.message).toBe('Los ponderadores escritos de AEI.01.01 (0.6, 0.4) no salen de ninguna relevancia: no se usaron, y sus indicadores pesan lo mismo.');
  });

  it('count for nothing where one is missing', () => expect(read(['2/3', '']).told).toHaveLength(1));

  it('give way to the relevance', () => expect(read(['2/3', '1/3'], ['Ponderador', 'Relevancia']).relevances).toEqual([1, 1]));
});
