import { Badge } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { ObservationView } from '../../app/state';
import { quantity } from '../words/quantity';
import { useReviewTabStyles } from './ReviewTab.styles';

interface GroupRowProps {
  readonly group: ObservationView;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

/** Heading of the findings of one check; a click unfolds them. */
export function GroupRow({ group: { title, items }, isOpen, toggle }: GroupRowProps) {
  const styles = useReviewTabStyles();
  return (
    <h4 className={styles.group}>
      <button type="button" className={styles.groupButton} aria-expanded={isOpen} onClick={toggle}>
        {isOpen ? <ChevronDownRegular className={styles.chevron} aria-hidden /> : <ChevronRightRegular className={styles.chevron} aria-hidden />}
        <span className={styles.title}>{title}</span>
        <Badge appearance="tint" color="informative" className={styles.count}>{quantity(items.length)}</Badge>
      </button>
    </h4>
  );
}
