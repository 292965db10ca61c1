import { explainElement } from '../../engine/explain/explainElement';
import { explainIndicator } from '../../engine/explain/explainIndicator';
import { explainPolicies } from '../../engine/explain/explainPolicies';
import type { Evaluation } from '../../engine/method/evaluation';
import type { Level } from '../../engine/plan/indicator';
import type { Plan } from '../../engine/plan/plan';
import type { TableLayout } from '../find/tableLayout';
import type { Observation } from '../cells/observation';

/** The line that explains the progress of an OEI or AEI, by its index in the plan. */
export type ElementExplainer = (level: Level, at: number) => string;

const MAX_NOTE_LENGTH = 250;

/** Code of the observation that comes first in a note: the row's progress is the printed one. */
const UNVERIFIABLE = 'avance-no-verificable';

/** Observations on the plan's registration, not on a row's figure: they are shown in the pane only. */
const PLAN_WIDE_CODES: ReadonlySet<string> = new Set([
  'unidad-faltante', 'codigo-salteado', 'accion-sin-objetivo', 'nombre-difiere-en-tildes', 'indicador-nombre-repetido',
]);

/**
 * The note of each row's Observación, at most 250 characters, by row, absolute, 0-based; rows without a note are absent:
 *
 * - the row's gravest observation and the number of the others; a progress taken from the print comes first;
 * - otherwise, where the progress is ND or was cut at 100, its explanation;
 * - in the row of the mean, how the policies differ from those of CEPLAN's application.
 */
export function rowNotes(
  layout: TableLayout, plan: Plan, evaluation: Evaluation, observations: readonly Observation[],
  explainOf: ElementExplainer = (level, at) => explainElement(plan, evaluation, level, at),
): Map<number, string> {
  const notes = new Map<number, string>();
  for (const [row, found] of byRow(layout, observations)) {
    const first = found.find(({ code }) => code === UNVERIFIABLE) ?? found.find(({ severity }) => severity === 'error') ?? found[0];
    if (first !== undefined) notes.set(row, shortened(`${first.code === UNVERIFIABLE ? 'Impreso, no verificable. ' : ''}${first.message}`, found.length - 1));
  }
  const explain = (row: number | null, explanation: () => string): void => {
    if (row !== null && !notes.has(row - 1)) notes.set(row - 1, shortened(explanation(), 0));
  };
  const { progress, uncapped } = evaluation.columns.indicators;
  plan.columns.rows.forEach((row, at) => {
    // ND is NaN, which differs from itself.
    if (progress[at] !== uncapped[at]) explain(row, () => explainIndicator(plan, evaluation, at));
  });
  for (const level of ['OEI', 'AEI'] as const) {
    const [elements, figures] = level === 'OEI' ? [plan.objectives, evaluation.columns.objectives] : [plan.actions, evaluation.columns.actions];
    elements.forEach(({ row }, at) => {
      if (Number.isNaN(figures[at])) explain(row, () => explainOf(level, at));
    });
  }
  const difference = explainPolicies(evaluation.policies);
  if (layout.averageRow !== null && difference !== '') notes.set(layout.averageRow, difference);
  return notes;
}

function byRow({ sheet, body }: TableLayout, observations: readonly Observation[]): Map<number, Observation[]> {
  const rows = new Map<number, Observation[]>();
  for (const observation of observations) {
    if (PLAN_WIDE_CODES.has(observation.code)) continue;
    const { top, height } = observation.place.rect;
    const isOfOneRow = observation.place.sheet === sheet && height === 1 && top >= body.top && top < body.top + body.height;
    if (!isOfOneRow) continue;
    const found = rows.get(top);
    if (found === undefined) rows.set(top, [observation]);
    else found.push(observation);
  }
  return rows;
}

function shortened(text: string, others: number): string {
  const more = others === 0 ? '' : others === 1 ? ' (y 1 observación más)' : ` (y ${others} observaciones más)`;
  const room = MAX_NOTE_LENGTH - more.length;
  return (text.length > room ? `${text.slice(0, room - 1)}…` : text) + more;
}
