import { Button, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Observation, Place } from '../../app/state';
import { PlaceLink } from '../PlaceLink';
import { quantity } from '../words/quantity';
import { useObservationListStyles } from './ObservationList.styles';
import { sameSaid } from './sameSaid';

/** More than a screenful at once helps nobody and costs time to draw. */
const AT_ONCE = 25;

interface ObservationItemsProps {
  readonly items: readonly Observation[];
  readonly goTo: (place: Place) => void;
}

/** The observations of one group: what is wrong, what to do, and the cell; what is said of several cells is said once. */
export function ObservationItems({ items, goTo }: ObservationItemsProps) {
  const styles = useObservationListStyles();
  const groups = useMemo(() => sameSaid(items), [items]);
  const { shown, more } = useParts(groups);
  return (
    <>
      <ul className={styles.items}>
        {shown.map((same, index) => <li key={index} className={styles.item}><Said same={same} goTo={goTo} /></li>)}
      </ul>
      {more}
    </>
  );
}

interface SaidProps {
  readonly same: readonly [Observation, ...Observation[]];
  readonly goTo: (place: Place) => void;
}

function Said({ same, goTo }: SaidProps) {
  const styles = useObservationListStyles();
  const [first, ...others] = same;
  const { shown, more } = useParts(same);
  const whose = others.length > 0 ? `En ${quantity(same.length)} filas` : first.element;
  return (
    <>
      <Text size={200} className={styles.message}>{whose !== undefined && <strong>{whose}: </strong>}{first.message}</Text>
      <Text size={200} className={styles.remedy}>{first.remedy}</Text>
      <div className={styles.places}>
        {shown.map(({ place }, index) => <PlaceLink key={index} place={place} goTo={goTo} />)}
        {more}
      </div>
    </>
  );
}

/** The first of many, and the button that shows more of them. */
function useParts<T>(all: readonly T[]) {
  const [count, setCount] = useState(AT_ONCE);
  const rest = all.length - count;
  return {
    shown: all.slice(0, count),
    more: rest > 0 && (
      <Button size="small" appearance="subtle" onClick={() => setCount(count + AT_ONCE * 4)}>Mostrar más (quedan {quantity(rest)})</Button>
    ),
  };
}
