import { evaluate } from '../../../src/engine/method/evaluate';
import { objectiveGroups } from '../../../src/engine/method/objectiveGroups';
import { anAction, anIndicator, plan2024, planOf } from '../../helpers/plans/plans';

describe('objectiveGroups', () => {
  it('groups the AEI of a table without OEI rows by their code: 26 AEI under 7 OEI', () => {
    const plan = plan2024('registered');
    const groups = objectiveGroups(plan, evaluate(plan, 0));
    expect(groups.map(({ code, actions }) => `${code} ${actions.length}`)).toEqual(['OEI.01 2', 'OEI.02 5', 'OEI.03 5', 'OEI.04 7', 'OEI.05 2', 'OEI.06 2', 'OEI.07 3']);
    expect(groups[0]).toMatchObject({ name: '', own: null, hasOwn: false, mean: 75.32, counts: { red: 1, amber: 0, green: 1, nd: 0, total: 2 } });
  });

  it('gives an OEI’s own progress beside the mean of its AEI, keeps one without AEI, and puts AEI without OEI last', () => {
    const plan = planOf({
      years: [2024], periods: [{ year: 2024, span: 'semester' }],
      objectives: [anAction({ level: 'OEI', code: 'OEI.02', name: 'DOS', indicators: [] }), anAction({ level: 'OEI', code: 'OEI.01', name: 'UNO', indicators: [2] })],
      actions: [anAction({ code: 'Acción', indicators: [3] }), anAction({ code: 'AEI.01.02', indicators: [1] }), anAction({ code: 'AEI.01.01', indicators: [0] })],
      indicators: [anIndicator({ actuals: [50] }), anIndicator({ actuals: [null] }), anIndicator({ level: 'OEI', code: 'IND.01.OEI.01', actuals: [96] }), anIndicator({ actuals: [80] })],
    });
    const groups = objectiveGroups(plan, evaluate(plan, 0));
    expect(groups.map(({ code, own, hasOwn, mean, actions }) => ({ code, own, hasOwn, mean, actions }))).toEqual([
      { code: 'OEI.01', own: 96, hasOwn: true, mean: 50, actions: [2, 1] },
      { code: 'OEI.02', own: null, hasOwn: false, mean: null, actions: [] },
      { code: '', own: null, hasOwn: false, mean: 80, actions: [0] },
    ]);
  });
});
