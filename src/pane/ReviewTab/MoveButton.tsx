import { Button } from '@fluentui/react-components';
import { EyeRegular } from '@fluentui/react-icons/svg/eye';
import { EyeOffRegular } from '@fluentui/react-icons/svg/eye-off';
import type { Observation } from '../../app/state';
import { placeName } from '../PlaceLink/placeName';
import { quantity } from '../words/quantity';

/** Moves findings to those ignored, or back from there. */
export interface Mover {
  readonly isBack: boolean;
  readonly move: (findings: readonly Observation[]) => void;
}

interface MoveButtonProps {
  readonly findings: readonly Observation[];
  /** null where nothing can be ignored. */
  readonly mover: Mover | null;
  readonly isShort?: boolean;
}

/** "Ignorar aquí", "Ignorar las 12", "Volver a mostrar"; its name for screen readers says what. */
export function MoveButton({ findings, mover, isShort = false }: MoveButtonProps) {
  if (mover === null) return null;
  const many = findings.length > 1;
  const words = mover.isBack ? (many ? `Volver a mostrar las ${quantity(findings.length)}` : 'Volver a mostrar') : many ? `Ignorar las ${quantity(findings.length)}` : 'Ignorar aquí';
  return (
    <Button
      size="small" appearance="subtle" icon={mover.isBack ? <EyeRegular /> : <EyeOffRegular />} aria-label={`${words}: ${nameOf(findings)}`}
      title={words} onClick={() => mover.move(findings)}
    >
      {isShort ? undefined : words}
    </Button>
  );
}

function nameOf([first]: readonly Observation[]): string {
  if (first === undefined) return '';
  return [first.element, placeName(first.place), first.message].filter((part) => part !== undefined).join(', ');
}
