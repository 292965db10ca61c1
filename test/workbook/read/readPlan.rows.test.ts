import { findings } from '../../../src/engine/checks/findings';
import { evaluate } from '../../../src/engine/method/evaluate';
import type { Rect } from '../../../src/workbook/cells/rect';
import type { CellValue, SheetCells } from '../../../src/workbook/cells/sheetCells';
import { findTables } from '../../../src/workbook/find/findTables';
import { readPlan } from '../../../src/workbook/read/readPlan';
import { rowsAsSheet } from '../../helpers/sheets/cellsOf';

type Rows = readonly (readonly CellValue[])[];

interface Read {
  /** `IND.01.AEI.01.01: 10/5`: goals and values of each indicator; `?` for none. */
  readonly indicators: readonly string[];
  /** `AEI.01.01 NAME: 0 1`: the indices of the indicators of each AEI. */
  readonly actions: readonly string[];
  /** `numero-ilegible 3:2`: row and column of each observation, 0-based. */
  readonly told: readonly string[];
}

function read(rows: Rows, more: Partial<SheetCells> = {}): Read {
  const cells = { ...rowsAsSheet(rows), ...more };
  const [layout] = findTables(cells);
  if (layout === undefined) throw new Error('There is no table in these rows');
  const { plan, observations } = readPlan(cells, layout);
  return {
    indicators: plan.indicators.map(({ code, targets, actuals }) => `${code}: ${[...targets, ...actuals].map((figure) => figure ?? '?').join('/')}`),
    actions: plan.actions.map(({ code, name, indicators }) => `${code} ${name}: ${indicators.join(' ')}`),
    told: observations.filter(({ code }) => code !== 'codigo-supuesto').map(({ code, place: { rect } }) => `${code} ${rect.top}:${rect.left}`),
  };
}

const CODED = ['Código', 'Denominación', 'Relevancia', 'LE 2024', 'VO 2024'];
const PLAIN = ['Código', 'Denominación', 'Meta 2024', 'Ejecutado 2024'];

describe('rows of AEI with figures of their own', () => {
  it('are an indicator each, beside AEI with indicator rows, in the order of the sheet', () => {
    const { indicators, actions, told } = read([
      CODED, ['AEI.01.01', 'UNO', '', 90, 87], ['AEI.01.02', 'DOS'], ['IND.01.AEI.01.02', 'a', '', 12, 6], ['AEI.01.03', 'TRES', '', 13, 'ND'],
    ]);
    expect(indicators).toEqual(['IND.01.AEI.01.01: 90/87', 'IND.01.AEI.01.02: 12/6', 'IND.01.AEI.01.03: 13/?']);
    expect(actions).toEqual(['AEI.01.01 UNO: 0', 'AEI.01.02 DOS: 1', 'AEI.01.03 TRES: 2']);
    expect(told).toEqual(['indicador-en-la-fila-del-elemento 1:0']);
  });

  it('add no indicator where an indicator row has the AEI, also one further down', () => {
    const { indicators, told } = read([
      CODED, ['AEI.01.01', 'UNO', '', 10, 5], ['AEI.01.02', 'DOS', '', 10, 5], ['IND.01.AEI.01.02', 'b', '', 10, 5], ['IND.01.AEI.01.01', 'a', '', 10, 5],
    ]);
    expect(indicators).toEqual(['IND.01.AEI.01.02: 10/5', 'IND.01.AEI.01.01: 10/5']);
    expect(told).toEqual([]);
  });

  it('are one indicator per row where an AEI stands in several', () => {
    const { indicators, actions } = read([CODED, ['IND.01.AEI.01.02', 'c', '', 10, 5], ['AEI.01.01', 'UNO', '', 10, 5], ['AEI.01.01', 'UNO', '', 20, 5]]);
    expect(indicators.slice(1)).toEqual(['IND.01.AEI.01.01: 10/5', 'IND.02.AEI.01.01: 20/5']);
    expect(actions).toContain('AEI.01.01 UNO: 1 2');
  });
});

