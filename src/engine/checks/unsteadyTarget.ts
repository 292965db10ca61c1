import { netChange } from '../directionOf';
import { formatCount } from '../formatQuantity';
import type { FindingPlace } from '../finding';
import { indicatorPlace } from './rule';
import type { Found, RegistryRule, RegistryScene } from './rule';
import { wantedSign } from './senseAgainstTrend';
import { listed } from './subjectOf';

/** The goals follow the registered sense from first to last year, but step back on the way. */
export const unsteadyTarget: RegistryRule = {
  severity: 'warning',
  title: 'La meta retrocede en algún año',
  scope: 'registry',
  find(scene) {
    const found: Found[] = [];
    for (let i = 0; i < scene.plan.indicators.length; i += 1) {
      const one = stepsBack(scene, i);
      if (one !== null) found.push(one);
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

function stepsBack({ plan }: RegistryScene, i: number): Found | null {
  const indicator = plan.indicators[i];
  const wanted = indicator === undefined ? 0 : wantedSign(indicator);
  if (indicator === undefined || wanted === 0) return null;
  let places: FindingPlace[] | null = null;
  const values: number[] = [];
  let previous: number | null = null;
  for (let k = 0; k < indicator.targets.length; k += 1) {
    const target: number | null = indicator.targets[k] ?? null;
    if (target === null) continue;
    if (previous !== null && (target - previous) * wanted < 0) {
      (places ??= []).push(indicatorPlace(i, { field: 'target', year: plan.years[k] ?? 0 }));
      values.push(previous, target);
    }
    previous = target;
  }
  const [place, ...related] = places ?? [];
  return place === undefined || netChange(indicator.targets) * wanted < 0 ? null : { place, related, values };
}
