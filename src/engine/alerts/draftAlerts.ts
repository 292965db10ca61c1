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

interface AlertOptions {
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
  const pace = options.pace ?? ELAPSED_SHARE[evaluation.period.span];
  const due = dueAlerts(plan, evaluation, options.rules);
  const spoken = sentenceVariants(due.map((alert) => ({ several: hasSeveralIndicators(plan, alert), unit: alert.units[0] ?? '' })));
  const uses = new Map<JudgementLevel, number>();
  return due.map((alert, at) => {
    const voice = spoken[at];
    if (voice === undefined) return alert;
    const contents = paragraphContents(alert, plan, evaluation, options.choices[alert.code], pace, uses);
    return { ...alert, paragraph: hasSeveralIndicators(plan, alert) ? severalParagraph(contents, voice) : singleParagraph(contents, voice) };
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
 * The words the office's hand uses for a percentage. It judges against the pace of the period (50 at mid-year, 100 for the year),
 * not against the 75 of the semaphore; the limits below are those read off the report at a pace of 50.
 */
const JUDGEMENT_LEVELS: readonly { readonly below: number; readonly words: readonly [string, ...string[]] }[] = [
  { below: 35, words: ['resultado por debajo de lo esperado', 'resultado por debajo del nivel esperado'] },
  { below: 51, words: ['resultado menor a lo esperado'] },
  { below: 60, words: ['resultado relativamente bajo', 'resultado relativamente menor a lo esperado'] },
  { below: Infinity, words: ['resultado relativamente esperado'] },
];

/** Where a percentage stands on the hand's scale: 0 lowest to 3. */
type JudgementLevel = 0 | 1 | 2 | 3;

/**
 * The level of a progress (percent points) given the share of the year's goal expected by now (percent points, above 0).
 * Totals and indicators share one scale. Never above the third level below the pace: "relativamente esperado" is not said of a
 * value that is behind.
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
 * The words of a level; `turn` (0, 1, 2 …) counts its uses so far, so that neighbours vary.
 *
 * @example judgementWords(0, 1) // 'resultado por debajo del nivel esperado'
 */
function judgementWords(level: JudgementLevel, turn: number): string {
  const words = JUDGEMENT_LEVELS[level]?.words ?? [''];
  return words[turn % words.length] ?? '';
}
