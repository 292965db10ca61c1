import type { ReportEnvironment } from '../../../src/app/reports/reportEnvironment';
import type { HostBook } from '../host/hostBook';
import { portsOf } from '../host/peiBook';
import { fakeReportEnvironment } from './fakeReportEnvironment';
import { disableQuestion, storeOver } from './openedStore';

/** A store over a workbook of the host, its first table calculated unless told otherwise. */
export async function openedReport(book: HostBook, environment: ReportEnvironment = fakeReportEnvironment(), { calculates = true } = {}) {
  const { port, sheets } = portsOf(book);
  const store = storeOver({ ...port, pause: () => Promise.resolve() }, sheets, environment);
  await store.reload();
  if (calculates) {
    await disableQuestion(store);
    await store.calculate();
  }
  return { store, report: store.report };
}
