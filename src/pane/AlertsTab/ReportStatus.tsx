import { Spinner } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import type { ReportState } from '../../app/report/reportState';
import { useAlertsTabStyles } from './AlertsTab.styles';

/** What is being made, or what was: seen and heard. */
export function ReportStatus({ state: { step, hint, said } }: { readonly state: ReportState }) {
  const styles = useAlertsTabStyles();
  return (
    <div role="status" aria-live="polite" className={styles.status}>
      {step !== null && <><Spinner size="extra-tiny" /><span>{hint === null ? `${step}…` : `${step}. ${hint}`}</span></>}
      {step === null && said !== null && <><CheckmarkCircleRegular fontSize={16} aria-hidden="true" /><span>{said}</span></>}
    </div>
  );
}
