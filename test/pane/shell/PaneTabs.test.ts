import type { AlertRules } from '../../../src/engine/alerts/alert';
import { dueAlertCount } from '../../../src/pane/shell/PaneTabs';
import { elementView, indicatorView } from '../../helpers/pane/paneStates';

const PLAN = [
  elementView('OEI.01', 'red'), elementView('AEI.01.01', 'red'), elementView('AEI.01.02', 'amber'),
  elementView('AEI.01.03', 'amber', { indicators: [indicatorView('IND.01.AEI.01.03', 'red')] }),
  elementView('AEI.01.04', 'green', { indicators: [indicatorView('IND.01.AEI.01.04', 'red')] }), elementView('AEI.01.05', 'nd'),
];

describe('alertCount', () => {
  it.each<{ rules: AlertRules; count: number; because: string }>([
    { rules: { amber: false, redIndicators: false }, count: 1, because: 'OEI have no alerts' },
    { rules: { amber: true, redIndicators: false }, count: 3, because: 'the amber ones are asked for' },
    { rules: { amber: false, redIndicators: true }, count: 2, because: 'one amber AEI has a red indicator; a green one needs no alert' },
  ])('is $count: $because', ({ rules, count }) => {
    expect(dueAlertCount(PLAN, rules)).toBe(count);
  });
});
