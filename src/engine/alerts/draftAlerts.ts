import { ELAPSED_SHARE } from '../explain/pace';
import { figureAt } from '../method/evaluate';
import type { Evaluation } from '../method/evaluation';
import type { Plan } from '../plan/plan';
import { RED_ONLY } from './alert';
import type { Alert, AlertChoice, AlertRules } from './alert';
import { dueAlerts } from './dueAlerts';
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
}

export const NO_CHOICES: AlertOptions = { rules: RED_ONLY, choices: {}, pace: null };

/**
 * The alerts that are due, in code order, each with a paragraph in the wording of the 2024 report.
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
    const contents = paragraphContents(alert, plan, evaluation, options.choices[alert.code], pace, uses);
    return { ...alert, paragraph: hasSeveralIndicators(plan, alert) ? severalParagraph(contents, variant) : singleParagraph(contents, variant) };
  });
}

const hasSeveralIndicators = (plan: Plan, alert: Alert): boolean => (plan.actions[alert.action]?.indicators.length ?? 0) > 1;

function paragraphContents(
  alert: Alert, plan: Plan, evaluation: Evaluation, choice: AlertChoice | undefined, pace: number, uses: Map<JudgementLevel, number>,
): ParagraphContents {
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

/**
 * The words of the 2024 report for a percentage. They depend on the pace of the period (50 at mid-year, 100 for the year), not on the
 * limits of the semaphore; the limits below are those of the report, at a pace of 50.
 */
const JUDGEMENT_LEVELS: readonly { readonly below: number; readonly words: readonly [string, ...string[]] }[] = [
  { below: 35, words: ['resultado por debajo de lo esperado', 'resultado por debajo del nivel esperado'] },
  { below: 51, words: ['resultado menor a lo esperado'] },
  { below: 60, words: ['resultado relativamente bajo', 'resultado relativamente menor a lo esperado'] },
  { below: Infinity, words: ['resultado relativamente esperado'] },
];

/** Index into {@link JUDGEMENT_LEVELS}: 0 is the lowest. */
type JudgementLevel = 0 | 1 | 2 | 3;

/**
 * The level of a progress, in percent points, given the share of the annual target expected by now, in percent and above 0. Totals and
 * indicators have one scale. A progress below the pace never reaches the highest level, "relativamente esperado".
 *
 * - Source: method note on alerts, section F6.
 *
 * @example judgementLevel(50.64, 50) // 1
 */
function judgementLevel(progress: number, pace: number): JudgementLevel {
  const scaled = (progress * 50) / pace;
  const level = JUDGEMENT_LEVELS.findIndex(({ below }) => scaled < below);
  return Math.max(level, 0) as JudgementLevel;
}

/**
 * The words of a level; `turn` (0, 1, 2 …) is the number of its uses so far and selects among synonyms.
 *
 * @example judgementWords(0, 1) // 'resultado por debajo del nivel esperado'
 */
function judgementWords(level: JudgementLevel, turn: number): string {
  const words = JUDGEMENT_LEVELS[level]?.words ?? [''];
  return words[turn % words.length] ?? '';
}
