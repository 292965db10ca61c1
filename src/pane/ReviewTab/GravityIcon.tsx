import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { useReviewTabStyles } from './ReviewTab.styles';
import type { Severity } from './reviewRows';

/** A disc for what is wrong, a triangle for what is doubtful: apart in grey too. The words beside it say the same. */
export function GravityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useReviewTabStyles();
  return severity === 'error' ? <ErrorCircleFilled className={styles.error} aria-hidden /> : <WarningFilled className={styles.warning} aria-hidden />;
}
