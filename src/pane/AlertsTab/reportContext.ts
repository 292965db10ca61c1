import { createContext } from 'react';
import type { ReportStore } from '../../app/report/reportStore';
import type { AlertRules } from '../../engine/alerts/alert';

/** The report of the result on screen, for whatever part of the pane shows it. */
export interface ReportAtHand {
  readonly report: ReportStore;
  /** Which alerts the workbook was last drafted with. */
  readonly workbookRules: AlertRules;
}

/** null where the pane makes no report. */
export const ReportContext = createContext<ReportAtHand | null>(null);