describe('rows of AEI over rows without codes', () => {
  it('are headings, and the rows below are numbered', () => {
    const { indicators, actions } = read([
      PLAIN, ['AEI.01.01', 'UNO'], ['', 'a', 20, 15], ['', 'b', 80, 72], ['AEI.01.02', 'DOS'], ['', 'c', 4, ''],
    ]);
    expect(indicators).toEqual(['IND.01.AEI.01.01: 20/15', 'IND.02.AEI.01.01: 80/72', 'IND.01.AEI.01.02: 4/?']);
    expect(actions).toEqual(['AEI.01.01 UNO: 0 1', 'AEI.01.02 DOS: 2']);
  });

  it('are headings over codes that only name the AEI, as are the rows of OEI', () => {
    const { indicators, actions } = read([
      PLAIN, ['OEI N°1', 'OBJETIVO'], ['AEI N°1.1', 'UNO'], ['IND-AEI-1.1', 'a', 80, 60], ['AEI N°1.2', 'DOS'], ['IND-AEI-1.2', 'b', 4, 3],
    ]);
    expect(indicators).toEqual(['IND.01.AEI.01.01: 80/60', 'IND.01.AEI.01.02: 4/3']);
    expect(actions).toEqual(['AEI.01.01 UNO: 0', 'AEI.01.02 DOS: 1']);
  });

  it('are the first indicator where their cell is merged over the rows below', () => {
    const merges: Rect[] = [{ top: 1, left: 0, width: 1, height: 2 }, { top: 3, left: 0, width: 1, height: 2 }];
    const { indicators } = read([PLAIN, ['AEI.01.01', 'a'], ['', 'b', 80, 72], ['AEI.01.02', 'c'], ['', 'd', 4, 4]], { merges });
    expect(indicators).toEqual(['IND.01.AEI.01.01: ?/?', 'IND.02.AEI.01.01: 80/72', 'IND.01.AEI.01.02: ?/?', 'IND.02.AEI.01.02: 4/4']);
  });

  it('may be either where other AEI have figures and such rows: they are indicators that were not understood, and are told', () => {
    const { indicators, told } = read([PLAIN, ['AEI.01.01', 'a', 10, 5], ['', 'b', 80, 72], ['AEI.01.02', 'c'], ['', 'd', 4, 4]]);
    expect(indicators).toEqual(['IND.01.AEI.01.01: 10/5', 'IND.02.AEI.01.01: 80/72', 'IND.01.AEI.01.02: ?/?', 'IND.02.AEI.01.02: 4/4']);
    expect(told).toEqual(['titulo-o-indicador 3:0']);
  });

  it('do not take rows whose code names another AEI or is not understood: those are told', () => {
    const { indicators, told } = read([
      PLAIN, ['AEI.01.01', 'UNO'], ['', 'a', 20, 15], ['IND-AEI-1.2', 'b', 80, 72], ['AEI.01.03', 'TRES'], ['IND.01', 'c', 4, 4], ['AX.1.4', 'd', 4, 4], ['', 'e', 4, 4],
    ]);
    expect(indicators).toEqual(['IND.01.AEI.01.01: 20/15', 'IND.01.AEI.01.03: 4/4']);
    expect(told).toEqual(['codigo-no-reconocido 3:0', 'codigo-no-reconocido 6:0', 'codigo-no-reconocido 7:0']);
  });

  it('tell of a row that has a name alone, which is a title', () => {
    const { indicators, told } = read([PLAIN, ['AEI.01.01', 'a', 20, 15], ['', 'Programa 0030'], ['', 'b', 80, 72]]);
    expect(indicators).toEqual(['IND.01.AEI.01.01: 20/15', 'IND.02.AEI.01.01: 80/72']);
    expect(told).toEqual(['fila-solo-con-nombre 2:1']);
  });
});

const B7 = ['Código', 'Denominación', 'Unidad de Organización', 'Relevancia', 'Sentido Esperado', 'LB Año', 'LB Valor', 'LE 2024', 'VO 2024', 'Avance Tipo I (%) 2024'];
const IND = 'IND.01.AEI.01.01';
const b7Row = (code: string, ...figures: readonly CellValue[]): CellValue[] => [code, 'Porcentaje', '05.00-OFICINA', 'Relevante', 'Ascendente', 2023, 90, ...figures];

