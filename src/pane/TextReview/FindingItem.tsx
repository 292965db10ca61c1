import { Text } from '@fluentui/react-components';
import type { FindingView } from '../../app/report/reportState';
import type { Place } from '../../app/state';
import { PlaceLink } from '../PlaceLink';
import { useTextReviewStyles } from './TextReview.styles';

interface FindingItemProps {
  readonly finding: FindingView;
  readonly goTo: (place: Place) => void;
}

/** What is wrong, and both versions side by side. */
export function FindingItem({ finding: { code, message, says, should, place }, goTo }: FindingItemProps) {
  const styles = useTextReviewStyles();
  return (
    <li className={styles.item}>
      <Text size={200} className={styles.words}><strong>{code}: </strong>{message}</Text>
      <dl className={styles.versions}>
        <div className={styles.version}><dt className={styles.label}>El texto dice</dt><dd className={styles.text}>{says === '' ? '(nada)' : says}</dd></div>
        <div className={styles.version}><dt className={styles.label}>Según la tabla</dt><dd className={styles.text}>{should === '' ? '(nada)' : should}</dd></div>
      </dl>
      {place !== null && <PlaceLink place={place} goTo={goTo} />}
    </li>
  );
}
