import { useContext, useDeferredValue, useMemo, useState } from 'react';
import { NO_REPORT, type ReportState } from '../../app/report/reportState';
import type { ReportStore } from '../../app/report/reportStore';
import { RED_ONLY } from '../../engine/alerts/alert';
import { useSource } from '../Pane/useSource';
import { ReportContext } from './reportContext';
import { foundAlerts, isOfKind, type AlertKind } from './foundAlerts';

const NONE: ReadonlySet<string> = new Set();
const SILENT: Pick<ReportStore, 'subscribe' | 'current'> = { subscribe: () => () => undefined, current: () => NO_REPORT };

const KINDS: readonly (readonly [kind: AlertKind, words: string])[] = [['open', 'Causa por completar'], ['edited', 'Editadas'], ['over', 'Ya no corresponden']];

/** The alerts of the table on screen, and what the user searched, filtered and unfolded of them. */
export function useAlertsTab() {
  const atHand = useContext(ReportContext);
  const state = useSource<ReportState>(atHand?.report ?? SILENT);
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState<AlertKind | null>(null);
  const [open, setOpen] = useState(NONE);
  const view = atHand?.report.alerts() ?? null;
  const search = useDeferredValue(query);
  const alerts = view?.alerts;
  const found = useMemo(() => foundAlerts(alerts ?? [], { query: search, kind }), [alerts, search, kind]);
  const kinds = KINDS
    .map(([value, words]) => ({ value, words, count: (alerts ?? []).filter((alert) => isOfKind(alert, value)).length }))
    .filter(({ count, value }) => count > 0 || value === kind);
  return {
    report: atHand?.report ?? null,
    rules: state.rules ?? atHand?.workbookRules ?? RED_ONLY,
    state, view, found, query, setQuery, kind, setKind, kinds, open,
    toggle: (code: string) => setOpen((before) => toggled(before, code)),
  };
}

function toggled(codes: ReadonlySet<string>, code: string): ReadonlySet<string> {
  const next = new Set(codes);
  if (!next.delete(code)) next.add(code);
  return next;
}
