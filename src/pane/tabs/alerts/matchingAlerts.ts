import type { AlertView } from '../../../app/reports/alertsView';
import { foldText } from '../../../workbook/cells/foldText';
import { searchWords } from '../../parts/words/searchWords';

/** Search and filter of the alerts. */
export interface AlertFilter {
  /** Words that codes, names, units or paragraphs must contain; '' matches everything. */
  readonly query: string;
  /** null: all. */
  readonly kind: AlertKind | null;
}

/** `open`: a cause is missing. `edited`: a person wrote the paragraph. `over`: no longer due. */
export type AlertKind = 'open' | 'edited' | 'over';

/** Indicators named in the paragraph that have no cause; 0 when a person wrote the paragraph. */
export const missingCauseCount = ({ causes, status }: AlertView): number => (status === 'edited' ? 0 : causes.filter(({ cause }) => cause === '').length);

/** Whether the office can say something of it: it is due, and stands on the sheet. */
export const canBeCompleted = ({ status }: AlertView): boolean => status !== 'over' && status !== 'missing';

export const isOfKind = (alert: AlertView, kind: AlertKind): boolean => (kind === 'open' ? missingCauseCount(alert) > 0 : alert.status === kind);

/** The alerts of the kind that contain every word, in their order. */
export function matchingAlerts(alerts: readonly AlertView[], { query, kind }: AlertFilter): readonly AlertView[] {
  const words = searchWords(query);
  return alerts.filter((alert) => {
    if (kind !== null && !isOfKind(alert, kind)) return false;
    if (words.length === 0) return true;
    const text = foldText([alert.code, alert.name, alert.units, alert.paragraph].join(' '));
    return words.every((word) => text.includes(word));
  });
}
