import type { Evaluation } from '../evaluation';
import type { Plan } from '../plan';
import { RED_ONLY, type Alert, type AlertChoice, type AlertRules } from './alert';
import { judgementLevel, judgementWords, type JudgementLevel } from './judgement';
import { severalParagraph, singleParagraph, type Contents, type NamedIndicator } from './paragraph';
import { unitName } from './unitPhrase';
import { voices } from './voice';
import { figureAt } from '../figureAt';

export interface AlertOptions {
  readonly rules: AlertRules;
  /** What the office picked or wrote for an AEI, by code. */
  readonly choices: Readonly<Record<string, AlertChoice>>;
  /** Share of the year's goal expected by now, percent points; by default 50 for a semester and 100 for the year. */
  readonly pace: number | null;
}

export const NO_CHOICES: AlertOptions = { rules: RED_ONLY, choices: {}, pace: null };

/**
 * The alerts that are due, in code order, each with the paragraph proposed for it in the office's own hand.
 *
 * - Due: AEI in red; by rule also amber ones, and amber ones that hide a red indicator.
 * - A paragraph names the indicators that are not green (all of them if none is), each with its own unit; green ones are silent.
 * - ND AEI have no percentage to speak of: they are not alerts.
 * - Source: method note on alerts, section F.
 *
 * @example draftAlerts(plan, evaluation).map((alert) => alert.code) // ['AEI.01.01', 'AEI.02.01', …]
 */
export function draftAlerts(plan: Plan, evaluation: Evaluation, options: AlertOptions = NO_CHOICES): readonly Alert[] {
  const pace = options.pace ?? (evaluation.period.span === 'semester' ? 50 : 100);
  const due = dueAlerts(plan, evaluation, options.rules);
  const spoken = voices(due.map((alert) => ({ several: isSeveral(plan, alert), unit: alert.units[0] ?? '' })));
  const uses = new Map<JudgementLevel, number>();
  return due.map((alert, at) => {
    const voice = spoken[at];
    if (voice === undefined) return alert;
    const contents = contentsOf(alert, plan, evaluation, options.choices[alert.code], pace, uses);
    return { ...alert, paragraph: isSeveral(plan, alert) ? severalParagraph(contents, voice) : singleParagraph(contents, voice) };
  });
}

const isSeveral = (plan: Plan, alert: Alert): boolean => (plan.actions[alert.action]?.indicators.length ?? 0) > 1;

function dueAlerts(plan: Plan, evaluation: Evaluation, rules: AlertRules): readonly Alert[] {
  const due = plan.actions.flatMap((action, at): Alert[] => {
    const { progress, band } = evaluation.actions[at] ?? { progress: null, band: 'nd' };
    const hasRed = action.indicators.some((i) => figureAt(evaluation, i)?.band === 'red');
    const reason = band === 'red' ? 'red' : band !== 'amber' ? null : rules.amber ? 'amber' : rules.redIndicators && hasRed ? 'red-indicator' : null;
    if (progress === null || reason === null) return [];
    const indicators = namedIndicators(plan, evaluation, action.indicators);
    const units = [...new Set(indicators.map((i) => unitName(plan.indicator(i)?.unit ?? '')))];
    return [{ code: action.code, name: action.name, progress, band, action: at, indicators, units, reason, paragraph: '' }];
  });
  return due.sort((one, other) => (one.code < other.code ? -1 : one.code > other.code ? 1 : 0));
}

/** Those that are not green, in code order; all when none is left. */
function namedIndicators(plan: Plan, evaluation: Evaluation, all: readonly number[]): readonly number[] {
  const code = (i: number): string => plan.indicator(i)?.code ?? '';
  const notGreen = all.filter((i) => figureAt(evaluation, i)?.band !== 'green');
  return [...(notGreen.length > 0 ? notGreen : all)].sort((one, other) => (code(one) < code(other) ? -1 : 1));
}

function contentsOf(
  alert: Alert, plan: Plan, evaluation: Evaluation, choice: AlertChoice | undefined, pace: number, uses: Map<JudgementLevel, number>,
): Contents {
  const level = judgementLevel(alert.progress, pace);
  const words = (of: JudgementLevel): string => {
    const turn = uses.get(of) ?? 0;
    uses.set(of, turn + 1);
    return judgementWords(of, turn);
  };
  const judgement = words(level);
  const indicators = alert.indicators.flatMap((i, at): NamedIndicator[] => {
    const indicator = plan.indicator(i);
    if (indicator === undefined) return [];
    const progress = figureAt(evaluation, i)?.progress ?? null;
    const own = progress === null ? level : judgementLevel(progress, pace);
    return [{
      name: indicator.name,
      unit: unitName(indicator.unit),
      progress,
      judgement: own === level ? '' : words(own),
      cause: choice?.causes[at] ?? '',
    }];
  });
  return { code: alert.code, name: alert.name, progress: alert.progress, judgement, indicators, commitment: choice?.commitment ?? '' };
}
