import { figureAt } from '../method/evaluate';
import type { Evaluation } from '../method/evaluation';
import type { Plan } from '../plan/plan';
import { alertReason } from './alert';
import type { Alert, AlertRules } from './alert';
import { unitName } from './unitPhrase';

/** The alerts that are due, in code order, with an empty paragraph. */
export function dueAlerts(plan: Plan, evaluation: Evaluation, rules: AlertRules): readonly Alert[] {
  const due = plan.actions.flatMap((action, at): Alert[] => {
    const { progress, band } = evaluation.actions[at] ?? { progress: null, band: 'nd' };
    const reason = alertReason(band, action.indicators.map((i) => figureAt(evaluation, i)?.band ?? 'nd'), rules);
    if (progress === null || reason === null) return [];
    const indicators = indicatorsToName(plan, evaluation, action.indicators);
    const units = [...new Set(indicators.map((i) => unitName(plan.indicator(i)?.unit ?? '')))];
    return [{ code: action.code, name: action.name, progress, band, action: at, indicators, units, reason, paragraph: '' }];
  });
  return due.sort((one, other) => (one.code < other.code ? -1 : one.code > other.code ? 1 : 0));
}

/** Those that are not green, in code order; all when none is left. */
function indicatorsToName(plan: Plan, evaluation: Evaluation, all: readonly number[]): readonly number[] {
  const code = (i: number): string => plan.indicator(i)?.code ?? '';
  const notGreen = all.filter((i) => figureAt(evaluation, i)?.band !== 'green');
  return [...(notGreen.length > 0 ? notGreen : all)].sort((one, other) => (code(one) < code(other) ? -1 : 1));
}
