import { isSameName } from './isSameName';
import { repeatedNames } from './repeatedNames';
import { indicatorPlace, registry } from './rule';
import type { Found, RegistryRule, RegistryScene } from './rule';
import { relatedCodes } from './subjectOf';

/** Two indicators of one AEI or OEI with one name. Between elements a name may repeat. */
export const repeatedIndicatorName: RegistryRule = {
  severity: 'warning',
  title: 'Dos indicadores con el mismo nombre',
  scope: 'registry',
  find(scene) {
    const found: Found[] = [];
    for (const elements of [scene.plan.objectives, scene.plan.actions]) {
      for (const { indicators } of elements) if (mayRepeat(scene, indicators)) addRepeated(scene, indicators, found);
    }
    return found;
  },
  describe: (found, plan) => ({
    message: `Tiene el mismo nombre que ${relatedCodes(plan, found)}, de su misma AEI u OEI.`,
    remedy: 'Compare ambos con sus fichas y corrija el nombre que no corresponde.',
  }),
};

/** Accents, points and spaces make no more difference in length than this between two spellings of one name. */
const SLACK = 8;
/** Up to so many indicators are compared two by two. */
const FEW = 8;

/** False when no two have one name: told by length and first letters, which differ nearly always. True also for many. */
function mayRepeat({ plan: { columns: { names, nameLengths } } }: RegistryScene, indicators: readonly number[]): boolean {
  if (indicators.length > FEW) return true;
  for (let k = 1; k < indicators.length; k += 1) {
    const own = indicators[k] ?? -1;
    for (let j = 0; j < k; j += 1) {
      const other = indicators[j] ?? -1;
      const difference = Math.abs((nameLengths[own] ?? 0) - (nameLengths[other] ?? 0));
      if (difference <= SLACK && isSameName(names[own] ?? '', names[other] ?? '')) return true;
    }
  }
  return false;
}

function addRepeated({ plan: { columns: { names } } }: RegistryScene, indicators: readonly number[], found: Found[]): void {
  for (const { k, first } of repeatedNames(indicators.map((i) => names[i] ?? ''))) {
    const place = (at: number) => indicatorPlace(indicators[at] ?? -1, registry('name'));
    found.push({ place: place(k), related: [place(first)], values: [] });
  }
}
