import { useRef, useState } from 'react';
import type { AlertView } from '../../../app/reports/alertsView';
import { NO_KEYS, toggleKey } from '../../parts/lists/toggleKey';
import { canBeCompleted, missingCauseCount } from './matchingAlerts';

/** Which of the alerts in the list are selected. One that is searched or filtered away is not. */
export function useAlertSelection(found: readonly AlertView[]) {
  const [codes, setCodes] = useState(NO_KEYS);
  const last = useRef<string | null>(null);
  const selectable = found.filter(canBeCompleted);
  const withoutCause = selectable.filter((alert) => missingCauseCount(alert) > 0);
  const selected = selectable.filter(({ code }) => codes.has(code));
  const selectAll = (alerts: readonly AlertView[]): void => setCodes(new Set(alerts.map(({ code }) => code)));
  return {
    selectable, withoutCause, selected,
    has: (code: string): boolean => codes.has(code),
    /** Selects one, or takes it out; with `isRange` all from the last one on are selected, too. */
    select: (code: string, isRange: boolean): void => {
      const [from, to] = [selectable.findIndex((one) => one.code === last.current), selectable.findIndex((one) => one.code === code)];
      last.current = code;
      if (!isRange || from < 0) return setCodes(toggleKey(new Set(selected.map((one) => one.code)), code));
      selectAll([...selected, ...selectable.slice(Math.min(from, to), Math.max(from, to) + 1)]);
    },
    selectAll,
  };
}
