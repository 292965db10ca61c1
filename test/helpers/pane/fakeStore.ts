import type { AlertsView } from '../../../src/app/reports/alertsView';
import { NO_REPORT } from '../../../src/app/reports/reportState';
import type { ReportState, ReportStore } from '../../../src/app/reports/reportState';
import type { Settings } from '../../../src/app/settings/settings';
import type { Store } from '../../../src/app/store/createStore';
import type { AppState } from '../../../src/app/store/state';
import type { AlertRules } from '../../../src/engine/alerts/alert';
import type { Place } from '../../../src/workbook/cells/observation';

/** A store without use cases: shows the states it is given and records its calls. */
interface FakeStore extends Store {
  show(state: AppState): void;
  readonly asked: string[];
  readonly places: Place[];
  readonly configured: Settings[];
}

export function fakeStore(first: AppState): FakeStore {
  const listeners = new Set<() => void>();
  const asked: string[] = [];
  const places: Place[] = [];
  const configured: Settings[] = [];
  let state = first;
  return {
    asked,
    places,
    configured,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current: () => state,
    lastRead: () => null,
    show: (next) => {
      state = next;
      for (const listener of listeners) listener();
    },
    reload: async () => void asked.push('look'),
    calculate: async () => void asked.push('calculate'),
    chooseTable: async (index) => void asked.push(`table ${index}`),
    choosePeriod: async (period) => void asked.push(`period ${period}`),
    configure: async (settings) => {
      asked.push('configure');
      configured.push(settings);
    },
    calculateAll: async () => void asked.push('calculate all'),
    cancel: () => void asked.push('cancel'),
    askBeforeWriting: () => false,
    confirm: async ({ dontAsk }) => void asked.push(dontAsk ? 'confirm for good' : 'confirm'),
    dismiss: () => void asked.push('dismiss'),
    retry: async () => void asked.push('retry'),
    undo: async () => void asked.push('undo'),
    correctColumn: async (column, meaning) => void asked.push(`column ${column} ${JSON.stringify(meaning)}`),
    createExample: async () => void asked.push('example'),
    columnsAt: () => [],
    sheetsToMap: () => [],
    mapTable: async () => {
      asked.push('map');
      return null;
    },
    enqueue: async () => void asked.push('within'),
    goTo: async (place) => void places.push(place),
  };
}

/** A report store without use cases: shows the state it is given and records its calls. */
interface FakeReport extends ReportStore {
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
    clearMessage: () => void asked.push('turn away'),
    chooseRules: (rules: AlertRules) => void asked.push(`rules ${JSON.stringify(rules)}`),
    draftAlerts: async (choices = {}) => void asked.push(`draft ${JSON.stringify(choices)}`),
    reviewText: async (text) => void asked.push(`review ${text}`),
  };
}
