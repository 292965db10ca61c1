import type { Plan, PlanElement } from '../../../engine/plan';
import { weights } from '../../../engine/weights';
import { bandFormula } from './bandFormula';
import { cellRef } from './cellRef';
import type { GroupCells } from './groupCells';
import { indicatorFormula } from './indicatorFormula';
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

const OTHERS = 'un avance del que sale no está en su celda';
const TOO_MANY = 'tiene más indicadores de los que caben en una fórmula';
const TOO_LARGE = 'un avance del que sale tiene más cifras de las que Excel calcula';

/**
 * The formulas that give what the evaluation gives, from the user's own cells: progress of indicators, AEI, OEI and their mean, the
 * weights and the semaphore. What is a number in the sheet stays live; what is a word (relevance, sense) is settled when calculating.
 */
export function liveFormulas(scene: LiveScene): LiveFormulas {
  const { layout, plan, evaluation, column, isOurs } = scene;
  const progress = new Map<number, Live>();
  const share = new Map<number, Live>();
  const band = new Map<number, Live>();
  plan.indicators.forEach(({ row }, at) => progress.set(row - 1, indicatorFormula(scene, at)));
  for (const element of [...plan.objectives, ...plan.actions]) {
    if (element.indicators.length === 0) continue;
    const group = groupOf(plan, element, column);
    group.rows.forEach((row, nth) => share.set(row, shareOf(scene, group, nth)));
    if (element.row !== null) progress.set(element.row - 1, rollUpOf(scene, element, group));
  }
  for (const row of rowsOf(plan)) {
    band.set(row, isOurs(row) ? { formula: `=${bandFormula(cellRef(row, column), evaluation.policies.limits)}` } : { because: OTHERS });
  }
  if (layout.averageRow !== null) progress.set(layout.averageRow, meanFormulaOf(scene));
  return { progress, share, band };
}

const rowsOf = ({ indicators, actions, objectives }: Plan): number[] =>
  [...indicators, ...actions, ...objectives].flatMap(({ row }) => (row === null ? [] : [row - 1]));

function groupOf({ indicators }: Plan, element: PlanElement, column: number): GroupCells {
  const members = element.indicators.flatMap((at) => indicators[at] ?? []);
  return { column, rows: members.map(({ row }) => row - 1), weights: weights(members.map(({ relevance }) => relevance)).each };
}

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
