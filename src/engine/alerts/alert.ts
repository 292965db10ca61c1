import type { Band } from '../method/bands';

/**
 * What the office says of one alert. Facts no program can know: they are picked or written by a person, never invented. An empty
 * cause leaves {@link MISSING_CAUSE} in the paragraph.
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
  /** Why the alert is due: its own band, or a red indicator under an amber AEI. */
  readonly reason: 'red' | 'amber' | 'red-indicator';
  /** The paragraph; indicator names stand between `**` (bold). */
  readonly paragraph: string;
}

/** Which alerts are due. The house rule of the 2024 report: red AEI only. */
export interface AlertRules {
  readonly amber: boolean;
  readonly redIndicators: boolean;
}

export const RED_ONLY: AlertRules = { amber: false, redIndicators: false };

export const MISSING_CAUSE = '[causa por completar]';
export const MISSING_UNIT = '[unidad por completar]';
