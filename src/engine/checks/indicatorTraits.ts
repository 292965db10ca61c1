import { codeRank } from '../codeRank';
import { measureKind } from '../measureKind';
import type { Indicator } from '../plan';

/** What several checks ask of every indicator, gathered in one pass. Each array is aligned with `plan.indicators`. */
export interface IndicatorTraits {
  /** `codeRank` of the code; NaN for what is not a code. */
  readonly ranks: Float64Array;
  /** The last target less the first, ND left out; 0 for fewer than two. */
  readonly net: Float64Array;
  /** {@link RISES} when some target is above the one before, {@link FALLS} when some is below; both added up. */
  readonly steps: Uint8Array;
  /** {@link COUNT}, {@link PERCENT} or 0: its `measureKind`. */
  readonly kinds: Uint8Array;
  /** Línea base; NaN for ND. */
  readonly baselines: Float64Array;
  /** Length of the name. */
  readonly nameLengths: Uint32Array;
  /** The indicators that a check of the registration may strike, in sheet order: the others are regular (see `isRegular`). */
  readonly irregular: readonly number[];
}

export const RISES = 1;
export const FALLS = 2;
export const COUNT = 1;
export const PERCENT = 2;

/** One pass over the indicators for all the checks: reaching them in memory costs more than looking at them. */
export function indicatorTraits(indicators: readonly Indicator[]): IndicatorTraits {
  const count = indicators.length;
  const irregular: number[] = [];
  const traits: IndicatorTraits = {
    irregular,
    ranks: new Float64Array(count), net: new Float64Array(count), steps: new Uint8Array(count),
    kinds: new Uint8Array(count), nameLengths: new Uint32Array(count), baselines: new Float64Array(count),
  };
  for (let i = 0; i < count; i += 1) {
    const indicator = indicators[i];
    if (indicator === undefined) continue;
    const kind = measureKind(indicator);
    traits.ranks[i] = codeRank(indicator.code);
    traits.kinds[i] = kind === 'percent' ? PERCENT : kind === 'count' ? COUNT : 0;
    traits.baselines[i] = indicator.baseline ?? NaN;
    traits.nameLengths[i] = indicator.name.length;
    followTargets(indicator.targets, i, traits);
    if (!isRegular(indicator, traits.steps[i] ?? 0)) irregular.push(i);
  }
  return traits;
}

function followTargets(targets: readonly (number | null)[], i: number, { net, steps }: IndicatorTraits): void {
  let first: number | null = null;
  let previous: number | null = null;
  let own = 0;
  for (let k = 0; k < targets.length; k += 1) {
    const target = targets[k] ?? null;
    if (target === null) continue;
    first ??= target;
    if (previous !== null && target !== previous) own |= target > previous ? RISES : FALLS;
    previous = target;
  }
  net[i] = first === null || previous === null ? 0 : previous - first;
  steps[i] = own;
}

/** Registered in full, under an element, with goals that never go against the sense: no check of the registration strikes it. */
function isRegular({ parent, relevance, direction, aggregation, unit, parameter }: Indicator, steps: number): boolean {
  if (parent < 0 || relevance === null || unit === '' || parameter !== '') return false;
  if (aggregation === 'maximum' || aggregation === 'minimum') return false;
  return (direction === 'ascending' && (steps & FALLS) === 0) || (direction === 'descending' && (steps & RISES) === 0);
}
