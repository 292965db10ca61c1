import { ELAPSED_SHARE } from '../explain/pace';
import { figureAt } from '../method/evaluate';
import type { Evaluation } from '../method/evaluation';
import type { Plan } from '../plan/plan';
import { RED_ONLY } from './alert';
import type { Alert, AlertChoice, AlertRules, Wording } from './alert';
import { dueAlerts } from './dueAlerts';
import { judgementLevel, judgementWords } from './judgement';
import type { JudgementLevel } from './judgement';
import { neutralParagraph } from './neutralParagraph';
import { severalParagraph, singleParagraph } from './paragraph';
import type { NamedIndicator, ParagraphContents } from './paragraph';
import { sentenceVariants } from './sentenceVariants';
import { unitName } from './unitPhrase';

/** What the drafts depend on besides the figures. */
interface AlertOptions {
  readonly rules: AlertRules;
  /** Causes and commitment of an AEI, by code. */
  readonly choices: Readonly<Record<string, AlertChoice>>;
  /** Share of the annual target expected by now, in percent; null for the share of the year that has passed. */
  readonly pace: number | null;
  readonly wording: Wording;
}

export const NO_CHOICES: AlertOptions = { rules: RED_ONLY, choices: {}, pace: null, wording: 'office' };

/**
 * The alerts that are due, in code order, each with a paragraph in the hand that is asked for.
 *
 * - Due: red AEI; by rule also amber ones, or amber ones with a red indicator. ND is never due.
 * - A paragraph names the indicators that are not green (all of them if none is), each with its own unit.
 * - Source: method note on alerts, section F.
 *
 * @example draftAlerts(plan, evaluation).map((alert) => alert.code) // ['AEI.01.01', 'AEI.02.01', …]
 */
export function draftAlerts(plan: Plan, evaluation: Evaluation, options: AlertOptions = NO_CHOICES): readonly Alert[] {
  const pace = options.pace ?? ELAPSED_SHARE[evaluation.period.span];
  const due = dueAlerts(plan, evaluation, options.rules);
  const variants = sentenceVariants(due.map((alert) => ({ several: hasSeveralIndicators(plan, alert), unit: alert.units[0] ?? '' })));
  const uses = new Map<JudgementLevel, number>();
  return due.map((alert, at) => {
    const variant = variants[at];
    if (variant === undefined) return alert;
    const contents = paragraphContents(alert, plan, evaluation, options, pace, uses);
    const isSeveral = hasSeveralIndicators(plan, alert);
    if (options.wording === 'neutral') return { ...alert, paragraph: neutralParagraph(contents, isSeveral) };
    return { ...alert, paragraph: isSeveral ? severalParagraph(contents, variant) : singleParagraph(contents, variant) };
  });
}

const hasSeveralIndicators = (plan: Plan, alert: Alert): boolean => (plan.actions[alert.action]?.indicators.length ?? 0) > 1;

function paragraphContents(
  alert: Alert, plan: Plan, evaluation: Evaluation, { choices, wording }: AlertOptions, pace: number, uses: Map<JudgementLevel, number>,
): ParagraphContents {
  const choice = choices[alert.code];
  const level = judgementLevel(alert.progress, alert.band, pace);
  const words = (of: JudgementLevel): string => {
    const turn = uses.get(of) ?? 0;
    uses.set(of, turn + 1);
    return judgementWords(of, turn, wording);
  };
  const judgement = words(level);
  const indicators = alert.indicators.flatMap((i, at): NamedIndicator[] => {
    const indicator = plan.indicator(i);
    if (indicator === undefined) return [];
    const { progress = null, band = 'nd' } = figureAt(evaluation, i) ?? {};
    const own = progress === null ? level : judgementLevel(progress, band, pace);
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
