import type { AlertRules } from '../../engine/alerts/alert';
import type { Place } from '../../workbook/cells/observation';
import type { ParagraphChoice } from '../../workbook/ownSheets/alertRows';
import type { Notice } from '../store/messages';
import type { AlertEdit } from './alertsOnSheet';
import type { AlertsView } from './alertsView';

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
  readonly findings: readonly TextFinding[] | null;
  /** As chosen in the pane; null while they are those of the workbook. */
  readonly rules: AlertRules | null;
}

export interface TextFinding {
  readonly code: string;
  readonly message: string;
  /** What the text says, and what it should; '' when it is silent, or should be. */
  readonly says: string;
  readonly should: string;
  readonly place: Place | null;
}

export const NO_REPORT: ReportState = { step: null, hint: null, said: null, notice: null, changes: null, findings: null, rules: null };

/** The use cases of the report, over the table on screen. Every method resolves when done and never rejects: failures become notices. */
export interface ReportStore {
  subscribe(listener: () => void): () => void;
  current(): ReportState;
  /** The alerts as they stand in the workbook and as they would; null without a table. Worked out when asked for, and kept while nothing changes. */
  alerts(): AlertsView | null;
  /** "Regenerar resumen". */
  summarize(): Promise<void>;
  /** Which alerts the next drafting has; kept in the workbook with it. */
  chooseRules(rules: AlertRules): void;
  /** "Redactar alertas"; `choices` says what to do with edited paragraphs whose figures changed, by AEI. */
  draftAlerts(choices?: Readonly<Record<string, ParagraphChoice>>): Promise<void>;
  /** Writes a cause, commitment or state in its cell and drafts the alerts again; shown at once, written in its turn. */
  editAlert(edit: AlertEdit): Promise<void>;
  /** "Revisar redacción" of a pasted text; a blank one stands for the paragraphs on the sheet. */
  reviewText(text: string): Promise<void>;
  /** "Copiar" and "Copiar todas": the paragraphs of these AEI, or of all that are due. To be called within the click. */
  copyAlerts(codes?: readonly string[]): Promise<void>;
  /** "Exportar a Word". */
  exportWord(): Promise<void>;
  /** The user has turned to something else: what was said of work that is done is said no more; what changed stays. */
  clearMessage(): void;
}
