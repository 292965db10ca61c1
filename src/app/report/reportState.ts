import type { AlertRules } from '../../engine/alerts/alert';
import type { Notice, Place } from '../state';

/** What the pane shows of the report of a table: one value, replaced whole at every change. */
export interface ReportState {
  /** What is being done now ("Redactando las alertas"), and what the user must do for it to go on. */
  readonly step: string | null;
  readonly hint: string | null;
  /** What the last piece of work came to: a sentence, or why it failed. */
  readonly said: string | null;
  readonly notice: Notice | null;
  /** "AEI.04.03: 58.13 → 75.39, de rojo a ámbar"; null before the summary was regenerated, or when there was none to compare with. */
  readonly changes: readonly string[] | null;
  /** What a reviewed text says differently from the table; null before any was reviewed. */
  readonly findings: readonly FindingView[] | null;
  /** As chosen in the pane; null while they are those of the workbook. */
  readonly rules: AlertRules | null;
}

export interface FindingView {
  readonly code: string;
  readonly message: string;
  /** What the text says, and what it should; '' when it is silent, or should be. */
  readonly says: string;
  readonly should: string;
  readonly place: Place | null;
}

export const NO_REPORT: ReportState = { step: null, hint: null, said: null, notice: null, changes: null, findings: null, rules: null };
