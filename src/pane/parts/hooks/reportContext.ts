import { createContext, useContext } from 'react';
import { NO_REPORT } from '../../../app/reports/reportState';
import type { ReportState, ReportStore } from '../../../app/reports/reportState';
import { RED_ONLY } from '../../../engine/alerts/alert';
import type { AlertRules } from '../../../engine/alerts/alert';
import { useSource } from './useSource';

/** The report of the result on screen, for whatever part of the pane shows it. */
interface PaneReport {
  readonly report: ReportStore;
  /** Which alerts the workbook was last drafted with. */
  readonly workbookRules: AlertRules;
}

/** null where the pane makes no report. */
export const ReportContext = createContext<PaneReport | null>(null);

const NO_STORE = { subscribe: () => () => undefined, current: () => NO_REPORT };

/** The report of the pane: its use cases (null where the pane makes none), how it stands, and which alerts it drafts. */
export function useReport(): { readonly report: ReportStore | null; readonly state: ReportState; readonly rules: AlertRules } {
  const atHand = useContext(ReportContext);
  const state = useSource<ReportState>(atHand?.report ?? NO_STORE);
  return { report: atHand?.report ?? null, state, rules: state.rules ?? atHand?.workbookRules ?? RED_ONLY };
}
