import { Spinner, Text } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import type { ReportState } from '../../app/report/reportState';
import { useReportCardStyles } from './ReportCard.styles';

/** What is being made, or what was: seen and heard. */
export function ReportStatus({ state: { step, hint, said } }: { readonly state: ReportState }) {
  const styles = useReportCardStyles();
  return (
    <div role="status" aria-live="polite" className={styles.status}>
      {step !== null && <><Spinner size="extra-tiny" /><Text size={200}>{hint === null ? `${step}…` : `${step}. ${hint}`}</Text></>}
      {step === null && said !== null && <><CheckmarkCircleRegular fontSize={16} /><Text size={200}>{said}</Text></>}
    </div>
  );
}
