import { hasSameFigures } from '../../../src/app/result/outcome';
import { evaluate } from '../../../src/engine/method/evaluate';
import type { Plan } from '../../../src/engine/plan/plan';
import { aPlan, anAction, anIndicator } from '../../helpers/plans/plans';

const ONE = anIndicator({ actuals: [95] });
const ND = anIndicator({ code: 'IND.02.AEI.01.01', row: 17, actuals: [null] });
const planOf = (...indicators: readonly (typeof ONE)[]): Plan => aPlan([...indicators], { actions: [anAction({ indicators: indicators.map((_, at) => at) })] });
const whole = planOf(ONE, ND);

describe('sameFigures', () => {
  it.each<{ now: Plan; same: boolean; because: string }>([
    { now: planOf(ONE, ND), same: true, because: 'ND is the same as ND' },
    { now: planOf(anIndicator({ actuals: [94] }), ND), same: false, because: 'a value is another' },
    { now: planOf(ONE, { ...ND, actuals: [0] }), same: false, because: 'ND became a value' },
    { now: planOf({ ...ONE, name: 'Otro nombre', row: 40 }, ND), same: true, because: 'names and rows are no figures' },
    { now: planOf(ONE, { ...ND, relevance: 3 }), same: false, because: 'the weights are others' },
    { now: aPlan([ONE, ND, { ...ND, parent: -1 }], { actions: [anAction({ indicators: [0, 1] })] }), same: false, because: 'an indicator came at the end' },
    { now: aPlan([ONE, ND], { actions: [anAction({ indicators: [0, 1] }), anAction({ code: 'AEI.01.02', indicators: [] })] }), same: false, because: 'an AEI came at the end' },
  ])('says $same when $because', ({ now, same }) => {
    expect(hasSameFigures(now, evaluate(whole, 0))).toBe(same);
    expect(hasSameFigures(whole, evaluate(now, 0))).toBe(same);
  });
});
