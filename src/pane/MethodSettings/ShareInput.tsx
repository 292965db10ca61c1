import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { typedShare } from './shares';

interface ShareInputProps {
  /** null: the calendar's. */
  readonly share: number | null;
  /** Percentage of the year that is gone. */
  readonly gone: number;
  readonly disabled: boolean;
  readonly setShare: (share: number | null) => void;
}

/** The share of the annual goal expected of everything without a share of its own. It holds when the field is left. */
export function ShareInput({ share, gone, disabled, setShare }: ShareInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (share === null ? '' : String(share));
  const isWrong = text.trim() !== '' && typedShare(text) === null;
  const leave = () => {
    if (typed === null || isWrong) return;
    setTyped(null);
    const next = typedShare(typed);
    if (next !== share) setShare(next);
  };
  return (
    <Field
      label="Esperado a la fecha, en % de la meta anual"
      hint={`En blanco: ${gone}, la parte del año transcurrida. No cambia ninguna cifra oficial.`}
      validationState={isWrong ? 'error' : 'none'}
      {...(isWrong && { validationMessage: 'Escriba un número de 0 a 100.' })}
    >
      <Input
        size="small"
        inputMode="decimal"
        placeholder={String(gone)}
        disabled={disabled}
        value={text}
        contentAfter="%"
        onChange={(_, { value }) => setTyped(value)}
        onBlur={leave}
        onKeyDown={({ key }) => void (key === 'Enter' && leave())}
      />
    </Field>
  );
}
