import { explainIndicator } from '../../engine/explainIndicator';
import type { Evaluation } from '../../engine/evaluation';
import type { Plan } from '../../engine/plan';
import type { TableLayout } from '../layout';
import type { Observation } from '../observation';

const LONGEST_NOTE = 250;

/** Matters of the register, not of the row's figure: they are told in the pane and would drown the others here. */
const REGISTER_MATTERS: ReadonlySet<string> = new Set([
  'unidad-faltante', 'codigo-salteado', 'accion-sin-objetivo', 'nombre-difiere-en-tildes', 'indicador-nombre-repetido',
]);

/**
 * The line of each row's Observación: the gravest thing to look at in it and how many more there are; where there is nothing but
 * the progress was cut at 100, how it came about. By row, absolute, 0-based; rows with nothing to say are not there.
 */
export function notesOf(
  layout: TableLayout, plan: Plan, evaluation: Evaluation, observations: readonly Observation[],
): Map<number, string> {
  const notes = new Map<number, string>();
  for (const [row, found] of byRow(layout, observations)) {
    const first = found.find(({ severity }) => severity === 'error') ?? found[0];
    if (first !== undefined) notes.set(row, shortened(first.message, found.length - 1));
  }
  plan.indicators.forEach(({ row }, at) => {
    const figure = evaluation.indicators[at];
    if (figure === undefined || notes.has(row - 1) || figure.uncapped === figure.progress) return;
    notes.set(row - 1, shortened(explainIndicator(plan, evaluation, at), 0));
  });
  return notes;
}

function byRow({ sheet, body }: TableLayout, observations: readonly Observation[]): Map<number, Observation[]> {
  const rows = new Map<number, Observation[]>();
  for (const observation of observations) {
    if (REGISTER_MATTERS.has(observation.code)) continue;
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
  const room = LONGEST_NOTE - more.length;
  return (text.length > room ? `${text.slice(0, room - 1)}…` : text) + more;
}
