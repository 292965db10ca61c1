import { createReportStore } from '../../app/reports/createReportStore';
import type { ReportStore } from '../../app/reports/reportState';
import { createReviewStore } from '../../app/review/createReviewStore';
import type { ReviewStore } from '../../app/review/createReviewStore';
import type { Store } from '../../app/store/createStore';
import type { SheetPort } from '../../workbook/ownSheets/sheetPort';
import type { WorkbookPort } from '../../workbook/port';
import { reportEnvironment } from './reportEnvironment';

/** The stores beside the main one. */
export interface SideStores {
  readonly report: ReportStore;
  readonly review: ReviewStore;
}

/** @param canSave whether the pane's browser saves downloaded files */
export const sideStores = (store: Store, port: WorkbookPort, sheets: SheetPort, canSave: boolean): SideStores => ({
  report: createReportStore(store, port, sheets, reportEnvironment(canSave)),
  review: createReviewStore(store, port),
});
