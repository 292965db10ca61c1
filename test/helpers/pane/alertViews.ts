import { shownAlerts } from '../../../src/app/reports/alertsView';
import type { AlertsView, AlertView } from '../../../src/app/reports/alertsView';
import { rulesIn } from '../../../src/app/reports/reportTask';
import { PEI_LETTERS } from '../../../src/engine/plan/letters';
import type { Store } from '../../../src/app/store/store';

/** The alerts as the pane shows them. */
export function alertsIn({ state }: Store): AlertsView | null {
  const { workbook, report } = state.all();
  return shownAlerts(workbook, { rules: rulesIn({ report }, { settings: workbook.read?.workbook.settings ?? {} }), edits: report.edits });
}

/** The alert of an AEI as the pane shows it. */
export function alertIn(store: Store, code: string): AlertView {
  const alert = alertsIn(store)?.alerts.find((one) => one.code === code);
  if (alert === undefined) throw new Error(`No alert of ${code}`);
  return alert;
}

/** The cells of an alert that nobody completed, but for these. */
export const cellsOf = (cells: Partial<AlertView['cells']>): AlertView['cells'] => ({ cause: '', commitment: '', state: 'Pendiente', keyAction: '', deadline: '', ...cells });

/** An alert for tests of the pane: whole, its parts replaceable one by one. */
export const alertView = (code: string, parts: Partial<AlertView> = {}): AlertView => ({
  sheet: 'Alertas_2024S1',
  code,
  name: `NOMBRE DE ${code}`,
  units: 'GERENCIA DE SEGURIDAD CIUDADANA',
  progress: '50.64',
  band: 'red',
  paragraph: `Que, la GERENCIA tiene a su cargo la ${code}, y en su indicador, **Porcentaje de algo**, [causa por completar].`,
  status: 'current',
  notice: '',
  causes: [{ code: `IND.01.${code}`, name: 'Porcentaje de algo', cause: '', earlier: null }],
  commitment: '',
  state: 'Pendiente',
  keyAction: '',
  deadline: '',
  isSeveral: false,
  cells: cellsOf({}),
  place: { sheet: 'Alertas 2024-I', rect: { top: 6, left: 5, height: 1, width: 1 } },
  source: { sheet: 'PEI Indicadores', rect: { top: 12, left: 14, height: 1, width: 1 } },
  ...parts,
});

export const alertsView = (alerts: readonly AlertView[], parts: Partial<AlertsView> = {}): AlertsView => ({
  alerts,
  lists: {
    causes: [{ label: 'Por las lluvias', text: 'debido a las lluvias' }, { label: 'Por la contratación', text: 'por demoras en la contratación' }],
    commitments: [{ label: 'Coordinar', text: 'se coordinará con la unidad' }],
    states: ['Pendiente', 'En proceso'],
  },
  own: { causes: [], commitments: [], actions: [], deadlines: [] },
  sheet: 'Alertas 2024-I',
  letters: PEI_LETTERS,
  open: '',
  ...parts,
});
