import type { AlertView } from '../../../app/reports/alertsView';
import { foldText } from '../../../workbook/cells/foldText';
import { searchWords } from '../../parts/words/searchWords';

/** What the user asked to see of the alerts. */
export interface AlertFilter {
  /** Words to look for in codes, names, units and paragraphs; '' is everything. */
  readonly query: string;
  readonly kind: AlertKind | null;
}

/** `open`: some cause is to be completed. `edited`: a person wrote the paragraph. `over`: no longer due. */
export type AlertKind = 'open' | 'edited' | 'over';

/** How many of the indicators that a paragraph names have no cause yet; none where a person wrote the paragraph. */
export const missingCauseCount = ({ causes, status: standing }: AlertView): number => (standing === 'edited' ? 0 : causes.filter(({ cause }) => cause === '').length);

export const isOfKind = (alert: AlertView, kind: AlertKind): boolean => (kind === 'open' ? missingCauseCount(alert) > 0 : alert.status === kind);

/** The alerts that are of the kind asked for and have all the words, in their order. */
export function matchingAlerts(alerts: readonly AlertView[], { query, kind }: AlertFilter): readonly AlertView[] {
  const words = searchWords(query);
  return alerts.filter((alert) => {
    if (kind !== null && !isOfKind(alert, kind)) return false;
    if (words.length === 0) return true;
    const text = foldText([alert.code, alert.name, alert.units, alert.paragraph].join(' '));
    return words.every((word) => text.includes(word));
  });
}
