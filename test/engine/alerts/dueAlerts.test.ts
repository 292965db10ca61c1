import { alertReason, RED_ONLY } from '../../../src/engine/alerts/alert';
import { dueAlerts } from '../../../src/engine/alerts/dueAlerts';
import type { Band } from '../../../src/engine/method/bands';
import { evaluate } from '../../../src/engine/method/evaluate';
import { plan2024 } from '../../helpers/plans/plans';

it.each<{ band: Band; indicators: Band[]; amber: boolean; redIndicators: boolean; reason: string | null }>([
  { band: 'red', indicators: [], amber: false, redIndicators: false, reason: 'red' },
  { band: 'amber', indicators: ['red'], amber: false, redIndicators: false, reason: null },
  { band: 'amber', indicators: ['red', 'green'], amber: false, redIndicators: true, reason: 'red-indicator' },
  { band: 'amber', indicators: ['amber', 'green'], amber: false, redIndicators: true, reason: null },
  { band: 'amber', indicators: ['red'], amber: true, redIndicators: true, reason: 'amber' },
  { band: 'green', indicators: ['red'], amber: true, redIndicators: true, reason: null },
  { band: 'nd', indicators: ['red'], amber: true, redIndicators: true, reason: null },
])('the reason for an alert on a $band AEI with indicators $indicators (amber $amber, red indicators $redIndicators) is $reason',
  ({ band, indicators, reason, ...rules }) => expect(alertReason(band, indicators, rules)).toBe(reason));

it('returns an alert without paragraph for each AEI that is due, in code order', () => {
  const plan = plan2024('registered');
  const due = dueAlerts(plan, evaluate(plan, 0), RED_ONLY);
  expect(due.map(({ code }) => code)).toEqual([
    'AEI.01.01', 'AEI.02.01', 'AEI.03.03', 'AEI.04.01', 'AEI.04.02', 'AEI.04.06', 'AEI.05.01', 'AEI.05.02', 'AEI.06.01', 'AEI.06.02',
    'AEI.07.01', 'AEI.07.03',
  ]);
  expect(due[0]).toMatchObject({ progress: 50.64, band: 'red', reason: 'red', units: ['GERENCIA DE SEGURIDAD CIUDADANA'], paragraph: '' });
});
