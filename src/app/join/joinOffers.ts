import { elementsOf } from '../../engine/plan/plan';
import { periodId } from '../../engine/plan/periods';
import { foldName } from '../../engine/text/names';
import type { FoundReading, JoinOffer, TableReading } from '../calculate/readTables';
import { indicatorKeys, isNumbered } from './indicatorKeys';
import type { JoinAnswer } from './joinAnswers';

/** Why two tables cannot be parts of one plan: on one sheet, of a PEI and a PESEM, without a common period, or with the same indicators. */
export type JoinObstacle = 'same-sheet' | 'other-plan' | 'no-period' | 'same-codes';

/** What stands against calculating two tables as one plan; null when nothing does. */
export function joinObstacle(one: TableReading, other: TableReading): JoinObstacle | null {
  if (one.layout.sheetId === other.layout.sheetId) return 'same-sheet';
  if (one.plan.letters.plan !== other.plan.letters.plan) return 'other-plan';
  const periods = new Set(one.plan.periods.map(periodId));
  if (!other.plan.periods.some((period) => periods.has(periodId(period)))) return 'no-period';
  return repeatsIndicators(one, other) ? 'same-codes' : null;
}

/**
 * Groups of tables that may be one plan, each with the user's answer: those that were joined before, and others that continue them or
 * each other. A table is in one group at most.
 */
export function joinOffers(found: readonly FoundReading[], answers: readonly JoinAnswer[]): readonly JoinOffer[] {
  const seeds = answers.filter(({ joined }) => joined).map(({ tables }) => found.filter(({ key }) => tables.includes(key))).filter(canJoin);
  const groups: FoundReading[][] = seeds.map((seed) => [...seed]);
  const seeded = new Set(seeds.flat());
  for (const one of found) {
    if (seeded.has(one) || one.reading.plan.columns.count === 0) continue;
    const group = groups.find((members) => members.every(({ reading }) => continuesIn(reading, one.reading)));
    if (group === undefined) groups.push([one]);
    else group.push(one);
  }
  const place = new Map(found.map(({ key }, at) => [key, at]));
  return groups.filter(({ length }) => length > 1).map((group) => {
    const members = [...group].sort((one, other) => (place.get(one.key) ?? 0) - (place.get(other.key) ?? 0));
    const tables = members.map(({ key }) => key);
    const answer = answers.find((one) => tables.every((key) => one.tables.includes(key)));
    return {
      tables,
      sheets: members.map(({ reading }) => reading.layout.sheet),
      spread: spreadElements(members.map(({ reading }) => reading)),
      answer: answer === undefined ? null : answer.joined ? 'together' : 'apart',
    };
  });
}

/** Whether all of these can be parts of one plan. */
const canJoin = (tables: readonly FoundReading[]): boolean =>
  tables.length > 1 && tables.every(({ reading }, at) => tables.slice(at + 1).every((other) => joinObstacle(reading, other.reading) === null));

const continuesIn = (one: TableReading, other: TableReading): boolean => joinObstacle(one, other) === null && !namesDiffer(one, other);

/** Whether two tables share more than half of the indicators of the smaller: two plans, or two periods of one. */
function repeatsIndicators(one: TableReading, other: TableReading): boolean {
  const [few, many] = one.plan.columns.count <= other.plan.columns.count ? [one, other] : [other, one];
  const byName = isNumbered(one) || isNumbered(other);
  const known = new Set(indicatorKeys(many, byName));
  const { count } = few.plan.columns;
  const shared = indicatorKeys(few, byName).filter((key) => known.has(key)).length;
  return shared * 2 > count || shared === count;
}

/** Whether most OEI and AEI that two tables share are called otherwise: they are of two plans. */
function namesDiffer(one: TableReading, other: TableReading): boolean {
  let [shared, differing] = [0, 0];
  for (const level of ['OEI', 'AEI'] as const) {
    const names = new Map(elementsOf(one.plan, level).map(({ code, name }) => [code, foldName(name)]));
    for (const { code, name } of elementsOf(other.plan, level)) {
      const [here, there] = [names.get(code) ?? '', foldName(name)];
      if (here === '' || there === '') continue;
      shared += 1;
      if (here !== there) differing += 1;
    }
  }
  return differing * 2 > shared;
}

function spreadElements(readings: readonly TableReading[]): readonly string[] {
  const holders = new Map<string, number>();
  for (const { plan } of readings) {
    for (const { code, indicators } of [...plan.objectives, ...plan.actions]) if (indicators.length > 0) holders.set(code, (holders.get(code) ?? 0) + 1);
  }
  return [...holders].filter(([, count]) => count > 1).map(([code]) => code);
}
