import { Field, ProgressBar } from '@fluentui/react-components';
import type { Step } from '../../app/state';

/** What is being done now, in words, and how far it is; and what the user must do for it to go on. */
export function StepProgress({ step: { label, done, total, hint } }: { readonly step: Step }) {
  const amount = total > 0 ? { value: done, max: total } : {};
  return (
    <Field validationMessage={hint === undefined ? label : `${label}. ${hint}`} validationState={hint === undefined ? 'none' : 'warning'}>
      <ProgressBar aria-label="Avance del cálculo" thickness="large" {...amount} />
    </Field>
  );
}
