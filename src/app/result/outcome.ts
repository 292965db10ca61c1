import { explainMean } from '../../engine/explain/explainElement';
import { explainOpen, meanText } from '../../engine/explain/explainOpen';
import { explainPolicies } from '../../engine/explain/explainPolicies';
import { evaluate } from '../../engine/method/evaluate';
import type { BandCounts, Evaluation, FigureColumns } from '../../engine/method/evaluation';
import { filledRows } from '../../engine/method/summaryRows';
import type { PlanLetters } from '../../engine/plan/letters';
import { periodId, periodIndex, periodLabel } from '../../engine/plan/periods';
import type { PeriodId } from '../../engine/plan/periods';
import type { Plan } from '../../engine/plan/plan';
import type { Place } from '../../workbook/cells/observation';
import type { Calculation } from '../calculate/calculateTable';
import { changedCellsByColumn, countWrittenCells } from '../calculate/changedCells';
import { groupObservations } from '../calculate/observations';
import type { ObservationView } from '../calculate/observations';
import { planSheetsName } from '../calculate/readTables';
import type { TableKey, TableReading } from '../calculate/readTables';
import { writtenSentence } from '../messages/words';
import { isSamePolicies } from '../settings/methodSettings';
import { isSameSettings, isSameWriting } from '../settings/settings';
import type { Settings } from '../settings/settings';
import { elementViews } from './elementViews';
import type { ElementView, Figure } from './elementViews';

/** The result of the last run. */
export interface Result {
  /** The table it is of. */
  readonly table: TableKey;
  readonly outcome: Outcome;
  /** The table's cells, or how they are to be computed, changed after it. */
  readonly stale: boolean;
}

/** The result of one run, ready to show. */
export interface Outcome {
  readonly sheet: string;
  /** The letters of the plan: OEI and AEI, OES and AES … */
  readonly letters: PlanLetters;
  readonly period: PeriodId;
  readonly periodLabel: string;
  readonly evaluation: Evaluation;
  /** The settings it was computed with. */
  readonly settings: Settings;
  /** "Calculado con: ND no se cuenta."; '' when it was computed as CEPLAN's application does. */
  readonly difference: string;
  /** What is not calculated and where it stands, in a sentence; '' for nothing. */
  readonly open: string;
  /** Avance promedio de AEI: "74.68" or "ND", with its explanation. */
  readonly mean: Figure;
  /** Rows of the summary table that have anything to count, in the application's order. */
  readonly summary: readonly SummaryRow[];
  readonly elements: readonly ElementView[];
  readonly observations: readonly ObservationView[];
  /** "Se escribieron 60 celdas." or "Nada cambió desde la última vez."; '' of a result that was only looked up in the sheet. */
  readonly written: string;
  /** The rows of the first column that changed; null where nothing did. */
  readonly writtenPlace: Place | null;
}

export interface SummaryRow {
  /** "Objetivos", "Indicadores de objetivos", "Acciones", "Indicadores de acciones". */
  readonly label: string;
  readonly counts: BandCounts;
}

/** The result of a run, ready to show. */
export function outcomeOf(reading: TableReading, { evaluation, observations, writes }: Calculation): Outcome {
  return {
    sheet: planSheetsName(reading),
    letters: reading.plan.letters,
    period: periodId(evaluation.period),
    periodLabel: periodLabel(evaluation.period),
    evaluation,
    settings: reading.settings,
    difference: explainPolicies(evaluation.policies),
    open: explainOpen(reading.plan, evaluation),
    mean: { text: meanText(evaluation), explanation: explainMean(evaluation, reading.plan.letters) },
    summary: filledRows(evaluation.summary).map(([label, counts]) => ({ label, counts })),
    elements: elementViews(reading, evaluation),
    observations: groupObservations(observations, reading.plan.letters),
    written: writtenSentence(countWrittenCells(writes)),
    writtenPlace: firstWritten(writes),
  };
}

/** The rows of the first column of a table that a run changes; null where it changes nothing. */
function firstWritten(writes: Calculation['writes']): Place | null {
  for (const { table: { layout: { sheet, body } }, writePlan } of writes) {
    const columns = [...changedCellsByColumn(writePlan).keys()];
    if (columns.length > 0) return { sheet, rect: { top: body.top, left: Math.min(...columns), height: body.height, width: 1 } };
  }
  return null;
}

/**
 * A result after its table was read again: stale when its figures, or what is written of them, would differ now. The notes beside the
 * figures follow the settings at once, because the sheet holds none of them; each line points to where its row stands now.
 */
export function refreshResult(reading: TableReading, result: Result): Result {
  const { evaluation, settings: before, elements: lines } = result.outcome;
  const { settings: now } = reading;
  const stale = !isSamePolicies(now.method.policies, evaluation.policies) || !isSameWriting(now, before) || !hasSameFigures(reading.plan, evaluation);
  if (stale) return { ...result, stale };
  const elements = elementViews(reading, evaluation);
  const isSame = isSameSettings(now, before) && haveSameLines(elements, lines);
  return { ...result, outcome: isSame ? result.outcome : { ...result.outcome, settings: now, elements }, stale };
}

/** Do the lines of a result say the same of the same rows? */
const haveSameLines = (now: readonly ElementView[], then: readonly ElementView[]): boolean =>
  now.length === then.length && now.every((element, at) => {
    const other = then[at];
    return other !== undefined && isSameLine(element, other) &&
      element.indicators.every((one, nth) => isSameLine(one, other.indicators[nth]));
  });

type Line = Pick<ElementView, 'code' | 'name' | 'place'>;

const isSameLine = (one: Line, other: Line | undefined): boolean =>
  one.code === other?.code && one.name === other.name && one.place?.sheet === other.place?.sheet &&
  one.place?.rect.top === other.place?.rect.top && one.place?.rect.left === other.place?.rect.left;

/** Whether a plan, as it is now, gives exactly the figures of an evaluation made before, in the same period and order. */
export function hasSameFigures(plan: Plan, before: Evaluation): boolean {
  const period = periodIndex(plan.periods, before.period);
  if (period < 0) return false;
  const [now, then] = [numbersOf(evaluate(plan, period, before.policies).columns), numbersOf(before.columns)];
  return now.every((numbers, at) => areSameNumbers(numbers, then[at] ?? []));
}

type Numbers = ArrayLike<number>;

const numbersOf = ({ indicators, actions, objectives }: FigureColumns): readonly Numbers[] =>
  [indicators.progress, indicators.uncapped, indicators.weights, indicators.weightTotals, indicators.isPrinted, actions, objectives];

/** ND is NaN, and the same as itself. */
function areSameNumbers(one: Numbers, other: Numbers): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (!Object.is(one[at], other[at])) return false;
  return true;
}
