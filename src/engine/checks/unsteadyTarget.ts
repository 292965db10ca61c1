import { netChangeAt } from '../directionOf';
import { formatCount } from '../formatQuantity';
import type { FindingPlace } from '../finding';
import type { Plan } from '../plan';
import { goesBothWays } from './goalTrend';
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
    for (const i of scene.irregular) {
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

function isUnsteady({ plan: { columns } }: RegistryScene, i: number): boolean {
  const wanted = wantedSign(columns, i);
  return wanted !== 0 && goesBothWays(columns, i) && netChangeAt(columns, i) * wanted >= 0;
}

function stepsBack({ columns, years }: Plan, i: number): readonly Found[] {
  const wanted = wantedSign(columns, i);
  const places: FindingPlace[] = [];
  const values: number[] = [];
  let previous = NaN;
  columns.targets.forEach((targets, k) => {
    const target = targets[i] ?? NaN;
    if (Number.isNaN(target)) return;
    if ((target - previous) * wanted < 0) {
      places.push(indicatorPlace(i, { field: 'target', year: years[k] ?? 0 }));
      values.push(previous, target);
    }
    previous = target;
  });
  const [place, ...related] = places;
  return place === undefined ? [] : [{ place, related, values }];
}
