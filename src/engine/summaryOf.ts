import type { Band, BandCounts, Evaluation, Summary } from './evaluation';
import type { Plan } from './plan';

type Counted = Pick<Evaluation, 'indicators' | 'actions' | 'objectives'>;
type Tally = { -readonly [key in keyof BandCounts]: BandCounts[key] };

const nothing = (): Tally => ({ red: 0, amber: 0, green: 0, nd: 0, total: 0 });

function add(tally: Tally, band: Band): void {
  tally[band] += 1;
  tally.total += 1;
}

/**
 * How many elements or indicators fall in each band.
 *
 * @example countBands([{ band: 'red' }, { band: 'nd' }]) // { red: 1, amber: 0, green: 0, nd: 1, total: 2 }
 */
export function countBands(figures: readonly { readonly band: Band }[]): BandCounts {
  const tally = nothing();
  for (const { band } of figures) add(tally, band);
  return tally;
}

/**
 * The four rows of "Tabla Resumen: Semaforización por nivel de avance". An indicator counts by the level its code says, also
 * when it hangs from no element.
 *
 * - Source: method note, section 7 (11 printed tables reproduced; 2024: actions 12 / 3 / 11 / 0 / 26).
 */
export function summaryOf(plan: Plan, { indicators, actions, objectives }: Counted): Summary {
  const ofObjectives = nothing();
  const ofActions = nothing();
  for (let i = 0; i < indicators.length; i += 1) {
    add(plan.indicators[i]?.level === 'OEI' ? ofObjectives : ofActions, indicators[i]?.band ?? 'nd');
  }
  return {
    objectives: countBands(objectives),
    objectiveIndicators: ofObjectives,
    actions: countBands(actions),
    actionIndicators: ofActions,
  };
}
