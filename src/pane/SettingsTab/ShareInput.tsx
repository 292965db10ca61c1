import { TypedField } from './TypedField';
import { typedPercent } from './typedPercent';

interface ShareInputProps {
  /** null: the calendar's. */
  readonly share: number | null;
  /** Percentage of the year that is gone. */
  readonly gone: number;
  readonly disabled: boolean;
  readonly setShare: (share: number | null) => void;
}

/** The share of the annual goal expected of everything without a share of its own. */
export function ShareInput({ share, gone, disabled, setShare }: ShareInputProps) {
  return (
    <TypedField
      label="Esperado a la fecha, en % de la meta anual"
      hint={`En blanco: ${gone}, la parte del año transcurrida.`}
      placeholder={String(gone)}
      suffix="%"
      disabled={disabled}
      value={share === null ? '' : String(share)}
      faultOf={(text) => (text.trim() !== '' && typedPercent(text) === null ? 'Escriba un número de 0 a 100.' : '')}
      accept={(text) => setShare(typedPercent(text))}
    />
  );
}
