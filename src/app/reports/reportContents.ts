import type { PaletteName } from '../../engine/method/bandPalettes';
import type { Evaluation } from '../../engine/method/evaluation';
import { periodLabel } from '../../engine/plan/periods';
import type { Plan } from '../../engine/plan/plan';
import type { TableReading } from '../calculate/readTables';

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

/** The report of a table in a period, with the alerts as they stand. A table without a title gets the report's usual one. */
export function reportContents({ plan, layout, settings }: TableReading, evaluation: Evaluation, alerts: readonly string[]): ReportContents {
  const label = periodLabel(evaluation.period);
  return {
    title: layout.title === '' ? `REPORTE DE SEGUIMIENTO DEL PLAN ESTRATÉGICO INSTITUCIONAL (PEI): ${label}` : layout.title,
    headings: layout.headings,
    plan,
    evaluation,
    periodLabel: label,
    alerts,
    palette: settings.palette,
  };
}
