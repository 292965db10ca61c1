import { evaluate } from '../../src/engine/evaluate';
import type { Evaluation, Policies } from '../../src/engine/evaluation';
import type { Plan } from '../../src/engine/plan';
import type { SheetCells } from '../../src/workbook/cells';
import { findTables } from '../../src/workbook/find/findTables';
import type { TableLayout } from '../../src/workbook/layout';
import type { Observation } from '../../src/workbook/observation';
import { proposePeriod } from '../../src/workbook/read/proposePeriod';
import { readPlan } from '../../src/workbook/read/readPlan';
import { planWrites } from '../../src/workbook/write/planWrites';
import type { PlannedWrites } from '../../src/workbook/write/planWrites';
import { receiptOf } from '../../src/workbook/write/receiptOf';
import type { WriteSettings } from '../../src/workbook/write/writeSettings';
import { applyWrites } from './applyWrites';
import type { Written } from './applyWrites';

export interface Calculated extends PlannedWrites {
  readonly layout: TableLayout;
  readonly plan: Plan;
  readonly evaluation: Evaluation;
  /** The sheet as it is after the run. */
  readonly after: Written;
}

/** What is wanted otherwise than usual. */
export interface Wanted {
  readonly policies?: Policies;
  readonly writing?: WriteSettings;
  /** Index into the periods of the plan; the proposed one when absent. */
  readonly period?: number;
}

/** *Calcular avance* on the first table of a sheet, without Excel: finds, reads, computes, plans and applies. */
export function calculate({ cells, settings }: Written, observations: readonly Observation[] = [], { policies, period, ...wanted }: Wanted = {}): Calculated {
  const [layout] = findTables(cells);
  if (layout === undefined) throw new Error('No table');
  const { plan } = readPlan(cells, layout, receiptOf(cells, layout, settings));
  const evaluation = evaluate(plan, period ?? proposePeriod(plan), policies);
  const planned = planWrites({ cells, layout, plan, evaluation, observations, settings, ...wanted });
  return { ...planned, layout, plan, evaluation, after: applyWrites({ cells, settings }, planned.writePlan) };
}

/** A sheet that the add-in never touched. */
export const fresh = (cells: SheetCells): Written => ({ cells, settings: {} });
