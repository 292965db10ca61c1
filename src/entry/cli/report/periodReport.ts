import { elementNotes, largestGain, progressWithoutNoData } from '../../../engine/explain/elementNotes';
import { explainElement, explainMean } from '../../../engine/explain/explainElement';
import { explainIndicator } from '../../../engine/explain/explainIndicator';
import { explainOpen } from '../../../engine/explain/explainOpen';
import { explainPolicies } from '../../../engine/explain/explainPolicies';
import { indicatorNotes } from '../../../engine/explain/indicatorNotes';
import { missingAmounts } from '../../../engine/explain/missing';
import { elementPace, indicatorPace } from '../../../engine/explain/pace';
import type { ExpectedShares, Pace } from '../../../engine/explain/pace';
import type { PlanPart } from '../../../engine/join/joinPlans';
import type { Band } from '../../../engine/method/bands';
import { figureAt } from '../../../engine/method/evaluate';
import type { BandCounts, Evaluation, Policies } from '../../../engine/method/evaluation';
import { progressTypeTwo } from '../../../engine/method/progress';
import type { Level } from '../../../engine/plan/indicator';
import { periodId } from '../../../engine/plan/periods';
import { elementsOf } from '../../../engine/plan/plan';
import type { Plan, PlanElement } from '../../../engine/plan/plan';
import type { AlertReport, BandReport, CountsReport, ElementNotesReport, ElementReport, IndicatorNotesReport, IndicatorReport, MethodReport, PeriodReport } from './bookReport';
import { Records } from './records';

const BAND_KEYS: Readonly<Record<Band, BandReport>> = { red: 'rojo', amber: 'ambar', green: 'verde', nd: 'nd', open: 'sin-calcular' };

/**
 * The figures of one period as `--json` prints them.
 *
 * @param part the rows of one sheet of a plan in several sheets; null for all
 */
export function periodReport(plan: Plan, evaluation: Evaluation, shares: ExpectedShares, alertas: readonly AlertReport[], part: PlanPart | null = null): PeriodReport {
  const { summary } = evaluation;
  const open = explainOpen(plan, evaluation);
  const [actions, objectives] = [placesOf(plan.actions, part?.plan.actions, part?.actions), placesOf(plan.objectives, part?.plan.objectives, part?.objectives)];
  return {
    periodo: periodId(evaluation.period),
    indicadores: new Records(part?.indicators.length ?? plan.columns.count, (at) => indicatorReport(plan, evaluation, part === null ? at : (part.indicators[at] ?? -1), shares)),
    acciones: elementReports(plan, evaluation, 'AEI', actions, shares),
    objetivos: elementReports(plan, evaluation, 'OEI', objectives, shares),
    promedioAEI: evaluation.actionsMean,
    explicacionPromedio: explainMean(evaluation, plan.letters),
    ajustes: methodReport(evaluation.policies),
    resumen: {
      acciones: countsReport(summary.actions),
      indicadoresAcciones: countsReport(summary.actionIndicators),
      objetivos: countsReport(summary.objectives),
      indicadoresObjetivos: countsReport(summary.objectiveIndicators),
    },
    ...(open !== '' && { sinCalcular: open }),
    alertas,
  };
}

function indicatorReport(plan: Plan, evaluation: Evaluation, at: number, shares: ExpectedShares): IndicatorReport | undefined {
  const indicator = plan.indicator(at);
  const figure = figureAt(evaluation, at);
  if (!indicator || !figure) return undefined;
  const { progress, weight, weightTotal, band, origin } = figure;
  return {
    codigo: indicator.code,
    fila: indicator.row,
    avanceTipoI: progress,
    ponderador: weightTotal === 0 ? null : Number((weight / weightTotal).toFixed(4)),
    semaforo: BAND_KEYS[band],
    origen: origin === 'printed' ? 'impreso' : 'calculado',
    explicacion: explainIndicator(plan, evaluation, at),
    ademas: indicatorNotesReport(plan, evaluation, at, shares),
  };
}

/** An OEI or AEI with its place in the plan. */
interface PlacedElement {
  readonly at: number;
  readonly code: string;
  /** On the sheet that is reported. */
  readonly row: number | null;
}

/** The elements of a plan; those of one sheet with their rows there. */
const placesOf = (all: readonly PlanElement[], own: readonly PlanElement[] = all, places?: Int32Array): PlacedElement[] =>
  own.map(({ code, row }, nth) => ({ at: places?.[nth] ?? nth, code, row }));

const elementReports = (plan: Plan, evaluation: Evaluation, level: Level, elements: readonly PlacedElement[], shares: ExpectedShares): ElementReport[] =>
  elements.map(({ at, code, row }) => ({
    codigo: code,
    fila: row,
    avanceTipoI: elementsOf(evaluation, level)[at]?.progress ?? null,
    semaforo: BAND_KEYS[elementsOf(evaluation, level)[at]?.band ?? 'nd'],
    explicacion: explainElement(plan, evaluation, level, at),
    ademas: elementNotesReport(plan, evaluation, level, at, shares),
  }));

const methodReport = (policies: Policies): MethodReport => ({
  nd: policies.noData === 'zero' ? 'cero' : 'fuera',
  tope: policies.cap,
  metaCero: policies.zeroTarget === 'undefined' ? 'nd' : '100',
  limites: { ambar: policies.limits.amberFrom, verde: policies.limits.greenFrom },
  nota: explainPolicies(policies),
});

/** Counts per band as `--json` prints them. */
export const countsReport = ({ red, amber, green, nd, open, total }: BandCounts): CountsReport => ({ rojo: red, ambar: amber, verde: green, nd, sinCalcular: open, total });

/** The notes of indicator `i`, by index, as `--json` prints them. */
export function indicatorNotesReport(plan: Plan, evaluation: Evaluation, i: number, shares: ExpectedShares): IndicatorNotesReport {
  const { progress = null, uncapped = null } = figureAt(evaluation, i) ?? {};
  const own = indicatorPace(plan, evaluation, i, shares);
  const missing = missingAmounts(plan, evaluation, i);
  const typeTwo = evaluation.period.span === 'year' ? progressTypeTwo(plan, evaluation.period, i) : null;
  return {
    frases: indicatorNotes(plan, evaluation, i, shares),
    esperado: own?.expected ?? null,
    enRitmo: isOnPace(own),
    admitido: own?.limit ?? null,
    faltaAmbar: missing?.toAmber ?? null,
    faltaVerde: missing?.toGreen ?? null,
    sinTope: uncapped === progress ? null : uncapped,
    avanceTipoII: typeTwo?.progress ?? null,
  };
}

/** The notes of an OEI or AEI as `--json` prints them. */
export function elementNotesReport(plan: Plan, evaluation: Evaluation, level: Level, index: number, shares: ExpectedShares): ElementNotesReport {
  const own = elementPace(plan, evaluation, level, index, shares);
  const lever = largestGain(plan, evaluation, level, index);
  return {
    frases: elementNotes(plan, evaluation, level, index, shares),
    esperado: own?.expected ?? null,
    enRitmo: isOnPace(own),
    sinND: progressWithoutNoData(plan, evaluation, level, index),
    palanca: lever === null ? null : { codigo: plan.indicator(lever.indicator)?.code ?? '', puntos: lever.gain },
  };
}

const isOnPace = (own: Pace | null): boolean | null => (own === null ? null : own.verdict === 'on-pace');
