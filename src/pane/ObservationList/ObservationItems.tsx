import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Observation, Place } from '../../app/state';
import { PlaceLink } from '../PlaceLink';
import { quantity } from '../words/quantity';
import { useObservationListStyles } from './ObservationList.styles';

/** More than a screenful at once helps nobody and costs time to draw. */
const AT_ONCE = 25;

interface ObservationItemsProps {
  readonly items: readonly Observation[];
  readonly goTo: (place: Place) => void;
}

/** The observations of one group: what is wrong, what to do, and the cell. */
export function ObservationItems({ items, goTo }: ObservationItemsProps) {
  const [shown, setShown] = useState(AT_ONCE);
  const styles = useObservationListStyles();
  const rest = items.length - shown;
  return (
    <>
      <ul className={styles.items}>
        {items.slice(0, shown).map((item, index) => (
          <li key={index} className={styles.item}>
            <Text size={200} className={styles.message}>
              {item.element !== undefined && <strong>{item.element}: </strong>}{item.message}
            </Text>
            <Text size={200} className={styles.remedy}>{item.remedy}</Text>
            <PlaceLink place={item.place} goTo={goTo} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button size="small" appearance="subtle" onClick={() => setShown(shown + AT_ONCE * 4)}>Mostrar más (quedan {quantity(rest)})</Button>
      )}
    </>
  );
}
