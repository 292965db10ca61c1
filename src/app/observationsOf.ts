import { describeFinding } from '../engine/describeFinding';
import type { Evaluation } from '../engine/evaluation';
import type { Finding } from '../engine/finding';
import { findingPieces } from '../engine/findings';
import type { Observation } from '../workbook/observation';
import { atOnce } from '../engine/pieces';
import type { Pieces } from '../engine/pieces';
import { codeOf, placeOfFinding } from './placeOf';
import type { TableReading } from './tableReading';

/** Some milliseconds of wording. */
const IN_ONE_PIECE = 500;

/** What a person should look at in a table and its figures: what could not be read first, then the checks, gravest rule first. */
export function* observing(reading: TableReading, evaluations: readonly Evaluation[]): Pieces<Observation[]> {
  const observations = [...reading.observations];
  for (const finding of yield* findingPieces(reading.plan, evaluations)) {
    observations.push(observation(reading, finding));
    if (observations.length % IN_ONE_PIECE === 0) yield;
  }
  return observations;
}

export const observationsOf = (reading: TableReading, evaluations: readonly Evaluation[]): Observation[] => atOnce(observing(reading, evaluations));

function observation({ layout, plan }: TableReading, finding: Finding): Observation {
  const { message, remedy } = describeFinding(finding, plan);
  const element = codeOf(plan, finding.place.subject);
  return {
    code: finding.code,
    severity: finding.severity,
    ...(element !== undefined && { element }),
    place: placeOfFinding(layout, plan, finding.place),
    message,
    remedy,
  };
}
