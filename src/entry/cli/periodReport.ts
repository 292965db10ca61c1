import type { Band, BandCounts, ElementProgress, Evaluation } from '../../engine/evaluation';
import { explainElement } from '../../engine/explainElement';
import { explainIndicator } from '../../engine/explainIndicator';
import { periodId } from '../../engine/periodId';
import type { Level, Plan, PlanElement } from '../../engine/plan';
import type { AlertReport, BandReport, CountsReport, ElementReport, IndicatorReport, PeriodReport } from './bookReport';

const BANDS: Readonly<Record<Band, BandReport>> = { red: 'rojo', amber: 'ambar', green: 'verde', nd: 'nd' };

/** The figures of one period as `--json` prints them. */
export function periodReport(plan: Plan, evaluation: Evaluation, alertas: readonly AlertReport[]): PeriodReport {
  const { summary } = evaluation;
  return {
    periodo: periodId(evaluation.period),
    indicadores: plan.indicators.flatMap((_, at) => indicatorReport(plan, evaluation, at)),
    acciones: elementReports(plan, evaluation, 'AEI', plan.actions, evaluation.actions),
    objetivos: elementReports(plan, evaluation, 'OEI', plan.objectives, evaluation.objectives),
    promedioAEI: evaluation.actionsMean,
    resumen: {
      acciones: countsReport(summary.actions),
      indicadoresAcciones: countsReport(summary.actionIndicators),
      objetivos: countsReport(summary.objectives),
      indicadoresObjetivos: countsReport(summary.objectiveIndicators),
    },
    alertas,
  };
}

function indicatorReport(plan: Plan, evaluation: Evaluation, at: number): IndicatorReport[] {
  const indicator = plan.indicators[at];
  const figure = evaluation.indicators[at];
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
  }];
}

const elementReports = (
  plan: Plan, evaluation: Evaluation, level: Level, elements: readonly PlanElement[], figures: readonly ElementProgress[],
): ElementReport[] =>
  elements.map(({ code, row }, at) => ({
    codigo: code,
    fila: row,
    avanceTipoI: figures[at]?.progress ?? null,
    semaforo: BANDS[figures[at]?.band ?? 'nd'],
    explicacion: explainElement(plan, evaluation, level, at),
  }));

const countsReport = ({ red, amber, green, nd, total }: BandCounts): CountsReport => ({ rojo: red, ambar: amber, verde: green, nd, total });
