import { Button } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { Observation, Place } from '../../app/state';
import { PlaceLink } from '../PlaceLink';
import { quantity } from '../words/quantity';
import { MoveButton, type Mover } from './MoveButton';
import { useReviewTabStyles } from './ReviewTab.styles';
import type { Same } from './reviewRows';

interface SaidRowProps {
  readonly same: Same;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly goTo: (place: Place) => void;
  readonly mover: Mover | null;
}

/** What is wrong and what to do about it, once for all the rows it is said of. */
export function SaidRow({ same, isOpen, toggle, goTo, mover }: SaidRowProps) {
  const styles = useReviewTabStyles();
  const [first] = same;
  const isMany = same.length > 1;
  const whose = isMany ? `En ${quantity(same.length)} filas` : first.element;
  return (
    <div className={styles.said}>
      <p className={styles.message}>{whose !== undefined && <strong>{whose}: </strong>}{first.message}</p>
      <p className={styles.remedy}>{first.remedy}</p>
      <div className={styles.actions}>
        {!isMany && <PlaceLink place={first.place} goTo={goTo} />}
        {isMany && (
          <Button size="small" icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />} aria-expanded={isOpen} onClick={toggle}>
            {`Ver las ${quantity(same.length)} celdas`}
          </Button>
        )}
        <MoveButton findings={same} mover={mover} />
      </div>
    </div>
  );
}

interface CellRowProps {
  readonly finding: Observation;
  readonly goTo: (place: Place) => void;
  readonly mover: Mover | null;
}

/** One of the rows of which the same is said. */
export function CellRow({ finding, goTo, mover }: CellRowProps) {
  const styles = useReviewTabStyles();
  return (
    <div className={styles.cell}>
      <span className={styles.element}>{finding.element ?? ''}</span>
      <PlaceLink place={finding.place} goTo={goTo} />
      <MoveButton findings={[finding]} mover={mover} isShort />
    </div>
  );
}
