import { CEPLAN_POLICIES, type Policies } from '../../../src/engine/method/evaluation';
import { evaluate } from '../../../src/engine/method/evaluate';
import type { Indicator } from '../../../src/engine/plan/indicator';
import type { TableLayout } from '../../../src/workbook/find/tableLayout';
import type { Observation } from '../../../src/workbook/cells/observation';
import { rowNotes } from '../../../src/workbook/write/rowNotes';
import { aPlan, anAction, anIndicator } from '../../helpers/plans/plans';

const layout: TableLayout = {
  sheetId: 'S1', sheet: 'PEI', kind: 'b7', averageRow: 30, title: '', headings: [], columns: [],
  header: { top: 9, left: 0, height: 3, width: 15 },
  body: { top: 12, left: 0, height: 20, width: 15 },
};
/** The row of the only indicator, absolute, 0-based; its AEI stands on the row above. */
const ROW = 13;

const found = (code: string, message: string, severity: Observation['severity'] = 'warning'): Observation =>
  ({ code, severity, message, remedy: '', place: { sheet: 'PEI', rect: { top: ROW, left: 3, height: 1, width: 1 } } });

function notes(change: Partial<Indicator>, observations: readonly Observation[] = [], policies: Policies = CEPLAN_POLICIES): ReadonlyMap<number, string> {
  const plan = aPlan([anIndicator({ row: ROW + 1, ...change })], { actions: [anAction({ row: ROW, indicators: [0] })] });
  return rowNotes(layout, plan, evaluate(plan, 0, policies), observations);
}

describe('rowNotes', () => {
  it('has nothing to say of a figure like any other', () => {
    expect(notes({ actuals: [50] })).toEqual(new Map());
  });

  it('shortens a note to 250 characters, with the number of the others after it', () => {
    const long = found('a', 'x'.repeat(400));
    expect(notes({ actuals: [50] }, [long]).get(ROW)).toBe(`${'x'.repeat(249)}…`);
    expect(notes({ actuals: [50] }, [long, found('b', 'y')]).get(ROW)).toBe(`${'x'.repeat(227)}… (y 1 observación más)`);
  });

  it('says why a progress is ND, of the indicator and of its AEI', () => {
    expect(notes({ actuals: [null] })).toEqual(new Map([
      [ROW, 'ND: falta el valor obtenido'], [ROW - 1, 'ND: ninguno de sus indicadores tiene avance'],
    ]));
  });

  it('leaves ND to the observation that tells it', () => {
    expect(notes({ actuals: [null] }, [found('valor-obtenido-faltante', 'No hay valor obtenido.', 'error')]).get(ROW)).toBe('No hay valor obtenido.');
  });

  it('says how a progress cut at 100 came about', () => {
    expect(notes({ targets: [2, 2], actuals: [8] }).get(ROW)).toBe('8.00 / 2.00 = 400.00 %, se imprime 100.00 (tope)');
  });

  it('says of a printed figure, before all else, that nobody can verify it', () => {
    const observations = [found('codigo-repetido', 'El código se repite.', 'error'), found('avance-no-verificable', 'Se tomó el avance impreso, 60.00.')];
    expect(notes({ actuals: [null], printed: [60] }, observations).get(ROW))
      .toBe('Impreso, no verificable. Se tomó el avance impreso, 60.00. (y 1 observación más)');
  });

  it('says beside the mean in what the figures are not the application’s', () => {
    expect(notes({ actuals: [50] }, [], { ...CEPLAN_POLICIES, cap: false })).toEqual(new Map([[30, 'Calculado con: sin tope en 100.']]));
  });
});
