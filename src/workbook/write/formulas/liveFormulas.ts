import type { Pieces } from '../../../engine/pieces';
import type { Plan, PlanElement, Relevance } from '../../../engine/plan';
import { weights } from '../../../engine/weights';
import { bandFormula } from './bandFormula';
import { cellRef } from './cellRef';
import type { GroupCells } from './groupCells';
import { indicatorFormulas } from './indicatorFormula';
import type { Live } from './live';
import type { LiveScene } from './liveScene';
import { meanFormulaOf } from './meanFormulaOf';
import { rollUpFormula } from './rollUpFormula';
import { shareFormula } from './shareFormula';
import { figureAt } from '../../../engine/figureAt';

/** By row, absolute, 0-based; a row without an entry holds a value and nobody wonders. */
export interface LiveFormulas {
  readonly progress: ReadonlyMap<number, Live>;
  readonly share: ReadonlyMap<number, Live>;
  readonly band: ReadonlyMap<number, Live>;
}

/** Excel takes 8192 characters. */
const LONGEST = 8000;
/** From here on ten decimals are more digits than Excel has. */
const LARGEST_PROGRESS = 100_000;

/** Between two pauses. */
const CELLS_IN_A_PIECE = 4_000;
const ELEMENTS_IN_A_PIECE = 1_000;

const OTHERS = 'un avance del que sale no está en su celda';
const TOO_MANY = 'tiene más indicadores de los que caben en una fórmula';
const TOO_LARGE = 'un avance del que sale tiene más cifras de las que Excel calcula';

/**
 * The formulas that give what the evaluation gives, from the user's own cells: progress of indicators, AEI, OEI and their mean, the
 * weights and the semaphore. What is a number in the sheet stays live; what is a word (relevance, sense) is settled when calculating.
 */
export function* liveFormulas(scene: LiveScene): Pieces<LiveFormulas> {
  const { layout, plan, evaluation, column, isOurs } = scene;
  const progress = new Map<number, Live>();
  const share = new Map<number, Live>();
  const band = new Map<number, Live>();
  const ofIndicator = indicatorFormulas(scene);
  for (const [at, row] of plan.columns.rows.entries()) {
    progress.set(row - 1, ofIndicator(at));
    if (at % CELLS_IN_A_PIECE === 0) yield;
  }
  for (const [nth, element] of [...plan.objectives, ...plan.actions].entries()) {
    if (nth % ELEMENTS_IN_A_PIECE === 0) yield;
    if (element.indicators.length === 0) continue;
    const group = groupOf(plan, element, column);
    group.rows.forEach((row, nth) => share.set(row, shareOf(scene, group, nth)));
    if (element.row !== null) progress.set(element.row - 1, rollUpOf(scene, element, group));
  }
  for (const [nth, row] of rowsOf(plan).entries()) {
    if (nth % CELLS_IN_A_PIECE === 0) yield;
    band.set(row, isOurs(row) ? { formula: `=${bandFormula(cellRef(row, column), evaluation.policies.limits)}` } : { because: OTHERS });
  }
  if (layout.averageRow !== null) progress.set(layout.averageRow, meanFormulaOf(scene));
  return { progress, share, band };
}

function rowsOf({ columns, actions, objectives }: Plan): number[] {
  const rows = Array.from(columns.rows, (row) => row - 1);
  for (const { row } of [...actions, ...objectives]) if (row !== null) rows.push(row - 1);
  return rows;
}

function groupOf({ columns: { rows, relevances } }: Plan, { indicators }: PlanElement, column: number): GroupCells {
  return { column, rows: indicators.map((at) => (rows[at] ?? 0) - 1), weights: weights(indicators.map((at) => relevanceOf(relevances[at] ?? 0))).each };
}

const relevanceOf = (rank: number): Relevance | null => (rank === 0 ? null : (rank as Relevance));

function shareOf({ evaluation, isOurs }: LiveScene, group: GroupCells, nth: number): Live {
  if (evaluation.policies.noData === 'leave-out' && !group.rows.every(isOurs)) return { because: OTHERS };
  return fitting(shareFormula(group, nth, evaluation.policies));
}

function rollUpOf({ evaluation, isOurs }: LiveScene, { indicators }: PlanElement, group: GroupCells): Live {
  if (!group.rows.every(isOurs)) return { because: OTHERS };
  const isLarge = indicators.some((at) => (figureAt(evaluation, at)?.progress ?? 0) >= LARGEST_PROGRESS);
  return isLarge ? { because: TOO_LARGE } : fitting(rollUpFormula(group, evaluation.policies));
}

const fitting = (formula: string): Live => (formula.length > LONGEST ? { because: TOO_MANY } : { formula: `=${formula}` });
