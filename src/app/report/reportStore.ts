import type { AlertRules } from '../../engine/alerts/alert';
import type { Choice } from '../../workbook/sheets/alertRows';
import type { AlertEdit } from '../sheets/presentAlerts';
import type { AlertsView } from './alertsView';
import type { ReportState } from './reportState';

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
  draftAlerts(choices?: Readonly<Record<string, Choice>>): Promise<void>;
  /** Writes a cause, commitment or state in its cell and drafts the alerts again; shown at once, written in its turn. */
  editAlert(edit: AlertEdit): Promise<void>;
  /** "Revisar redacción" of a pasted text; a blank one stands for the paragraphs on the sheet. */
  reviewText(text: string): Promise<void>;
  /** "Copiar" and "Copiar todas": the paragraphs of these AEI, or of all that are due. To be called within the click. */
  copyAlerts(codes?: readonly string[]): Promise<void>;
  /** "Exportar a Word". */
  exportWord(): Promise<void>;
  /** The user has turned to something else: what was said of work that is done is said no more; what changed stays. */
  turnAway(): void;
}
