import { useContext } from 'react';
import { NO_REPORT, type ReportState } from '../../app/report/reportState';
import type { ReportStore } from '../../app/report/reportStore';
import { type AlertRules, RED_ONLY } from '../../engine/alerts/alert';
import { ReportContext } from '../AlertsTab/reportContext';
import { useSource } from './useSource';

const SILENT = { subscribe: () => () => undefined, current: () => NO_REPORT };

/** The report of the pane: its use cases (null where the pane makes none), how it stands, and which alerts it drafts. */
export function useReport(): { readonly report: ReportStore | null; readonly state: ReportState; readonly rules: AlertRules } {
  const atHand = useContext(ReportContext);
  const state = useSource<ReportState>(atHand?.report ?? SILENT);
  return { report: atHand?.report ?? null, state, rules: state.rules ?? atHand?.workbookRules ?? RED_ONLY };
}
