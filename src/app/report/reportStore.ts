import type { AlertRules } from '../../engine/alerts/alert';
import type { Choice } from '../../workbook/sheets/alertRows';
import type { ReportState } from './reportState';

/** The use cases of the report, over the result on screen. Every method resolves when done and never rejects: failures become notices. */
export interface ReportStore {
  subscribe(listener: () => void): () => void;
  current(): ReportState;
  /** "Regenerar resumen". */
  summarize(): Promise<void>;
  /** Which alerts the next drafting has; kept in the workbook with it. */
  chooseRules(rules: AlertRules): void;
  /** "Redactar alertas"; `choices` says what to do with edited paragraphs whose figures changed, by AEI. */
  draftAlerts(choices?: Readonly<Record<string, Choice>>): Promise<void>;
  /** "Revisar redacción" of a pasted text; a blank one stands for the paragraphs on the sheet. */
  reviewText(text: string): Promise<void>;
  /** "Copiar para Word". To be called within the click. */
  copyAlerts(): Promise<void>;
  /** "Exportar a Word". */
  exportWord(): Promise<void>;
}
