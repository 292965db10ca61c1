import type { Band } from '../method/bands';

/**
 * The causes and the commitment of one alert. A person picks or writes them; the program never invents them. An empty cause leaves
 * {@link MISSING_CAUSE} in the paragraph.
 */
export interface AlertChoice {
  /** One per indicator the paragraph names, in its order; a single one also serves the only indicator. Connector included. */
  readonly causes: readonly string[];
  /** '' for none. */
  readonly commitment: string;
}

/** One alert, with the paragraph proposed for it. */
export interface Alert {
  readonly code: string;
  readonly name: string;
  readonly progress: number;
  readonly band: Band;
  /** Index into `plan.actions`. */
  readonly action: number;
  /** Indices into `plan.indicators` of those the paragraph names, in code order. */
  readonly indicators: readonly number[];
  /** Units of those indicators, without their codes, each once; '' where the sheet gives none. */
  readonly units: readonly string[];
  /** Why the alert is due: the band of the AEI, or a red indicator of an amber AEI. */
  readonly reason: 'red' | 'amber' | 'red-indicator';
  /** The paragraph; indicator names stand between `**` (bold). */
  readonly paragraph: string;
}

/** Which AEI are due an alert besides the red ones. The 2024 report has red AEI only. */
export interface AlertRules {
  /** All amber AEI. */
  readonly amber: boolean;
  /** Amber AEI with a red indicator. */
  readonly redIndicators: boolean;
}

export const RED_ONLY: AlertRules = { amber: false, redIndicators: false };

/**
 * The hand that a paragraph is written in, by the same facts: `office` as the 2024 report writes, without its slips; `neutral` in short
 * sentences.
 */
export type Wording = 'office' | 'neutral';

export const MISSING_CAUSE = '[causa por completar]';
export const MISSING_UNIT = '[unidad por completar]';
export const MISSING_NAME = '[nombre por completar]';
/** What a paragraph leaves for a person to complete; whoever shows a paragraph marks these. */
export const GAPS: readonly string[] = [MISSING_CAUSE, MISSING_UNIT, MISSING_NAME];

const ANY_GAP = new RegExp(`(${GAPS.map((gap) => gap.replace(/[[\]]/g, '\\$&')).join('|')})`);

/**
 * A text cut at its gaps: at even places what stands between them, '' for nothing, at odd places one of {@link GAPS}.
 *
 * @example splitAtGaps('Que, [causa por completar].') // ['Que, ', '[causa por completar]', '.']
 */
export const splitAtGaps = (text: string): readonly string[] => text.split(ANY_GAP);

/**
 * Why an AEI is due an alert; null when it is not. ND is never due: it has no percentage to report.
 *
 * - Source: method note on alerts, section F.
 *
 * @example alertReason('amber', ['red', 'green'], { amber: false, redIndicators: true }) // 'red-indicator'
 */
export function alertReason(band: Band, indicatorBands: readonly Band[], rules: AlertRules): Alert['reason'] | null {
  if (band === 'red') return 'red';
  if (band !== 'amber') return null;
  if (rules.amber) return 'amber';
  return rules.redIndicators && indicatorBands.includes('red') ? 'red-indicator' : null;
}
