import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';

interface TypedFieldProps {
  readonly label: string;
  readonly value: string;
  readonly disabled: boolean;
  readonly hint?: string;
  /** Shown while the field is blank: what a blank stands for. */
  readonly placeholder?: string;
  readonly suffix?: string;
  readonly className?: string;
  /** What is wrong with a text, in a sentence; '' when nothing is. */
  readonly faultOf: (text: string) => string;
  /** Called with another text that has no fault. */
  readonly accept: (text: string) => void;
}

/** A text that holds when the field is left or Enter is pressed; Escape gives back what held before. */
export function TypedField({ label, value, disabled, hint, placeholder, suffix, className, faultOf, accept }: TypedFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const fault = typed === null ? '' : faultOf(typed);
  const leave = () => {
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
        onBlur={leave}
        onKeyDown={({ key }) => (key === 'Enter' ? leave() : key === 'Escape' ? setTyped(null) : undefined)}
      />
    </Field>
  );
}

/**
 * A percentage as people type it, 0 to 100; null when it is none.
 *
 * @example parsePercentInput('45,5 %') // 45.5
 */
export function parsePercentInput(text: string): number | null {
  const typed = text.trim().replace(/\s*%$/, '').replace(',', '.');
  const percent = /^\d+(\.\d+)?$/.test(typed) ? Number(typed) : NaN;
  return percent >= 0 && percent <= 100 ? percent : null;
}
