import { Button, Field, ProgressBar } from '@fluentui/react-components';
import { useState } from 'react';
import type { Step } from '../../app/state';
import { useStepProgressStyles } from './StepProgress.styles';

interface StepProgressProps {
  readonly step: Step;
  readonly cancel: () => void;
}

/** What is being done now, in words, and how far it is; what the user must do for it to go on; and how to stop it, where it can be. */
export function StepProgress({ step: { label, done, total, hint, canCancel }, cancel }: StepProgressProps) {
  const styles = useStepProgressStyles();
  const amount = total > 0 ? { value: done, max: total } : {};
  return (
    <div className={styles.root}>
      <Field validationMessage={hint === undefined ? label : `${label}. ${hint}`} validationState={hint === undefined ? 'none' : 'warning'}>
        <ProgressBar aria-label="Avance del cálculo" thickness="large" {...amount} />
      </Field>
      {canCancel === true && <CancelButton cancel={cancel} />}
    </div>
  );
}

function CancelButton({ cancel }: Pick<StepProgressProps, 'cancel'>) {
  const [isAsked, ask] = useState(false);
  const stop = (): void => {
    ask(true);
    cancel();
  };
  return <Button disabledFocusable={isAsked} onClick={stop}>{isAsked ? 'Se detendrá al terminar esta hoja…' : 'Cancelar'}</Button>;
}
