import { simulate } from '../../../src/app/simulate/simulation';
import { registered, supposedQuantity, supposedRelevance, supposedReported, supposedSense, typedQuantity } from '../../../src/app/simulate/suppositions';
import type { RegisteredIndicator, Supposition } from '../../../src/app/simulate/suppositions';
import { evaluate } from '../../../src/engine/method/evaluate';
import type { Plan } from '../../../src/engine/plan/plan';
import { anIndicator, aPlan, indexOfCode, plan2024 } from '../../helpers/plans/plans';

const plan = plan2024('registered');
const before = evaluate(plan, 0);
const own = (code: string, of: Plan = plan): RegisteredIndicator => {
  const found = registered(of, 0, indexOfCode(of.indicators, code));
  if (found === null) throw new Error(code);
  return found;
};
const simulated = (...suppositions: readonly (Supposition | null)[]) => simulate(plan, before, suppositions.filter((one) => one !== null));
const lines = ({ rows }: ReturnType<typeof simulate>) => rows.map(({ code, before: was, after }) => `${code} ${was.text} ${was.band} → ${after.text} ${after.band}`);

describe('a simulation', () => {
  it('of nothing is the plan as it stands', () => {
    const { rows, mean, plan: same } = simulated();
    expect([rows, mean.before, mean.after, same]).toEqual([[], '74.68', '74.68', plan]);
  });

  it('shows the indicator, its AEI, the mean and the counts before and after', () => {
    const found = simulated(supposedQuantity(1, own('IND.01.AEI.01.01'), 'actual', 94));
    expect(lines(found)).toEqual(['AEI.01.01 50.64 red → 100.00 green', 'IND.01.AEI.01.01 50.64 red → 100.00 green']);
    expect(found.mean).toEqual({ label: 'Avance promedio de AEI', before: '74.68', after: '76.58' });
    expect(found.counts.filter((one) => one.before !== one.after).map(({ label, band, before: was, after }) => `${label} ${band} ${was} → ${after}`)).toEqual([
      'Acciones red 12 → 11', 'Acciones green 11 → 12', 'Indicadores de acciones red 17 → 16', 'Indicadores de acciones green 15 → 16',
    ]);
  });

  it('takes several together, and shows what is supposed also where no figure follows', () => {
    const found = simulated(supposedRelevance(1, own('IND.01.AEI.01.01'), 3), supposedSense(2, own('IND.01.AEI.01.02'), 'maximum'));
    expect(lines(found)).toEqual(['IND.01.AEI.01.01 50.64 red → 50.64 red', 'IND.01.AEI.01.02 100.00 green → 100.00 green']);
  });

  it('is copied as a table that begins with what is supposed', () => {
    const { table } = simulated(supposedQuantity(1, own('IND.01.AEI.01.01'), 'actual', 94));
    expect(table.plain.split('\n').slice(0, 4)).toEqual([
      'Supuesto\tQué cambia\tAntes\tDespués', 'IND.01.AEI.01.01\tValor obtenido\t47.60\t94.00', 'Resultado\t\tAntes\tDespués', 'Avance promedio de AEI\t\t74.68\t76.58',
    ]);
    expect(table.html).toContain('<td>AEI.01.01</td>');
  });

  it('says whose indicator is gone, and counts the others', () => {
    const gone = { ...supposedQuantity(1, own('IND.01.AEI.01.01'), 'actual', 94), code: 'IND.09.AEI.09.09' };
    const found = simulated(gone, supposedQuantity(2, own('IND.01.AEI.01.01'), 'actual', 94));
    expect([found.lost, lines(found).length]).toEqual([['IND.09.AEI.09.09'], 2]);
  });

  it('changes the one that is meant of two with the same code', () => {
    const twice = aPlan([anIndicator(), anIndicator({ actuals: [10] })]);
    const second = registered(twice, 0, 1);
    if (second === null) throw new Error('No second.');
    const { rows } = simulate(twice, evaluate(twice, 0), [supposedQuantity(1, second, 'actual', 20)]);
    expect(rows.map(({ before: was, after }) => `${was.text} → ${after.text}`)).toEqual(['30.00 → 35.00', '10.00 → 20.00']);
  });
});

describe('what is ND', () => {
  it('counts as reported at its goal, and only what has one and no value', () => {
    const blank = aPlan([anIndicator(), anIndicator({ code: 'IND.02.AEI.01.01', actuals: [null] })]);
    const found = supposedReported(1, own('IND.02.AEI.01.01', blank));
    expect(found).toMatchObject({ what: 'Contado como reportado', from: 'ND', to: '100.00 (su meta)', change: { kind: 'actual', value: 100 } });
    expect(supposedReported(1, own('IND.01.AEI.01.01', blank))).toBeNull();
    expect(supposedReported(1, own('IND.01.AEI.01.01', aPlan([anIndicator({ actuals: [null], targets: [null] })])))).toBeNull();
  });
});

it.each<readonly [string, number | null | undefined]>([['1,234.5', 1234.5], [' 47,6 ', 47.6], ['ND', null], ['', null], ['muchos', undefined], ['1,234', undefined]])(
  'the value %p typed in the pane is %p', (text, value) => expect(typedQuantity(text)).toBe(value));
