import { formatCount } from '../formatQuantity';
import type { FindingPlace } from '../finding';
import type { Plan } from '../plan';
import { indicatorPlace } from './rule';
import type { Found, RegistryRule, RegistryScene } from './rule';
import { wantedSign } from './senseAgainstTrend';
import { listed } from './subjectOf';
import { FALLS, RISES } from './indicatorTraits';

/** The goals follow the registered sense from first to last year, but step back on the way. */
export const unsteadyTarget: RegistryRule = {
  severity: 'warning',
  title: 'La meta retrocede en algún año',
  scope: 'registry',
  find(scene) {
    const found: Found[] = [];
    for (const i of scene.traits.irregular) {
      if (isUnsteady(scene, i)) found.push(...stepsBack(scene.plan, i));
    }
    return found;
  },
  describe({ place, related, values }) {
    const years = [place, ...related].map(({ field }) => (field.field === 'target' ? field.year : 0));
    const steps = years.map((year, k) => `${year} (de ${formatCount(values[2 * k] ?? null)} a ${formatCount(values[2 * k + 1] ?? null)})`);
    return {
      message: `El logro esperado va contra el sentido registrado en ${listed(steps)}.`,
      remedy: 'Compare los logros esperados con la ficha del indicador: pueden estar mal programados o en desorden.',
    };
  },
};

function isUnsteady({ plan, traits }: RegistryScene, i: number): boolean {
  const steps = traits.steps[i] ?? 0;
  if (steps !== RISES + FALLS) return false;
  const wanted = wantedSign(plan.indicators[i]);
  return wanted !== 0 && (traits.net[i] ?? 0) * wanted >= 0;
}

function stepsBack({ indicators, years }: Plan, i: number): readonly Found[] {
  const { targets = [] } = indicators[i] ?? {};
  const wanted = wantedSign(indicators[i]);
  const places: FindingPlace[] = [];
  const values: number[] = [];
  let previous: number | null = null;
  for (let k = 0; k < targets.length; k += 1) {
    const target: number | null = targets[k] ?? null;
    if (target === null) continue;
    if (previous !== null && (target - previous) * wanted < 0) {
      places.push(indicatorPlace(i, { field: 'target', year: years[k] ?? 0 }));
      values.push(previous, target);
    }
    previous = target;
  }
  const [place, ...related] = places;
  return place === undefined ? [] : [{ place, related, values }];
}
