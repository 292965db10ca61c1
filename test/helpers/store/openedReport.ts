import { createStore } from '../../../src/app/store/createStore';
import { createReportStore } from '../../../src/app/reports/createReportStore';
import type { ReportContents } from '../../../src/app/reports/reportContents';
import type { ReportEnvironment, RichText } from '../../../src/app/reports/reportEnvironment';
import type { HostBook } from '../host/hostBook';
import { portsOf } from '../host/peiBook';
import { disableQuestion } from './openedStore';

/** A report environment that records what it is given. */
export interface FakeReportEnvironment extends ReportEnvironment {
  readonly saved: { readonly name: string; readonly size: number }[];
  readonly reports: ReportContents[];
  readonly copied: RichText[];
}

export function fakeReportEnvironment(parts: Partial<ReportEnvironment> = {}): FakeReportEnvironment {
  const saved: FakeReportEnvironment['saved'] = [];
  const reports: ReportContents[] = [];
  const copied: RichText[] = [];
  return {
    saved, reports, copied,
    stamp: () => ({ date: '22/11/2026', version: '1.0.0' }),
    canSave: true,
    word: async (contents) => { reports.push(contents); return new Uint8Array(3); },
    save: (name, bytes) => void saved.push({ name, size: bytes.length }),
    copy: async (words) => void copied.push(await words),
    ...parts,
  };
}

/** Store and report over a workbook of the host, its first table calculated unless told otherwise. */
export async function openedReport(book: HostBook, environment: ReportEnvironment = fakeReportEnvironment(), { calculates = true } = {}) {
  const { port, sheets } = portsOf(book);
  const store = createStore({ ...port, pause: () => Promise.resolve() }, sheets);
  const report = createReportStore(store, port, sheets, environment);
  await store.reload();
  if (!calculates) return { store, report };
  await disableQuestion(store);
  await store.calculate();
  return { store, report };
}
