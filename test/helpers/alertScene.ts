import type { AlertView } from '../../src/app/report/alertsView';
import type { ReportStore } from '../../src/app/report/reportStore';

/** The alert of an AEI as the pane shows it. */
export function alertIn(report: ReportStore, code: string): AlertView {
  const alert = report.alerts()?.alerts.find((one) => one.code === code);
  if (alert === undefined) throw new Error(`No alert of ${code}`);
  return alert;
}
