import { BAND_WORDS } from '../../../engine/method/bands';
import type { Limits } from '../../../engine/method/bands';
import { figureAt } from '../../../engine/method/evaluate';
import { weights } from '../../../engine/method/weights';
import type { Relevance } from '../../../engine/plan/indicator';
import { inLetters } from '../../../engine/plan/letters';
import type { PlanLetters } from '../../../engine/plan/letters';
import type { Plan, PlanElement } from '../../../engine/plan/plan';
import type { Steps } from '../../../engine/steps';
import { cellAt } from '../../cells/sheetCells';
import type { CellValue } from '../../cells/sheetCells';
import { findColumn } from '../../find/tableLayout';
import { cellRef, cellRefs } from './cellReferences';
import type { FormulaContext, FormulaOrReason } from './formulaContext';
import { indicatorFormulas } from './indicatorFormula';
import { rollUpFormula, shareFormula } from './rollUpFormula';
import type { ElementCells } from './rollUpFormula';
import { ND_TEXT } from './typeOneFormula';

/** Formulas of one period by row, absolute, 0-based. A row without an entry holds a value, without a reason. */
export interface PeriodFormulas {
  readonly progress: ReadonlyMap<number, FormulaOrReason>;
  readonly share: ReadonlyMap<number, FormulaOrReason>;
  readonly band: ReadonlyMap<number, FormulaOrReason>;
}

/** Below the 8192 characters that Excel allows. */
const MAX_FORMULA_LENGTH = 8000;
/** Percent points from which ten decimals exceed Excel's 15 digits. */
const LARGEST_PROGRESS = 100_000;

/** Cells and elements per step. */
const CELLS_PER_STEP = 4_000;
const ELEMENTS_PER_STEP = 1_000;

const NOT_IN_CELL = 'un avance del que sale no está en su celda';
const TOO_MANY = 'tiene más indicadores de los que caben en una fórmula';
const ELSEWHERE = 'otras hojas del plan tienen más indicadores suyos';
const UNREAD = 'una de las filas de las que sale no se entendió';
const TOO_LARGE = 'un avance del que sale tiene más cifras de las que Excel calcula';

/**
 * The formulas that give the figures of an evaluation from the user's cells: progress of indicators, AEI, OEI and the mean, weights and
 * semaphore. They follow the numbers of the sheet; words (relevance, direction) are fixed when calculating.
 */
export function* periodFormulas(context: FormulaContext): Steps<PeriodFormulas> {
  const { layout, plan, evaluation, column, isOurs } = context;
  const progress = new Map<number, FormulaOrReason>();
  const share = new Map<number, FormulaOrReason>();
  const band = new Map<number, FormulaOrReason>();
  const ofIndicator = indicatorFormulas(context);
  for (const [at, row] of plan.columns.rows.entries()) {
    progress.set(row - 1, evaluation.columns.open?.indicators[at] === 1 ? { because: UNREAD } : ofIndicator(at));
    if (at % CELLS_PER_STEP === 0) yield;
  }
  for (const [nth, element] of [...plan.objectives, ...plan.actions].entries()) {
    if (nth % ELEMENTS_PER_STEP === 0) yield;
    if (element.indicators.length === 0) continue;
    const group = groupOf(plan, element, column);
    const isElsewhere = element.undecided === 'elsewhere';
    group.rows.forEach((row, nth) => share.set(row, isElsewhere ? { because: ELSEWHERE } : shareOf(context, group, nth)));
    if (element.row !== null) progress.set(element.row - 1, rollUpOf(context, element, group));
  }
  const open = openRows(context);
  for (const [nth, row] of rowsOf(plan).entries()) {
    if (nth % CELLS_PER_STEP === 0) yield;
    band.set(row, open.has(row) ? { because: UNREAD } : isOurs(row) ? { formula: `=${bandFormula(cellRef(row, column), evaluation.policies.limits)}` } : { because: NOT_IN_CELL });
  }
  if (layout.averageRow !== null) progress.set(layout.averageRow, meanFormulaOf(context));
  return { progress, share, band };
}

/** The rows without a figure that are not ND. */
function openRows({ plan, evaluation: { columns: { open } } }: FormulaContext): ReadonlySet<number> {
  if (open === undefined) return new Set();
  const ofElements = (elements: readonly PlanElement[], marks: Uint8Array): number[] => elements.flatMap(({ row }, at) => (marks[at] === 1 && row !== null ? [row - 1] : []));
  const indicators = Array.from(plan.columns.rows, (row, at) => (open.indicators[at] === 1 ? row - 1 : -1));
  return new Set([...indicators, ...ofElements(plan.actions, open.actions), ...ofElements(plan.objectives, open.objectives)]);
}

function rowsOf({ columns, actions, objectives }: Plan): number[] {
  const rows = Array.from(columns.rows, (row) => row - 1);
  for (const { row } of [...actions, ...objectives]) if (row !== null) rows.push(row - 1);
  return rows;
}

