import { bandOf } from './bandOf';
import { percentOf } from './cents';
import type { BandCounts, FigureColumns, Policies, Summary } from './evaluation';
import type { Plan } from './plan';

type Tally = { -readonly [key in keyof BandCounts]: BandCounts[key] };

const nothing = (): Tally => ({ red: 0, amber: 0, green: 0, nd: 0, total: 0 });

/**
 * The four rows of "Tabla Resumen: Semaforización por nivel de avance". An indicator counts by the level its code says, also
 * when it hangs from no element.
 *
 * - Source: method note, section 7 (11 printed tables reproduced; 2024: actions 12 / 3 / 11 / 0 / 26).
 */
export function summaryOf({ columns: { ofObjective } }: Plan, { indicators, actions, objectives }: FigureColumns, { limits }: Policies): Summary {
  const count = (cents: Float64Array, tallyOf: (i: number) => Tally): void => {
    for (let i = 0; i < cents.length; i += 1) {
      const tally = tallyOf(i);
      tally[bandOf(percentOf(cents[i] ?? NaN), limits)] += 1;
      tally.total += 1;
    }
  };
  const all = { objectives: nothing(), objectiveIndicators: nothing(), actions: nothing(), actionIndicators: nothing() };
  count(objectives, () => all.objectives);
  count(actions, () => all.actions);
  count(indicators.progress, (i) => (ofObjective[i] === 1 ? all.objectiveIndicators : all.actionIndicators));
  return all;
}
