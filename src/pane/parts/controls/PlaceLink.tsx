import { Button } from '@fluentui/react-components';
import { TargetRegular } from '@fluentui/react-icons/svg/target';
import { rectAddress } from '../../../workbook/cells/cellAddress';
import type { Place } from '../../../workbook/cells/observation';

interface PlaceLinkProps {
  readonly place: Place;
  readonly goTo: (place: Place) => void;
}

/** Address of a cell; a click selects it in the workbook. */
export function PlaceLink({ place, goTo }: PlaceLinkProps) {
  const name = rectAddress(place.rect);
  return (
    <Button
      size="small"
      icon={<TargetRegular />}
      aria-label={`Ir a ${name}, hoja ${place.sheet}`}
      title={`${place.sheet}!${name}`}
      onClick={() => goTo(place)}
    >
      {name}
    </Button>
  );
}