function groupOf({ columns: { rows, relevances } }: Plan, { indicators }: PlanElement, column: number): ElementCells {
  return { column, rows: indicators.map((at) => (rows[at] ?? 0) - 1), weights: weights(indicators.map((at) => relevanceOf(relevances[at] ?? 0))).each };
}

const relevanceOf = (rank: number): Relevance | null => (rank === 0 ? null : (rank as Relevance));

function shareOf({ evaluation, isOurs }: FormulaContext, group: ElementCells, nth: number): FormulaOrReason {
  if (evaluation.policies.noData === 'leave-out' && !group.rows.every(isOurs)) return { because: NOT_IN_CELL };
  return withinLength(shareFormula(group, nth, evaluation.policies));
}

function rollUpOf({ evaluation, isOurs }: FormulaContext, { indicators, undecided }: PlanElement, group: ElementCells): FormulaOrReason {
  if (undecided !== undefined) return { because: undecided === 'unread' ? UNREAD : ELSEWHERE };
  if (indicators.some((at) => evaluation.columns.open?.indicators[at] === 1)) return { because: UNREAD };
  if (!group.rows.every(isOurs)) return { because: NOT_IN_CELL };
  const isLarge = indicators.some((at) => (figureAt(evaluation, at)?.progress ?? 0) >= LARGEST_PROGRESS);
  return isLarge ? { because: TOO_LARGE } : withinLength(rollUpFormula(group, evaluation.policies));
}

const withinLength = (formula: string): FormulaOrReason => (formula.length > MAX_FORMULA_LENGTH ? { because: TOO_MANY } : { formula: `=${formula}` });

const OTHER_SHEETS = 'otras hojas tienen más AEI del plan, o más indicadores suyos';
const noOwnRows = ({ action }: PlanLetters): string => `las ${action} no tienen su código y su avance en filas propias`;

/** The formula of the mean of the AEI, where codes that begin with AEI tell exactly their rows. */
function meanFormulaOf({ cells, layout, plan, evaluation, column, isOurs }: FormulaContext): FormulaOrReason {
  if (plan.sheets.length > 0 || plan.actions.some(({ undecided }) => undecided !== undefined && undecided !== 'unread')) return { because: inLetters(OTHER_SHEETS, plan.letters) };
  if (evaluation.summary.actions.open > 0) return { because: UNREAD };
  const codes = cells.hasAssumedCodes !== undefined ? undefined : findColumn(layout, 'code')?.column;
  const rows = plan.actions.flatMap(({ row }) => (row === null ? [] : [row - 1]));
  if (codes === undefined || rows.length === 0 || rows.length < plan.actions.length || !rows.every(isOurs)) return { because: noOwnRows(plan.letters) };
  const first = rows.reduce((least, row) => Math.min(least, row));
  const last = rows.reduce((most, row) => Math.max(most, row));
  const all = Array.from({ length: last + 1 - first }, (_, nth) => first + nth);
  const wanted = new Set(rows);
  const isTold = all.every((row) => startsAs(plan.letters.action, cellAt(cells, row, codes)) === wanted.has(row));
  return isTold ? { formula: `=${meanFormula(cellRefs(all, codes), cellRefs(all, column), plan.letters.action)}` } : { because: noOwnRows(plan.letters) };
}

const startsAs = (prefix: string, code: CellValue): boolean => typeof code === 'string' && code.toUpperCase().startsWith(prefix);

/**
 * Avance promedio de AEI as a formula: the mean of the AEI that have a figure, found by their codes; "ND" when none has.
 *
 * @param codes cells of the codes, those of AEI beginning with `prefix` and no others
 * @param progresses cells of their progress, in the same rows
 * @example meanFormula('A13:A72', 'O13:O72', 'AEI')
 * // 'IF(COUNTIFS(A13:A72,"AEI*",O13:O72,">=0")=0,"ND",ROUND(ROUND(AVERAGEIF(A13:A72,"AEI*",O13:O72),10),2))'
 */
const meanFormula = (codes: string, progresses: string, prefix: string): string =>
  `IF(COUNTIFS(${codes},"${prefix}*",${progresses},">=0")=0,${ND_TEXT},ROUND(ROUND(AVERAGEIF(${codes},"${prefix}*",${progresses}),10),2))`;

const word = (band: keyof typeof BAND_WORDS): string => `"${BAND_WORDS[band]}"`;

/**
 * The semaphore of a progress cell as a formula: `bandOf` in Excel's words.
 *
 * @example bandFormula('O13', CEPLAN_LIMITS) // 'IF(ISNUMBER(O13),IF(O13<75,"Rojo",IF(O13<95,"Ámbar","Verde")),"ND")'
 */
const bandFormula = (progress: string, { amberFrom, greenFrom }: Limits): string =>
  `IF(ISNUMBER(${progress}),IF(${progress}<${amberFrom},${word('red')},IF(${progress}<${greenFrom},${word('amber')},${word('green')})),${word('nd')})`;
