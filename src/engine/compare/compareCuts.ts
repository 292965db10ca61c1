import { percentOf } from '../method/arithmetic';
import type { Level } from '../plan/indicator';
import { periodIndex } from '../plan/periods';
import { elementsOf } from '../plan/plan';
import type { PlanElement } from '../plan/plan';
import type { Steps } from '../steps';
import type { Change, Cut } from './change';
import { figureChanges } from './figureChanges';
import type { CutFigure, MakeChange, Pair } from './figureChanges';
import { indicatorChanges } from './indicatorChanges';
import { matchKeys } from './matchKeys';

/** Some milliseconds of comparing. */
const COMPARED_PER_STEP = 500;

/**
 * What differs between two cuts of a plan, by code: what appeared and vanished, what is registered otherwise, other values, and the progress,
 * colours and printed figures that are others because of it. In the order of the later plan, each OEI or AEI before its indicators; what
 * vanished comes last.
 *
 * - Targets and values are compared in all years and periods that both have, those of the evaluated period also between two of them;
 *   progress and colour in the evaluated periods, each by the policies of its own evaluation.
 * - A printed figure is told where it is not the computed one, unless the earlier cut had the same difference.
 * - Two equal cuts have no changes.
 *
 * @example runToEnd(compareCuts(july10, july31)).map(({ code, field, was, is }) => …) // IND.01.AEI.01.01 actual 46.74 → 47.6, its progress 49.72 → 50.64 …
 */
export function* compareCuts(before: Cut, now: Cut): Steps<readonly Change[]> {
  const [objectives, actions] = [matchElements(before, now, 'OEI'), matchElements(before, now, 'AEI')];
  const indicators = matchIndicators(before, now);
  const pair: Pair = { before, now };
  const changes: Change[] = [];
  let compared = 0;
  const told = new Uint8Array(now.plan.columns.count);
  const tell = function* (i: number): Steps<void> {
    told[i] = 1;
    changes.push(...indicatorChanges(pair, indicators[i] ?? -1, i));
    if ((compared += 1) % COMPARED_PER_STEP === 0) yield;
  };
  for (const [level, matched] of [['OEI', objectives], ['AEI', actions]] as const) {
    for (const [at, element] of elementsOf(now.plan, level).entries()) {
      changes.push(...elementChanges(pair, level, matched[at] ?? -1, at));
      for (const i of element.indicators) yield* tell(i);
    }
  }
  for (let i = 0; i < told.length; i += 1) if (told[i] === 0) yield* tell(i);
  for (const [level, matched] of [['OEI', objectives], ['AEI', actions]] as const) {
    for (const at of unmatched(elementsOf(before.plan, level).length, matched)) changes.push(...elementChanges(pair, level, at, -1));
  }
  for (const at of unmatched(before.plan.columns.count, indicators)) changes.push(...indicatorChanges(pair, at, -1));
  return changes;
}

function matchElements(before: Cut, now: Cut, level: Level): Int32Array {
  const [first, second] = [elementsOf(before.plan, level), elementsOf(now.plan, level)];
  return matchKeys(first.map(({ code }) => code), second.map(({ code }) => code), (was, is) => first[was]?.name === second[is]?.name);
}

const matchIndicators = (before: Cut, now: Cut): Int32Array => matchKeys(
  before.keys ?? before.plan.columns.codes, now.keys ?? now.plan.columns.codes,
  (was, is) => before.plan.columns.names[was] === now.plan.columns.names[is],
);

/** The indices below `count` that are not among those matched. */
function unmatched(count: number, matched: Int32Array): readonly number[] {
  const isMatched = new Uint8Array(count);
  for (const at of matched) if (at >= 0) isMatched[at] = 1;
  return [...isMatched.keys()].filter((at) => isMatched[at] === 0);
}

/** What differs of an OEI or AEI, by its index in each cut; -1 where it is not there. */
function elementChanges(pair: Pair, level: Level, was: number, is: number): readonly Change[] {
  const old = elementsOf(pair.before.plan, level)[was];
  const own = elementsOf(pair.now.plan, level)[is];
  const { code, name } = own ?? old ?? { code: '', name: '' };
  const change: MakeChange = (field, from, to) => ({ kind: level, code, before: was, now: is, field, was: from, is: to });
  if (old === undefined) return [change('appeared', null, name)];
  if (own === undefined) return [change('vanished', name, null)];
  return [
    ...(old.name === own.name ? [] : [change('name', old.name, own.name)]),
    ...(old.priority === own.priority ? [] : [change('priority', old.priority, own.priority)]),
    ...figureChanges(pair, figureOf(pair.before, level, old, was), figureOf(pair.now, level, own, is), change),
  ];
}

const figureOf = ({ plan: { periods }, evaluation: { columns, period } }: Cut, level: Level, { printed }: PlanElement, at: number): CutFigure =>
  ({ progress: percentOf(elementsOf(columns, level)[at] ?? NaN), isOpen: columns.open !== undefined && elementsOf(columns.open, level)[at] === 1, printed: printed[periodIndex(periods, period)] });
