import type { PaletteName } from '../engine/method/bandPalettes';
import type { Evaluation } from '../engine/method/evaluation';
import type { Plan } from '../engine/plan/plan';

/** What the follow-up report says: the table as read, what the method makes of it, and the alert paragraphs as they stand. */
export interface ReportContents {
  readonly title: string;
  /** Header fields above the table, in order: ["Periodo PEI", "2024 - 2027"]. */
  readonly headings: readonly (readonly [label: string, text: string])[];
  readonly plan: Plan;
  readonly evaluation: Evaluation;
  /** "2024, primer semestre" */
  readonly periodLabel: string;
  /** In order; indicator names between `**`. */
  readonly alerts: readonly string[];
  readonly palette: PaletteName;
}
