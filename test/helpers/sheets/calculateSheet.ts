import { evaluate } from '../../../src/engine/method/evaluate';
import type { Evaluation, Policies } from '../../../src/engine/method/evaluation';
import type { Plan } from '../../../src/engine/plan/plan';
import type { Observation } from '../../../src/workbook/cells/observation';
import type { SheetCells } from '../../../src/workbook/cells/sheetCells';
import { findTables } from '../../../src/workbook/find/findTables';
import type { TableLayout } from '../../../src/workbook/find/tableLayout';
import { proposePeriod } from '../../../src/workbook/read/proposePeriod';
import { readPlan } from '../../../src/workbook/read/readPlan';
import { planWrites } from '../../../src/workbook/write/planWrites';
import type { PlannedWrites } from '../../../src/workbook/write/planWrites';
import { receiptOf } from '../../../src/workbook/write/blockToken';
import type { WriteSettings } from '../../../src/workbook/write/writeSettings';
import { applyWrites } from './applyWrites';
import type { WrittenSheet } from './applyWrites';

export interface CalculatedSheet extends PlannedWrites {
  readonly layout: TableLayout;
  readonly plan: Plan;
  readonly evaluation: Evaluation;
  /** The sheet as it is after the run. */
  readonly after: WrittenSheet;
}

/** Options that differ from the usual ones. */
export interface CalculateOptions {
  readonly policies?: Policies;
  readonly writing?: WriteSettings;
  /** Index into the periods of the plan; the proposed one when absent. */
  readonly period?: number;
}

/** *Calcular avance* on the first table of a sheet, without Excel: finds, reads, computes, plans and applies. */
export function calculateSheet({ cells, settings }: WrittenSheet, observations: readonly Observation[] = [], { policies, period, ...wanted }: CalculateOptions = {}): CalculatedSheet {
  const [layout] = findTables(cells);
  if (layout === undefined) throw new Error('No table');
  const { plan } = readPlan(cells, layout, receiptOf(cells, layout, settings));
  const evaluation = evaluate(plan, period ?? proposePeriod(plan), policies);
  const planned = planWrites({ cells, layout, plan, evaluation, observations, settings, ...wanted });
  return { ...planned, layout, plan, evaluation, after: applyWrites({ cells, settings }, planned.writePlan) };
}

/** A sheet that the add-in never touched. */
export const untouchedSheet = (cells: SheetCells): WrittenSheet => ({ cells, settings: {} });
