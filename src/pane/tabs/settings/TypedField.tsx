import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';

interface TypedFieldProps {
  readonly label: string;
  readonly value: string;
  readonly disabled: boolean;
  readonly hint?: string;
  /** Shown while the field is blank: the value of a blank. */
  readonly placeholder?: string;
  readonly suffix?: string;
  readonly className?: string;
  /** The error of a text in a sentence; '' for none. */
  readonly faultOf: (text: string) => string;
  /** Called with a changed text without error. */
  readonly accept: (text: string) => void;
}

/** A text field that is saved on blur or Enter; Escape restores the saved value. */
export function TypedField({ label, value, disabled, hint, placeholder, suffix, className, faultOf, accept }: TypedFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const fault = typed === null ? '' : faultOf(typed);
  const save = () => {
    if (typed === null || fault !== '') return;
    setTyped(null);
    if (typed !== value) accept(typed);
  };
  return (
    <Field
      size="small" label={label} validationState={fault === '' ? 'none' : 'error'}
      {...(className !== undefined && { className })}
      {...(hint !== undefined && { hint })}
      {...(fault !== '' && { validationMessage: fault })}
    >
      <Input
        size="small"
        disabled={disabled}
        value={typed ?? value}
        {...(placeholder !== undefined && { placeholder })}
        {...(suffix !== undefined && { contentAfter: suffix, inputMode: 'decimal' as const })}
        onChange={(_, data) => setTyped(data.value)}
        onBlur={save}
        onKeyDown={({ key }) => (key === 'Enter' ? save() : key === 'Escape' ? setTyped(null) : undefined)}
      />
    </Field>
  );
}

/**
 * Parses a percentage from 0 to 100, with a comma or a point and an optional sign; null when the text is none.
 *
 * @example parsePercentInput('45,5 %') // 45.5
 */
export function parsePercentInput(text: string): number | null {
  const typed = text.trim().replace(/\s*%$/, '').replace(',', '.');
  const percent = /^\d+(\.\d+)?$/.test(typed) ? Number(typed) : NaN;
  return percent >= 0 && percent <= 100 ? percent : null;
}
