import { Button } from '@fluentui/react-components';
import { TargetRegular } from '@fluentui/react-icons/svg/target';
import { rectAddress } from '../../../workbook/cells/cellAddress';
import type { Place } from '../../../workbook/cells/observation';

interface PlaceLinkProps {
  readonly place: Place;
  readonly goTo: (place: Place) => void;
  /** The sheet as a whole is meant, not its first cell. */
  readonly isSheet?: boolean;
}

/** Address of a cell; a click selects it in the workbook. */
export function PlaceLink({ place, goTo, isSheet = false }: PlaceLinkProps) {
  const name = isSheet ? 'Ver hoja' : rectAddress(place.rect);
  return (
    <Button
      size="small"
      icon={<TargetRegular />}
      aria-label={isSheet ? `Ver hoja ${place.sheet}` : `Ir a ${name}, hoja ${place.sheet}`}
      title={isSheet ? place.sheet : `${place.sheet}!${name}`}
      onClick={() => goTo(place)}
    >
      {name}
    </Button>
  );
}