describe('rows that are told and left out', () => {
  it.each<{ row: readonly CellValue[]; column: number; because: string }>([
    { row: [IND, 'a', '05.00-OFICINA', 'Ascendente', 'No Agregable', 2023, 92, 94, 47, 50], column: 3, because: 'a sense stands under relevance' },
    { row: [IND, 'a', '05.00-OFICINA', 'Relevante', 'Ascendente', 530, 567, 604, 299, ''], column: 5, because: 'the year of the baseline is none' },
    { row: [IND, 'a', '05.00-OFICINA', '', '', 2023, 'Ascendente', 90, 94, 47], column: 6, because: 'a sense stands under a figure' },
  ])('have no figures when they are shifted: $because', ({ row, column }) => {
    const { indicators, told } = read([B7, b7Row('IND.01.AEI.01.02', 94, 47, 50), row]);
    expect(indicators).toEqual(['IND.01.AEI.01.02: 94/47', `${IND}: ?/?`]);
    expect(told).toEqual([`fila-corrida 2:${column}`]);
  });

  it.each([{ goal: 0.95, value: 76, column: 7 }, { goal: 95, value: 0.76, column: 8 }])('have no figures when $goal and $value mix a fraction and percent points', ({ goal, value, column }) => {
    const { indicators, told } = read([B7, b7Row('IND.01.AEI.01.02', 94, 47, 50), b7Row(IND, goal, value, '')]);
    expect(indicators[1]).toBe(`${IND}: ?/?`);
    expect(told).toEqual([`unidades-mezcladas 2:${column}`]);
  });

  it.each([
    { formats: ['0%', 'General'], goal: 0.95, value: 0.76, figures: '?/?', because: 'only the goal is a percentage' },
    { formats: ['0%', '0%'], goal: 0.95, value: 0.76, figures: '95/76', because: 'both are percentages' },
    { formats: ['0%', 'General'], goal: 0.95, value: 76, figures: '95/76', because: 'the goal is 95' },
  ])('are read by the percent formats of their cells: $formats ($because)', ({ formats, goal, value, figures }) => {
    const numberFormat = (row: number, column: number): string => (row === 2 ? (formats[column - 7] ?? '') : '');
    expect(read([B7, b7Row('IND.01.AEI.01.02', 94, 47, 50), b7Row(IND, goal, value, '')], { numberFormat }).indicators[1]).toBe(`${IND}: ${figures}`);
  });

  it.each([
    { value: '', printed: 0, progress: null, because: 'a formula over a blank gives 0' }, { value: 'ND', printed: 0, progress: 0, because: 'the value is said to be missing' },
    { value: '', printed: 40, progress: 40, because: 'no blank gives 40' },
  ])('have a printed progress of $printed beside the value "$value" taken for $progress: $because', ({ value, printed, progress }) => {
    const cells = rowsAsSheet([B7, b7Row('IND.01.AEI.01.02', 94, 47, 50), b7Row(IND, 90, value, printed)]);
    const [layout] = findTables(cells);
    if (layout === undefined) throw new Error('There is no table in these rows');
    expect(evaluate(readPlan(cells, layout).plan, 0).indicators[1]?.progress).toBe(progress);
  });

  it.each([
    { goals: ['Meta original 2024', 'Meta reprogramada 2024'], band: 'open', because: 'either may be the goal' }, { goals: ['Meta 2023', 'Meta 2022'], band: 'nd', because: 'there is none of the year' },
  ])('are not ND where nobody knows which column is the goal: $goals ($because)', ({ goals, band }) => {
    const cells = rowsAsSheet([['Código', 'Indicador', ...goals, 'VO 2024'], [IND, 'Talleres', 20, 10, 9]]);
    const [layout] = findTables(cells);
    if (layout === undefined) throw new Error('There is no table in these rows');
    const { indicators, actions } = evaluate(readPlan(cells, layout).plan, 0);
    expect([indicators[0]?.band, actions[0]?.band]).toEqual([band, band]);
  });

  it.each([
    { goal: '100 km', value: '50000 m', read: '?/?', because: 'metres are no kilometres' },
    { goal: '12 meses', value: '200 días', read: '?/?', because: 'days are no months' },
    { goal: '100 km', value: '50 kilómetros', read: '100/50', because: 'the unit is the same' },
    { goal: '12 informes', value: '6 documentos', read: '12/6', because: 'what is counted has two names' },
    { goal: '100 m', value: 50, read: '100/50', because: 'a number alone is of the unit of the goal' },
  ])('have no figures when goal and value are of different units: $goal, $value ($because)', ({ goal, value, read: figures }) => {
    const { indicators, told } = read([B7, b7Row('IND.01.AEI.01.02', 94, 47, 50), b7Row(IND, goal, value, '')]);
    expect(indicators[1]).toBe(`${IND}: ${figures}`);
    expect(told.includes('unidades-mezcladas 2:8')).toBe(figures === '?/?');
  });

  it.each([
    { others: 0.95, figures: '?/?', because: 'the others are fractions' }, { others: 95, figures: '100/1', because: 'the others are percent points' }, { others: 1, figures: '100/1', because: 'nothing says that they are fractions' },
  ])('have a value of 1 beside a goal of 100 read as $figures beside values of $others: $because', ({ others, figures }) => {
    expect(read([B7, b7Row(IND, 100, 1, ''), b7Row('IND.02.AEI.01.01', 100, others, '')]).indicators[0]).toBe(`${IND}: ${figures}`);
  });

  it('keep two fractions, and a small value of a count', () => {
    const { indicators, told } = read([B7, b7Row(IND, 0.95, 0.76, ''), [...b7Row('IND.02.AEI.01.01', 95, 0.76, '')].map((cell, at) => (at === 1 ? 'Número' : cell))]);
    expect(indicators).toEqual([`${IND}: 0.95/0.76`, 'IND.02.AEI.01.01: 95/0.76']);
    expect(told).toEqual([]);
  });

  it('are one indicator per line where a cell holds several, none of them lost', () => {
    const { indicators, told } = read([['Código', 'Indicadores', 'Meta 2024', 'Ejecutado 2024'], ['AEI.01.01', '1) a\n2) b', '20\n80', '15\n72'], ['AEI.01.02', 'c', 4, 4]]);
    expect(indicators).toEqual(['IND.01.AEI.01.01: ?/?', 'IND.02.AEI.01.01: ?/?', 'IND.01.AEI.01.02: 4/4']);
    expect(told).toEqual(['varios-indicadores-en-una-celda 1:1']);
  });
});

