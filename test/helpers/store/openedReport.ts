import type { ReportEnvironment } from '../../../src/app/reports/reportEnvironment';
import type { HostBook } from '../host/hostBook';
import { portsOf } from '../host/peiBook';
import { fakeReportEnvironment } from './fakeReportEnvironment';
import { disableQuestion, storeOver } from './openedStore';

/** A store over a workbook of the host, its first table calculated unless told otherwise, by a clock of the test where one is given. */
export async function openedReport(book: HostBook, environment: ReportEnvironment = fakeReportEnvironment(), { calculates = true, now = null as (() => number) | null } = {}) {
  const { port, sheets } = portsOf(book);
  const store = storeOver({ ...port, pause: () => Promise.resolve(), ...(now && { now }) }, sheets, environment);
  await store.reload();
  if (calculates) {
    await disableQuestion(store);
    await store.calculate();
  }
  return { store, report: store.report };
}
