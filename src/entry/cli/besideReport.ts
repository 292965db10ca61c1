import { besideElement } from '../../engine/besideElement';
import { besideIndicator } from '../../engine/besideIndicator';
import type { Evaluation } from '../../engine/evaluation';
import type { ExpectedShares } from '../../engine/expectedShare';
import { mainLever } from '../../engine/mainLever';
import { missingOf } from '../../engine/missingOf';
import { elementPace, pace } from '../../engine/pace';
import type { Pace } from '../../engine/pace';
import type { Level, Plan } from '../../engine/plan';
import { progressTypeTwo } from '../../engine/progressTypeTwo';
import { withoutNoData } from '../../engine/withoutNoData';
import type { BesideElementReport, BesideIndicatorReport } from './bookReport';
import { figureAt } from '../../engine/figureAt';

/** What `--json` says beside the official figure of indicator `i`. */
export function besideIndicatorReport(plan: Plan, evaluation: Evaluation, i: number, shares: ExpectedShares): BesideIndicatorReport {
  const { progress = null, uncapped = null } = figureAt(evaluation, i) ?? {};
  const own = pace(plan, evaluation, i, shares);
  const missing = missingOf(plan, evaluation, i);
  const typeTwo = evaluation.period.span === 'year' ? progressTypeTwo(plan, evaluation.period, i) : null;
  return {
    frases: besideIndicator(plan, evaluation, i, shares),
    esperado: own?.expected ?? null,
    enRitmo: isOnPace(own),
    admitido: own?.limit ?? null,
    faltaAmbar: missing?.toAmber ?? null,
    faltaVerde: missing?.toGreen ?? null,
    sinTope: uncapped === progress ? null : uncapped,
    avanceTipoII: typeTwo?.progress ?? null,
  };
}

/** The same of an OEI or AEI. */
export function besideElementReport(plan: Plan, evaluation: Evaluation, level: Level, index: number, shares: ExpectedShares): BesideElementReport {
  const own = elementPace(plan, evaluation, level, index, shares);
  const lever = mainLever(plan, evaluation, level, index);
  return {
    frases: besideElement(plan, evaluation, level, index, shares),
    esperado: own?.expected ?? null,
    enRitmo: isOnPace(own),
    sinND: withoutNoData(plan, evaluation, level, index),
    palanca: lever === null ? null : { codigo: plan.indicator(lever.indicator)?.code ?? '', puntos: lever.gain },
  };
}

const isOnPace = (own: Pace | null): boolean | null => (own === null ? null : own.verdict === 'on-pace');
