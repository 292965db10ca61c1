import type { PlanElement } from '../plan';
import { isSameName } from './isSameName';
import { indicatorPlace, registry } from './rule';
import type { Found, RegistryRule, RegistryScene } from './rule';
import { relatedCodes } from './subjectOf';

/** Two indicators of one AEI or OEI with one name. Between elements a name may repeat. */
export const repeatedIndicatorName: RegistryRule = {
  severity: 'warning',
  title: 'Dos indicadores con el mismo nombre',
  scope: 'registry',
  find: (scene) => [...scene.plan.objectives, ...scene.plan.actions].flatMap((element) => repeatedWithin(scene, element)),
  describe: (found, plan) => ({
    message: `Tiene el mismo nombre que ${relatedCodes(plan, found)}, de su misma AEI u OEI.`,
    remedy: 'Compare ambos con sus fichas y corrija el nombre que no corresponde.',
  }),
};

const nothing: readonly Found[] = [];

function repeatedWithin(scene: RegistryScene, { indicators }: PlanElement): readonly Found[] {
  if (indicators.length < 2) return nothing;
  const found: Found[] = [];
  for (let k = 1; k < indicators.length; k += 1) {
    const first = firstOfName(scene, indicators, k);
    if (first < 0) continue;
    const place = indicatorPlace(indicators[k] ?? -1, registry('name'));
    found.push({ place, related: [indicatorPlace(first, registry('name'))], values: [] });
  }
  return found.length === 0 ? nothing : found;
}

/** Accents, points and spaces make no more difference in length than this between two spellings of one name. */
const SLACK = 8;

/** The first indicator before the k-th that has its name; -1 when none has. Lengths first: most names differ in them. */
function firstOfName({ plan: { columns: { names } } }: RegistryScene, indicators: readonly number[], k: number): number {
  const own = names[indicators[k] ?? -1] ?? '';
  for (let j = 0; j < k; j += 1) {
    const other = indicators[j] ?? -1;
    const name = names[other] ?? '';
    if (Math.abs(own.length - name.length) <= SLACK && isSameName(own, name)) return other;
  }
  return -1;
}
