import { Badge, Button } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { EyeRegular } from '@fluentui/react-icons/svg/eye';
import { EyeOffRegular } from '@fluentui/react-icons/svg/eye-off';
import type { ObservationView } from '../../../app/calculate/observations';
import { formatCount } from '../../../engine/text/format';
import { rectAddress } from '../../../workbook/cells/cellAddress';
import type { Observation, Place } from '../../../workbook/cells/observation';
import { PlaceLink } from '../../parts/controls/PlaceLink';
import { useReviewTabStyles } from './ReviewTab.styles';
import type { SameMessage } from './reviewRows';

/** Code of the finding of a cell that somebody changed. */
const CHANGED_CELL = 'celda-cambiada-a-mano';

interface GroupRowProps {
  readonly group: ObservationView;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

/** Heading of one check with its number of findings; a click opens or closes it. */
export function GroupRow({ group: { title, items }, isOpen, toggle }: GroupRowProps) {
  const styles = useReviewTabStyles();
  return (
    <h4 className={styles.group}>
      <button type="button" className={styles.groupButton} aria-expanded={isOpen} onClick={toggle}>
        {isOpen ? <ChevronDownRegular className={styles.chevron} aria-hidden /> : <ChevronRightRegular className={styles.chevron} aria-hidden />}
        <span className={styles.title}>{title}</span>
        <Badge appearance="tint" color="informative" className={styles.count}>{formatCount(items.length)}</Badge>
      </button>
    </h4>
  );
}

interface MessageRowProps {
  readonly same: SameMessage;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly goTo: (place: Place) => void;
  readonly ignore: IgnoreAction;
}

/** A message and its remedy, once for all the findings that share it. */
export function MessageRow({ same, isOpen, toggle, goTo, ignore }: MessageRowProps) {
  const styles = useReviewTabStyles();
  const [first] = same;
  const isMany = same.length > 1;
  const subject = isMany ? `En ${formatCount(same.length)} filas` : first.element;
  return (
    <div className={styles.message}>
      <p className={styles.text}>{subject !== undefined && <strong>{subject}: </strong>}{first.message}</p>
      <p className={styles.remedy}>{first.remedy}</p>
      <div className={styles.actions}>
        {!isMany && <PlaceLink place={first.place} goTo={goTo} />}
        {isMany && (
          <Button size="small" icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />} aria-expanded={isOpen} onClick={toggle}>
            {`Ver las ${formatCount(same.length)} celdas`}
          </Button>
        )}
        <IgnoreButton findings={same} ignore={ignore} />
        {first.code === CHANGED_CELL && !ignore.isRestore && (
          <Button size="small" appearance="subtle" aria-label={`Reemplazar: ${findingName(same)}`} onClick={() => ignore.replace(same)}>Reemplazar</Button>
        )}
      </div>
    </div>
  );
}

interface CellRowProps {
  readonly finding: Observation;
  readonly goTo: (place: Place) => void;
  readonly ignore: IgnoreAction;
}

/** One finding of an open message: its element and its cell. */
export function CellRow({ finding, goTo, ignore }: CellRowProps) {
  const styles = useReviewTabStyles();
  return (
    <div className={styles.cell}>
      <span className={styles.element}>{finding.element ?? ''}</span>
      <PlaceLink place={finding.place} goTo={goTo} />
      <IgnoreButton findings={[finding]} ignore={ignore} isShort />
    </div>
  );
}

/** Ignores findings, or restores ignored ones; of cells that somebody changed, keeps or replaces what stands in them. */
export interface IgnoreAction {
  /** true: `move` restores. */
  readonly isRestore: boolean;
  readonly move: (findings: readonly Observation[]) => void;
  readonly replace: (findings: readonly Observation[]) => void;
}

interface IgnoreButtonProps {
  readonly findings: readonly Observation[];
  readonly ignore: IgnoreAction;
  /** Only the icon; the words are its tooltip. */
  readonly isShort?: boolean;
}

/** "Ignorar aquí", "Ignorar las 12", "Conservar lo escrito" or "Volver a mostrar"; the accessible name adds which finding. */
function IgnoreButton({ findings, ignore, isShort = false }: IgnoreButtonProps) {
  const many = findings.length > 1;
  const words = ignore.isRestore ? (many ? `Volver a mostrar las ${formatCount(findings.length)}` : 'Volver a mostrar') : findings[0]?.code === CHANGED_CELL ? 'Conservar lo escrito' : many ? `Ignorar las ${formatCount(findings.length)}` : 'Ignorar aquí';
  return (
    <Button
      size="small" appearance="subtle" icon={ignore.isRestore ? <EyeRegular /> : <EyeOffRegular />} aria-label={`${words}: ${findingName(findings)}`}
      title={words} onClick={() => ignore.move(findings)}
    >
      {isShort ? undefined : words}
    </Button>
  );
}

function findingName([first]: readonly Observation[]): string {
  if (first === undefined) return '';
  return [first.element, rectAddress(first.place.rect), first.message].filter((part) => part !== undefined).join(', ');
}
