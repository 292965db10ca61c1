import packageJson from '../../../package.json';
import { createReportStore } from '../../app/report/createReportStore';
import type { ReportStore } from '../../app/report/reportStore';
import { createReviewStore } from '../../app/review/createReviewStore';
import type { ReviewStore } from '../../app/review/reviewStore';
import type { Store } from '../../app/store';
import type { WorkbookPort } from '../../workbook/port';
import type { SheetPort } from '../../workbook/sheets/sheetPort';
import { reportDesk } from './reportDesk';

/** The stores beside the main one. */
export interface SideStores {
  readonly report: ReportStore;
  readonly review: ReviewStore;
}

/** @param canSave whether files can be saved from where the pane stands */
export const sideStores = (store: Store, port: WorkbookPort, sheets: SheetPort, canSave: boolean): SideStores => ({
  report: createReportStore(store, port, sheets, reportDesk(canSave, packageJson.version)),
  review: createReviewStore(store, port),
});
