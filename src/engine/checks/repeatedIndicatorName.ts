import { foldName } from '../foldName';
import { foldHash } from './foldHash';
import { indicatorPlace, registry } from './rule';
import type { Found, RegistryRule } from './rule';
import { relatedCodes } from './subjectOf';
import type { Plan, PlanElement } from '../plan';

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
  const hashes = indicators.map((i) => foldHash(all[i]?.name ?? ''));
  for (let k = 1; k < indicators.length; k += 1) {
    const same = hashes.indexOf(hashes[k] ?? NaN);
    const first = indicators[same] ?? -1;
    const own = indicators[k] ?? -1;
    if (same === k || !isSameName(all[first]?.name ?? '', all[own]?.name ?? '')) continue;
    found.push({ place: indicatorPlace(own, registry('name')), related: [indicatorPlace(first, registry('name'))], values: [] });
  }
  return found;
}

const isSameName = (one: string, other: string): boolean => one !== '' && foldName(one) === foldName(other);
