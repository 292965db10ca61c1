import { meanText } from '../../engine/explain/explainOpen';
import { BAND_WORDS, BANDS, figureText } from '../../engine/method/bands';
import type { Band } from '../../engine/method/bands';
import { evaluate, figureAt } from '../../engine/method/evaluate';
import type { ElementProgress, Evaluation } from '../../engine/method/evaluation';
import { filledRows } from '../../engine/method/summaryRows';
import { inLetters } from '../../engine/plan/letters';
import type { Level } from '../../engine/plan/indicator';
import { periodIndex } from '../../engine/plan/periods';
import { elementsOf } from '../../engine/plan/plan';
import type { Plan } from '../../engine/plan/plan';
import { changedPlan } from '../../engine/simulate/changedPlan';
import { richTable } from './richTable';
import { editsOf } from './suppositions';
import type { Supposition } from './suppositions';

/** A progress before and after. */
export interface SimulatedFigure {
  readonly text: string;
  readonly band: Band;
}

/** An OEI, AEI or indicator whose figure is another, or of which something is supposed. */
export interface SimulatedRow {
  readonly code: string;
  readonly name: string;
  readonly before: SimulatedFigure;
  readonly after: SimulatedFigure;
}

/** What follows from the suppositions. */
export interface Simulation {
  readonly plan: Plan;
  readonly evaluation: Evaluation;
  /** "Avance promedio de AEI", before and after. */
  readonly mean: { readonly label: string; readonly before: string; readonly after: string };
  /** "Acciones en Rojo", before and after: all counts of the *Tabla Resumen*. */
  readonly counts: readonly { readonly label: string; readonly band: Band; readonly before: number; readonly after: number }[];
  readonly rows: readonly SimulatedRow[];
  /** Codes of suppositions whose indicator is no longer in the table. */
  readonly lost: readonly string[];
  /** All of it as a table, for the clipboard. */
  readonly table: { readonly plain: string; readonly html: string };
}

/**
 * What follows from suppositions on a plan, in the period of its evaluation and by its policies. Nothing is written.
 *
 * @param before the evaluation of the plan as it stands
 */
export function simulate(plan: Plan, before: Evaluation, suppositions: readonly Supposition[]): Simulation {
  const index = periodIndex(plan.periods, before.period);
  const { edits, lost } = editsOf(plan, suppositions);
  const changed = changedPlan(plan, index, edits);
  const after = edits.length === 0 ? before : evaluate(changed, index, before.policies);
  const touched = new Set(edits.map(({ indicator }) => indicator));
  const elementRows = (level: Level): readonly SimulatedRow[] => elementsOf(plan, level).flatMap(({ code, name }, at) => {
    const [was, is] = [elementsOf(before.columns, level)[at] ?? NaN, elementsOf(after.columns, level)[at] ?? NaN];
    return Object.is(was, is) ? [] : [{ code, name, before: figure(elementsOf(before, level)[at]), after: figure(elementsOf(after, level)[at]) }];
  });
  const rows: SimulatedRow[] = [...elementRows('OEI'), ...elementRows('AEI')];
  const [was, is] = [before.columns.indicators.progress, after.columns.indicators.progress];
  for (let i = 0; i < was.length; i += 1) {
    if (!touched.has(i) && Object.is(was[i], is[i])) continue;
    rows.push({ code: plan.columns.codes[i] ?? '', name: plan.columns.names[i] ?? '', before: figure(figureAt(before, i)), after: figure(figureAt(after, i)) });
  }
  const mean = { label: inLetters('Avance promedio de AEI', plan.letters), before: meanText(before), after: meanText(after) };
  const afterRows = filledRows(after.summary);
  const counts = filledRows(before.summary).flatMap(([label, own], row) => BANDS.map((band) =>
    ({ label: inLetters(label, plan.letters), band, before: own[band], after: afterRows[row]?.[1][band] ?? 0 })));
  return { plan: changed, evaluation: after, mean, counts, rows, lost, table: tableOf(suppositions, { mean, counts, rows }) };
}

const figure = ({ progress, band }: Pick<ElementProgress, 'progress' | 'band'> = { progress: null, band: 'nd' }): SimulatedFigure => ({ text: figureText(progress, band), band });

/** What is supposed, the mean, the counts that differ and the rows. */
function tableOf(suppositions: readonly Supposition[], { mean, counts, rows }: Pick<Simulation, 'mean' | 'counts' | 'rows'>): Simulation['table'] {
  const words = ({ text, band }: SimulatedFigure): string => (band === 'nd' || band === 'open' ? BAND_WORDS[band] : `${text} (${BAND_WORDS[band]})`);
  return richTable([
    ['Supuesto', 'Qué cambia', 'Antes', 'Después'],
    ...suppositions.map(({ code, what, from, to }) => [code, what, from, to]),
    ['Resultado', '', 'Antes', 'Después'],
    [mean.label, '', mean.before, mean.after],
    ...counts.filter(({ before, after }) => before !== after).map(({ label, band, before, after }) => [label, BAND_WORDS[band], String(before), String(after)]),
    ...rows.map(({ code, name, before, after }) => [code, name, words(before), words(after)]),
  ]);
}
