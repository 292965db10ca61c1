import { createStore } from '../../src/app/createStore';
import { createReportStore } from '../../src/app/report/createReportStore';
import type { ReportContents } from '../../src/app/report/reportContents';
import type { ReportDesk, RichText } from '../../src/app/report/reportDesk';
import type { HostBook } from './hostBook';
import { doorsOf } from './peiBook';
import { unasking } from './storeScene';

/** A desk that keeps what it was given. */
export interface FakeDesk extends ReportDesk {
  readonly saved: { readonly name: string; readonly size: number }[];
  readonly reports: ReportContents[];
  readonly copied: RichText[];
}

export function fakeDesk(parts: Partial<ReportDesk> = {}): FakeDesk {
  const saved: FakeDesk['saved'] = [];
  const reports: ReportContents[] = [];
  const copied: RichText[] = [];
  return {
    saved, reports, copied,
    making: () => ({ date: '22/11/2026', version: '1.0.0' }),
    canSave: true,
    word: async (contents) => { reports.push(contents); return new Uint8Array(3); },
    save: (name, bytes) => void saved.push({ name, size: bytes.length }),
    copy: async (words) => void copied.push(await words),
    ...parts,
  };
}

/** Store and report over a workbook of the host, its first table calculated unless told otherwise. */
export async function reportOver(book: HostBook, desk: ReportDesk = fakeDesk(), { calculates = true } = {}) {
  const { port, sheets } = doorsOf(book);
  const store = createStore({ ...port, pause: () => Promise.resolve() }, sheets);
  const report = createReportStore(store, port, sheets, desk);
  await store.look();
  if (!calculates) return { store, report };
  await unasking(store);
  await store.calculate();
  return { store, report };
}
