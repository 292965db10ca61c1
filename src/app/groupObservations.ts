import type { Observation } from '../workbook/observation';
import { observationTitle } from './observationTitles';
import type { ObservationView } from './state';

const GRAVITY = { error: 0, warning: 1 } as const;

/** Observations of one code together: errors first, otherwise in the order given, which is the gravest rule first. */
export function groupObservations(observations: readonly Observation[]): ObservationView[] {
  const groups = new Map<string, Observation[]>();
  for (const observation of observations) {
    const group = groups.get(observation.code);
    if (group) group.push(observation);
    else groups.set(observation.code, [observation]);
  }
  return [...groups]
    .map(([code, items]) => ({ code, severity: gravest(items), title: observationTitle(code), items }))
    .sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
}

const gravest = (items: readonly Observation[]): ObservationView['severity'] =>
  items.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
