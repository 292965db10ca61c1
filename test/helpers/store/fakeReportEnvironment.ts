import type { ReportContents } from '../../../src/app/reports/word/reportContents';
import type { ReportEnvironment, RichText } from '../../../src/app/reports/reportEnvironment';

/** An environment that records what it is given. */
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
    zip: async (files) => new Uint8Array(files.length),
    // Loaded when it is used: in tests of the pane the host has not what it needs.
    makeBook: async (fill) => (await import('../../../src/entry/otherBook/bookMaker')).bookMakerIn(globalThis)(fill),
    copy: async (text) => void copied.push(await text),
    ...parts,
  };
}
