import type { AlertRules } from '../../engine/alerts/alert';
import type { Place } from '../../workbook/cells/observation';
import type { Notice } from '../messages/messages';
import type { AlertEdit } from './alertsOnSheet';

/** What the pane shows of the report of the table on screen. */
export interface ReportSlice {
  /** What is being done ("Redactando las alertas"); null when nothing is. */
  readonly step: string | null;
  /** What the last task did, in a sentence. */
  readonly message: string | null;
  /** The sheet it made or wrote on; null for none. */
  readonly sheet: string | null;
  /** Why the last task failed. */
  readonly notice: Notice | null;
  /** "AEI.04.03: 58.13 → 75.39, de rojo a ámbar"; null before the summary was regenerated, or when there was none to compare with. */
  readonly changes: readonly string[] | null;
  /** What a reviewed text says differently from the table; null before any was reviewed. */
  readonly findings: readonly TextFinding[] | null;
  /** What is missing in the paragraphs of a report that was asked for ("Faltan 10 causas"); null while nothing is asked. */
  readonly gaps: string | null;
  /** As chosen in the pane; null while they are those of the workbook. */
  readonly rules: AlertRules | null;
  /** What was chosen in the pane for cells of the alerts and is not on their sheet yet. */
  readonly edits: readonly AlertEdit[];
}

export interface TextFinding {
  readonly code: string;
  readonly message: string;
  /** What the text says, and what it should; '' when it is silent, or should be. */
  readonly says: string;
  readonly should: string;
  readonly place: Place | null;
}

export const NO_REPORT: ReportSlice = { step: null, message: null, sheet: null, notice: null, changes: null, findings: null, gaps: null, rules: null, edits: [] };
