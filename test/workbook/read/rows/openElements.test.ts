import { readTableSteps } from '../../../../src/app/calculate/readTableSteps';
import { evaluate } from '../../../../src/engine/method/evaluate';
import { runToEnd } from '../../../../src/engine/steps';
import type { CellValue } from '../../../../src/workbook/cells/sheetCells';
import { rowsAsSheet } from '../../../helpers/sheets/cellsOf';

interface Read {
  /** `AEI.01.01 75`, `AEI.01.01 open`. */
  readonly actions: readonly string[];
  /** `fila-sin-nombre 3`: each observation of these rows, and its row, 1-based. */
  readonly told: readonly string[];
}

const TELLS = new Set(['fila-sin-nombre', 'codigo-no-reconocido', 'indicador-en-varias-filas', 'relevancia-no-reconocida', 'total-de-unidades']);

function read(rows: readonly (readonly CellValue[])[]): Read {
  const cells = rowsAsSheet(rows);
  const [reading] = runToEnd(readTableSteps({ sheets: [cells], activeSheetId: cells.id, isReadOnly: false, settings: {} }));
  if (reading === undefined) throw new Error('There is no table in these rows');
  const { actions } = evaluate(reading.plan, 0);
  return {
    actions: reading.plan.actions.map(({ code }, at) => `${code} ${actions[at]?.band === 'open' ? 'open' : String(actions[at]?.progress ?? 'ND')}`),
    told: reading.observations.filter(({ code }) => TELLS.has(code)).map(({ code, place: { rect } }) => `${code} ${rect.top + 1}`),
  };
}

const CODED = ['Código', 'Indicador', 'LE 2024', 'VO 2024'];
const PLAIN = ['AEI', 'Indicador', 'Unidad', 'LE 2024', 'VO 2024'];
const ONE = ['IND.01.AEI.01.01', 'Uno', 20, 15];
const OTHER = ['IND.01.AEI.01.02', 'Otro', 10, 10];

describe('an AEI with a row that is not understood', () => {
  it('is not calculated from the others, where the row has no code', () => {
    expect(read([CODED, ONE, ['', 'Dos', 10, 9], OTHER])).toEqual({ actions: ['AEI.01.01 open', 'AEI.01.02 100'], told: ['codigo-no-reconocido 3'] });
  });

  it('is the one that a mistyped code names', () => {
    expect(read([CODED, OTHER, ['IND.O2.AEI.O1.O1', 'Dos', 10, 9], ONE])).toEqual({ actions: ['AEI.01.02 100', 'AEI.01.01 open'], told: ['codigo-no-reconocido 3'] });
  });

  it('is not calculated where the row has figures without a code or a name', () => {
    expect(read([CODED, ONE, ['', '', 10, 9], OTHER])).toEqual({ actions: ['AEI.01.01 open', 'AEI.01.02 100'], told: ['fila-sin-nombre 3'] });
    expect(read([PLAIN, ['AEI.01.01', 'Uno', 'A', 20, 15], ['', '', '', 10, 9], ['AEI.01.02', 'Otro', 'A', 10, 10]])).toEqual({ actions: ['AEI.01.01 open', 'AEI.01.02 100'], told: ['fila-sin-nombre 3'] });
  });

  it.each<[what: string, row: readonly CellValue[]]>([
    ['the sum of those above', ['', '', 30, 25]], ['their mean', ['', '', 15, 12.5]], ['a total by its words in any cell', ['', '', '', '', 'TOTAL', 7, 8]], ['years', ['', '', 2024, 2024]],
    ['carried to the next page', ['', 'VAN', 30, 25]],
  ])('is calculated where the row is %s', (_, row) => {
    const figures = row.length > 4 ? ['Código', 'Indicador', '', '', 'Unidad', 'LE 2024', 'VO 2024'] : CODED;
    const wide = (cells: readonly CellValue[]): readonly CellValue[] => (row.length > 4 ? [...cells.slice(0, 2), '', '', 'A', ...cells.slice(2)] : cells);
    expect(read([figures, wide(ONE), wide(OTHER), row])).toEqual({ actions: ['AEI.01.01 75', 'AEI.01.02 100'], told: [] });
  });
});

describe('an AEI with an indicator in several rows', () => {
  const unit = (name: string, le: number, vo: number): readonly CellValue[] => ['AEI.01.01', 'Atenciones', name, le, vo];

  it('is not the mean of its units, as nobody knows whether it is one indicator', () => {
    expect(read([PLAIN, unit('Hospital A', 100, 80), unit('Hospital B', 50, 20)])).toEqual({ actions: ['AEI.01.01 open'], told: ['indicador-en-varias-filas 3'] });
  });

  it('has the figure of their total, which the sentence asks for', () => {
    expect(read([PLAIN, unit('Hospital A', 100, 80), unit('Hospital B', 50, 20), unit('Total', 150, 100)])).toEqual({ actions: ['AEI.01.01 66.67'], told: ['total-de-unidades 4'] });
  });

  it.each(['TOTAL', 'Total general', 'Consolidado'])('has it also where %s stands over the units', (word) => {
    expect(read([PLAIN, unit(word, 150, 100), unit('Hospital A', 100, 80), unit('Hospital B', 50, 20), ['AEI.01.02', 'Otro', 'A', 10, 10]])).toEqual({ actions: ['AEI.01.01 66.67', 'AEI.01.02 100'], told: ['total-de-unidades 2'] });
  });

  it('is calculated where codes tell the rows apart', () => {
    expect(read([CODED, ONE, ['IND.02.AEI.01.01', 'Uno', 10, 10]])).toEqual({ actions: ['AEI.01.01 87.5'], told: [] });
  });
});

describe('an AEI with a relevance that is not understood', () => {
  const rows = (...relevances: readonly string[]): readonly (readonly CellValue[])[] =>
    [['Código', 'Indicador', 'Relevancia', 'LE 2024', 'VO 2024'], ...relevances.map((relevance, at) => [`IND.0${at + 1}.AEI.01.01`, `N${at}`, relevance, 10, 5 + at])];

  it('is not calculated as if all weighed the same', () => {
    expect(read(rows('Muy relevante', 'LR'))).toEqual({ actions: ['AEI.01.01 open'], told: ['relevancia-no-reconocida 3'] });
  });

  it('is calculated where the indicator is the only one, or the relevance is missing', () => {
    expect(read([...rows('Muy relevante'), ['IND.01.AEI.01.02', 'Z', 'LR', 10, 9]]).actions).toEqual(['AEI.01.01 50', 'AEI.01.02 90']);
    expect(read(rows('Muy relevante', '-')).actions).toEqual(['AEI.01.01 55']);
  });
});
