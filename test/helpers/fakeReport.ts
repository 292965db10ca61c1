import type { AlertRules } from '../../src/engine/alerts/alert';
import type { AlertsView } from '../../src/app/report/alertsView';
import { NO_REPORT, type ReportState } from '../../src/app/report/reportState';
import type { ReportStore } from '../../src/app/report/reportStore';

/** A report without use cases behind it: shows the state it is given and keeps what it was asked for. */
export interface FakeReport extends ReportStore {
  readonly asked: string[];
}

export function fakeReport(parts: Partial<ReportState> = {}, alerts: AlertsView | null = null): FakeReport {
  const asked: string[] = [];
  const state = { ...NO_REPORT, ...parts };
  const ask = (what: string) => async () => void asked.push(what);
  return {
    asked,
    subscribe: () => () => undefined,
    current: () => state,
    summarize: ask('summarize'),
    copyAlerts: async (codes) => void asked.push(codes === undefined ? 'copy' : `copy ${codes.join(' ')}`),
    alerts: () => alerts,
    editAlert: async (edit) => void asked.push(`edit ${JSON.stringify(edit)}`),
    exportWord: ask('word'),
    turnAway: () => void asked.push('turn away'),
    chooseRules: (rules: AlertRules) => void asked.push(`rules ${JSON.stringify(rules)}`),
    draftAlerts: async (choices = {}) => void asked.push(`draft ${JSON.stringify(choices)}`),
    reviewText: async (text) => void asked.push(`review ${text}`),
  };
}
