import type { PaletteName } from '../../../engine/method/bandPalettes';
import type { Evaluation } from '../../../engine/method/evaluation';
import { inLetters } from '../../../engine/plan/letters';
import { periodId, periodLabel } from '../../../engine/plan/periods';
import type { Plan } from '../../../engine/plan/plan';
import type { CommitmentRow } from '../../../workbook/ownSheets/commitmentRows';
import { planSheetsName } from '../../calculate/readTables';
import type { ReadWorkbook, TableReading } from '../../calculate/readTables';
import type { Alerts } from '../makeAlerts';
import { currentCommitments } from '../makeCommitments';
import { evaluationsUpTo } from '../makeSummary';
import type { SheetStamp } from '../makeSummary';

/** Contents of the follow-up report: the table as read, its evaluation, and the alert paragraphs as they stand. */
export interface ReportContents {
  readonly title: string;
  /** Header fields above the table, in order: ["Periodo PEI", "2024 - 2027"]. */
  readonly headings: readonly (readonly [label: string, text: string])[];
  readonly plan: Plan;
  readonly evaluation: Evaluation;
  /** "2024, primer semestre" */
  readonly periodLabel: string;
  /** Those with figures up to the reported one, which is the last, oldest first. */
  readonly evaluations: readonly Evaluation[];
  /** In order; indicator names between `**`. */
  readonly alerts: readonly string[];
  /** The *matriz de compromisos* as it stands, or as it would be made now. */
  readonly commitments: readonly CommitmentRow[];
  /** Name of the sheet with the table. */
  readonly source: string;
  readonly stamp: SheetStamp;
  readonly palette: PaletteName;
}

/** What a report holds besides the table. */
export interface ReportParts extends Pick<ReportContents, 'stamp'> {
  readonly read: ReadWorkbook;
  readonly alerts: Alerts;
}

/** The report of a table in a period, with the alerts and commitments as they stand. A table without a title gets the report's usual one. */
export function reportContents(reading: TableReading, evaluation: Evaluation, { read, alerts, stamp }: ReportParts): ReportContents {
  const { plan, layout, settings } = reading;
  const label = periodLabel(evaluation.period);
  return {
    title: layout.title === '' ? `${inLetters('REPORTE DE SEGUIMIENTO DEL PLAN ESTRATÉGICO INSTITUCIONAL (PEI)', plan.letters)}: ${label}` : layout.title,
    headings: layout.headings,
    plan,
    evaluation,
    periodLabel: label,
    evaluations: evaluationsUpTo(reading, periodId(evaluation.period)),
    alerts: alerts.text,
    commitments: currentCommitments(read, reading, evaluation.period, alerts),
    source: planSheetsName(reading),
    stamp,
    palette: settings.palette,
  };
}