describe('an AEI with a row that was not understood', () => {
  it('has no progress, not the sum of the others, and nothing is said to be missing', () => {
    const cells = rowsAsSheet([B7, b7Row(IND, 95, 76, ''), b7Row('IND.02.AEI.01.01', 0.95, 76, ''), b7Row('IND.01.AEI.01.02', 10, 5, '')]);
    const [layout] = findTables(cells);
    if (layout === undefined) throw new Error('There is no table in these rows');
    const { plan } = readPlan(cells, layout);
    const evaluation = evaluate(plan, 0);
    expect(evaluation.actions.map(({ progress }) => progress)).toEqual([null, 50]);
    expect(findings(plan, [evaluation]).map(({ code }) => code)).not.toContain('valor-obtenido-faltante');
  });
});

describe('an indicator of several units', () => {
  const HEADER = ['AEI', 'Unidad', 'Indicador', 'Meta 2024', 'Ejecutado 2024'];

  it('is its row of the total, which is told', () => {
    const { indicators, told } = read([HEADER, ['AEI.01.01', 'Red A', 'Gestantes', 20, 15], ['AEI.01.01', 'Red B', 'Gestantes', 10, 10], ['AEI.01.01', 'TOTAL', 'Gestantes', 30, 25]]);
    expect(indicators).toEqual(['IND.01.AEI.01.01: 30/25']);
    expect(told).toEqual(['total-de-unidades 3:1']);
  });

  it('is not made of rows with other names', () => {
    const { indicators } = read([HEADER, ['AEI.01.01', 'Red A', 'Niños', 20, 15], ['AEI.01.01', 'Red B', 'Gestantes', 10, 10], ['AEI.01.01', 'TOTAL', 'Gestantes', 10, 10]]);
    expect(indicators).toEqual(['IND.01.AEI.01.01: 20/15', 'IND.02.AEI.01.01: 10/10']);
  });
});

describe('printed progress', () => {
  const printed = (...progress: readonly CellValue[]): readonly unknown[] => {
    const cells = rowsAsSheet([B7, ...progress.map((one, at) => b7Row(`IND.0${at + 1}.AEI.01.01`, 100, 75, one))]);
    const [layout] = findTables(cells);
    if (layout === undefined) throw new Error('There is no table in these rows');
    return readPlan(cells, layout).plan.indicators.flatMap((indicator) => indicator.printed);
  };

  it('is in percent points where it is printed as fractions', () => {
    expect(printed(0.75, 1, 'ND')).toEqual([75, 100, 'ND']);
  });

  it('stays as it is beside percent points, or where no fraction is the quotient of its row', () => {
    expect(printed(0.75, 75)).toEqual([0.75, 75]);
    expect(printed(0.5, 0.6)).toEqual([0.5, 0.6]);
  });
});
