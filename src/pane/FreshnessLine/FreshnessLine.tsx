import { mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { Freshness } from '../../app/state';
import { freshnessWords } from './freshnessWords';
import { useFreshnessLineStyles } from './FreshnessLine.styles';

/** Whether the figures on the sheet are still what the table gives. Its line is kept free while that is being found out. */
export function FreshnessLine({ freshness }: { readonly freshness: Freshness | undefined }) {
  const styles = useFreshnessLineStyles();
  const isOutdated = freshness?.state === 'outdated';
  return (
    <p role="status" className={mergeClasses(styles.root, isOutdated && styles.outdated)}>
      {freshness !== undefined && <><Mark state={freshness.state} /><span>{freshnessWords(freshness)}</span></>}
    </p>
  );
}

function Mark({ state }: Pick<Freshness, 'state'>) {
  const styles = useFreshnessLineStyles();
  if (state === 'current') return <CheckmarkCircleRegular className={mergeClasses(styles.icon, styles.currentIcon)} />;
  return state === 'never' ? <CircleRegular className={styles.icon} /> : <WarningRegular className={mergeClasses(styles.icon, styles.outdatedIcon)} />;
}
