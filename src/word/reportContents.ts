import type { PaletteName } from '../engine/method/bandPalettes';
import type { Evaluation } from '../engine/method/evaluation';
import type { Plan } from '../engine/plan/plan';

/** Contents of the follow-up report: the table as read, its evaluation, and the alert paragraphs as they stand. */
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
