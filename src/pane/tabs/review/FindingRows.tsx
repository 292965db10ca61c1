import { Badge, Button } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { EyeRegular } from '@fluentui/react-icons/svg/eye';
import { EyeOffRegular } from '@fluentui/react-icons/svg/eye-off';
import type { ObservationView } from '../../../app/calculate/observations';
import type { Observation, Place } from '../../../workbook/cells/observation';
import { PlaceLink } from '../../parts/controls/PlaceLink';
import { placeName } from '../../parts/words/placeName';
import { quantity } from '../../parts/words/quantity';
import { useReviewTabStyles } from './ReviewTab.styles';
import type { SameMessage } from './reviewRows';

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

interface MessageRowProps {
  readonly same: SameMessage;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly goTo: (place: Place) => void;
  readonly mover: IgnoreAction | null;
}

/** What is wrong and what to do about it, once for all the rows it is said of. */
export function MessageRow({ same, isOpen, toggle, goTo, mover }: MessageRowProps) {
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
        <IgnoreButton findings={same} mover={mover} />
      </div>
    </div>
  );
}

interface CellRowProps {
  readonly finding: Observation;
  readonly goTo: (place: Place) => void;
  readonly mover: IgnoreAction | null;
}

/** One of the rows of which the same is said. */
export function CellRow({ finding, goTo, mover }: CellRowProps) {
  const styles = useReviewTabStyles();
  return (
    <div className={styles.cell}>
      <span className={styles.element}>{finding.element ?? ''}</span>
      <PlaceLink place={finding.place} goTo={goTo} />
      <IgnoreButton findings={[finding]} mover={mover} isShort />
    </div>
  );
}

/** Moves findings to those ignored, or back from there. */
export interface IgnoreAction {
  readonly isBack: boolean;
  readonly move: (findings: readonly Observation[]) => void;
}

interface IgnoreButtonProps {
  readonly findings: readonly Observation[];
  /** null where nothing can be ignored. */
  readonly mover: IgnoreAction | null;
  readonly isShort?: boolean;
}

/** "Ignorar aquí", "Ignorar las 12", "Volver a mostrar"; its name for screen readers says what. */
function IgnoreButton({ findings, mover, isShort = false }: IgnoreButtonProps) {
  if (mover === null) return null;
  const many = findings.length > 1;
  const words = mover.isBack ? (many ? `Volver a mostrar las ${quantity(findings.length)}` : 'Volver a mostrar') : many ? `Ignorar las ${quantity(findings.length)}` : 'Ignorar aquí';
  return (
    <Button
      size="small" appearance="subtle" icon={mover.isBack ? <EyeRegular /> : <EyeOffRegular />} aria-label={`${words}: ${findingName(findings)}`}
      title={words} onClick={() => mover.move(findings)}
    >
      {isShort ? undefined : words}
    </Button>
  );
}

function findingName([first]: readonly Observation[]): string {
  if (first === undefined) return '';
  return [first.element, placeName(first.place), first.message].filter((part) => part !== undefined).join(', ');
}
