import fc from 'fast-check';
import type { Aggregation, Direction, Indicator, Printed, Relevance } from '../../../src/engine/plan/indicator';
import type { Plan } from '../../../src/engine/plan/plan';
import { aPlan, anAction, anIndicator } from './plans';

const quantity = fc.option(fc.oneof(
  fc.integer({ min: 0, max: 100000 }).map((hundredths) => hundredths / 100),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
));

/** Any indicator a sheet could hold, absurd values included. */
export const anyIndicator: fc.Arbitrary<Indicator> = fc.record({
  relevance: fc.constantFrom<(Relevance | null)[]>(1, 2, 3, null),
  direction: fc.constantFrom<(Direction | null)[]>('ascending', 'descending', 'undefined', null),
  aggregation: fc.constantFrom<(Aggregation | null)[]>('summable', 'not-summable', 'maximum', 'minimum', null),
  baseline: quantity,
  targets: fc.array(quantity, { maxLength: 5 }),
  actuals: fc.array(quantity, { maxLength: 2 }),
  printed: fc.array(fc.oneof(fc.constantFrom<Printed[]>('ND', null), fc.double({ noNaN: true, noDefaultInfinity: true })), { maxLength: 2 }),
  unit: fc.constantFrom('', '13.00-GERENCIA', '13.00-OFICINA', '13.01-GERENCIA', 'Gerencia'),
  code: fc.constantFrom('', 'IND.01.AEI.01.01', 'IND.07.AEI.01.01', 'IND.02.AEI.09.09', 'x'),
  name: fc.string({ maxLength: 12 }),
}).map((change) => anIndicator(change));

function twoActionPlan(indicators: readonly Indicator[]): Plan {
  const members = (turn: number): number[] => indicators.flatMap((_, i) => (i % 2 === turn ? [i] : []));
  return aPlan(indicators.map((one, i) => ({ ...one, parent: i % 2 })), {
    actions: [0, 1].map((turn) => anAction({ code: `AEI.01.0${turn + 1}`, indicators: members(turn) })),
  });
}

/** Any plan of two actions that share the indicators in turn. */
export const anyPlan: fc.Arbitrary<Plan> = fc.array(anyIndicator, { maxLength: 10 }).map(twoActionPlan);
