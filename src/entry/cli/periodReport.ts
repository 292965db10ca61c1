import type { Band, BandCounts, ElementProgress, Evaluation, Policies } from '../../engine/evaluation';
import type { ExpectedShares } from '../../engine/expectedShare';
import { explainElement } from '../../engine/explainElement';
import { explainIndicator } from '../../engine/explainIndicator';
import { explainMean } from '../../engine/explainMean';
import { explainPolicies } from '../../engine/explainPolicies';
import { periodId } from '../../engine/periodId';
import type { Level, Plan, PlanElement } from '../../engine/plan';
import { besideElementReport, besideIndicatorReport } from './besideReport';
import type { AlertReport, BandReport, CountsReport, ElementReport, IndicatorReport, MethodReport, PeriodReport } from './bookReport';
import { figureAt } from '../../engine/figureAt';

const BANDS: Readonly<Record<Band, BandReport>> = { red: 'rojo', amber: 'ambar', green: 'verde', nd: 'nd' };

/** The figures of one period as `--json` prints them. */
export function periodReport(plan: Plan, evaluation: Evaluation, shares: ExpectedShares, alertas: readonly AlertReport[]): PeriodReport {
  const { summary } = evaluation;
  return {
    periodo: periodId(evaluation.period),
    indicadores: plan.indicators.flatMap((_, at) => indicatorReport(plan, evaluation, at, shares)),
    acciones: elementReports(plan, evaluation, 'AEI', plan.actions, evaluation.actions, shares),
    objetivos: elementReports(plan, evaluation, 'OEI', plan.objectives, evaluation.objectives, shares),
    promedioAEI: evaluation.actionsMean,
    explicacionPromedio: explainMean(evaluation),
    ajustes: methodReport(evaluation.policies),
    resumen: {
      acciones: countsReport(summary.actions),
      indicadoresAcciones: countsReport(summary.actionIndicators),
      objetivos: countsReport(summary.objectives),
      indicadoresObjetivos: countsReport(summary.objectiveIndicators),
    },
    alertas,
  };
}

function indicatorReport(plan: Plan, evaluation: Evaluation, at: number, shares: ExpectedShares): IndicatorReport[] {
  const indicator = plan.indicator(at);
  const figure = figureAt(evaluation, at);
  if (!indicator || !figure) return [];
  const { progress, weight, weightTotal, band, origin } = figure;
  return [{
    codigo: indicator.code,
    fila: indicator.row,
    avanceTipoI: progress,
    ponderador: weightTotal === 0 ? null : Number((weight / weightTotal).toFixed(4)),
    semaforo: BANDS[band],
    origen: origin === 'printed' ? 'impreso' : 'calculado',
    explicacion: explainIndicator(plan, evaluation, at),
    ademas: besideIndicatorReport(plan, evaluation, at, shares),
  }];
}

const elementReports = (
  plan: Plan, evaluation: Evaluation, level: Level, elements: readonly PlanElement[], figures: readonly ElementProgress[],
  shares: ExpectedShares,
): ElementReport[] =>
  elements.map(({ code, row }, at) => ({
    codigo: code,
    fila: row,
    avanceTipoI: figures[at]?.progress ?? null,
    semaforo: BANDS[figures[at]?.band ?? 'nd'],
    explicacion: explainElement(plan, evaluation, level, at),
    ademas: besideElementReport(plan, evaluation, level, at, shares),
  }));

const methodReport = (policies: Policies): MethodReport => ({
  nd: policies.noData === 'zero' ? 'cero' : 'fuera',
  tope: policies.cap,
  metaCero: policies.zeroTarget === 'undefined' ? 'nd' : '100',
  limites: { ambar: policies.limits.amberFrom, verde: policies.limits.greenFrom },
  nota: explainPolicies(policies),
});

const countsReport = ({ red, amber, green, nd, total }: BandCounts): CountsReport => ({ rojo: red, ambar: amber, verde: green, nd, total });
