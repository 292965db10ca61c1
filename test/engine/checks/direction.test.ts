import { firstAndLastTarget, targetsGoBothWays, hasStepAgainst } from '../../../src/engine/checks/direction';
import { aPlan, anIndicator } from '../../helpers/plans/plans';

const columnsOf = (...targets: (number | null)[]) => aPlan([anIndicator({ targets })]).columns;

it.each([
  { targets: [10, 20, 20, 30], falls: false, rises: true, because: 'equal goals are no step' },
  { targets: [10, null, 5, null], falls: true, rises: false, because: 'ND is passed over' },
  { targets: [10, 20, 15, 30], falls: true, rises: true, because: 'one year goes back' },
  { targets: [null, null, null, 7], falls: false, rises: false, because: 'one goal makes no step' },
])('goals $targets fall: $falls, rise: $rises, because $because', ({ targets, falls, rises }) => {
  const columns = columnsOf(...targets);
  expect([hasStepAgainst(columns, 0, 1), hasStepAgainst(columns, 0, -1), targetsGoBothWays(columns, 0)]).toEqual([falls, rises, falls && rises]);
});

it('ends at the first and the last goal that are not ND', () => {
  expect(firstAndLastTarget(columnsOf(null, 5, 9, null), 0)).toEqual([5, 9]);
  expect(firstAndLastTarget(columnsOf(null, null, null, null), 0)).toEqual([NaN, NaN]);
});
