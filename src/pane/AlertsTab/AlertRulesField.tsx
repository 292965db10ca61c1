import { Checkbox } from '@fluentui/react-components';
import { useId } from 'react';
import type { AlertRules } from '../../engine/alerts/alert';
import { useAlertsTabStyles } from './AlertsTab.styles';

interface AlertRulesFieldProps {
  readonly rules: AlertRules;
  readonly choose: (rules: AlertRules) => void;
}

/** Which alerts are drafted besides those of the AEI in red. */
export function AlertRulesField({ rules, choose }: AlertRulesFieldProps) {
  const styles = useAlertsTabStyles();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.group}>
      <p id={id} className={styles.label}>Las AEI en rojo, y además:</p>
      <div className={styles.rules}>
        <Checkbox label="las AEI en ámbar" checked={rules.amber} onChange={(_, { checked }) => choose({ ...rules, amber: checked === true })} />
        <Checkbox
          label="las AEI en ámbar con algún indicador en rojo"
          checked={rules.amber || rules.redIndicators}
          disabled={rules.amber}
          onChange={(_, { checked }) => choose({ ...rules, redIndicators: checked === true })}
        />
      </div>
    </div>
  );
}
