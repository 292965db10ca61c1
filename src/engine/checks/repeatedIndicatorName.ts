import { foldName } from '../foldName';
import { foldHash } from './foldHash';
import { indicatorPlace, registry } from './rule';
import type { Found, RegistryRule } from './rule';
import { relatedCodes } from './subjectOf';
import type { Indicator, Plan, PlanElement } from '../plan';

/** Two indicators of one AEI or OEI with one name. Between elements a name may repeat. */
export const repeatedIndicatorName: RegistryRule = {
  severity: 'warning',
  title: 'Dos indicadores con el mismo nombre',
  scope: 'registry',
  find: ({ plan }) => [...plan.objectives, ...plan.actions].flatMap((element) => repeatedWithin(plan, element)),
  describe: (found, plan) => ({
    message: `Tiene el mismo nombre que ${relatedCodes(plan, found)}, de su misma AEI u OEI.`,
    remedy: 'Compare ambos con sus fichas y corrija el nombre que no corresponde.',
  }),
};

const nothing: readonly Found[] = [];

function repeatedWithin({ indicators: all }: Plan, { indicators }: PlanElement): readonly Found[] {
  if (indicators.length < 2) return nothing;
  const found: Found[] = [];
  for (let k = 1; k < indicators.length; k += 1) {
    const own = indicators[k] ?? -1;
    const first = firstOfName(all, indicators, k);
    if (first < 0) continue;
    found.push({ place: indicatorPlace(own, registry('name')), related: [indicatorPlace(first, registry('name'))], values: [] });
  }
  return found;
}

/** The first indicator before the k-th that has its name; -1 when none has. */
function firstOfName(all: readonly Indicator[], indicators: readonly number[], k: number): number {
  const name = all[indicators[k] ?? -1]?.name ?? '';
  for (let j = 0; j < k; j += 1) {
    const other = indicators[j] ?? -1;
    if (isSameName(name, all[other]?.name ?? '')) return other;
  }
  return -1;
}

/** Accents, dots and spaces make no more difference in length than this between two spellings of one name. */
const SLACK = 8;
/** Names that share this many letters are looked at whole. */
const LETTERS = 40;

function isSameName(one: string, other: string): boolean {
  if (one === '' || Math.abs(one.length - other.length) > SLACK) return false;
  return one === other || (foldHash(one, LETTERS) === foldHash(other, LETTERS) && foldName(one) === foldName(other));
}
