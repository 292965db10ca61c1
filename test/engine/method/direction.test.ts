import { directionOf, lowerIsBetter } from '../../../src/engine/method/direction';
import type { Aggregation, Direction } from '../../../src/engine/plan/indicator';

interface Case {
  direction?: Direction | null;
  aggregation?: Aggregation | null;
  targets?: (number | null)[];
  is: Direction;
  lower: boolean;
  because: string;
}

describe('directionOf and lowerIsBetter', () => {
  it.each<Case>([
    { direction: 'ascending', targets: [9, 8], is: 'ascending', lower: false, because: 'what is registered wins over the trend' },
    { direction: 'descending', targets: [8, 9], is: 'descending', lower: true, because: 'what is registered wins over the trend' },
    { direction: 'undefined', aggregation: 'maximum', is: 'undefined', lower: true, because: 'a permitted maximum should not be passed' },
    { direction: 'undefined', aggregation: 'minimum', is: 'undefined', lower: false, because: 'a permitted minimum should be reached' },
    { direction: 'undefined', is: 'undefined', lower: false, because: 'without maximum or minimum it counts as ascending' },
    { direction: 'ascending', aggregation: 'maximum', is: 'ascending', lower: false, because: 'the sense decides before the aggregation' },
    { aggregation: 'maximum', targets: [1, 2], is: 'undefined', lower: true, because: 'the application pairs maximum with No definido' },
    { targets: [32, 35, 38], is: 'ascending', lower: false, because: 'targets that rise' },
    { targets: [100, 100, 100], is: 'ascending', lower: false, because: 'IGP: constant targets printed 67.00 and 60.00' },
    { targets: [57, 71, 0], is: 'descending', lower: true, because: 'IGP IND.01.AEI.02.03: 25 and 56 printed 100 and 100' },
    { targets: [16, 17, 18], is: 'ascending', lower: false, because: 'IGP IND.01.AEI.04.04: the baseline of 33 does not count' },
    { targets: [null, 20, null, 10, null], is: 'descending', lower: true, because: 'ND are left out' },
    { targets: [null, 7, null], is: 'ascending', lower: false, because: 'one target has no trend' },
    { targets: [], is: 'ascending', lower: false, because: 'nothing to go by' },
  ])('$direction, $aggregation, $targets is $is: $because', ({ direction = null, aggregation = null, targets = [], is, lower }) => {
    expect(directionOf({ direction, aggregation, targets })).toBe(is);
    expect(lowerIsBetter({ direction, aggregation, targets })).toBe(lower);
  });
});
