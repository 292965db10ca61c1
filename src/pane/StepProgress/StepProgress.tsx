import { useState } from 'react';
import type { Step } from '../../app/state';
import { PaneButton } from '../PaneButton';
import { useStepProgressStyles } from './StepProgress.styles';
import { timeLeft } from './timeLeft';

interface StepProgressProps {
  readonly step: Step;
  readonly cancel: () => void;
}

/** What is being done now, in words, how far it is and how long is left; what the user must do for it to go on; and how to stop it, where it can be. */
export function StepProgress({ step: { label, done, total, hint, canCancel, secondsLeft }, cancel }: StepProgressProps) {
  const styles = useStepProgressStyles();
  const amount = total > 0 ? { 'aria-valuenow': done, 'aria-valuemin': 0, 'aria-valuemax': total } : {};
  return (
    <div className={styles.root}>
      <span className={styles.label}>{label}</span>
      <div role="progressbar" aria-label="Avance del cálculo" aria-valuetext={label} className={styles.track} {...amount}>
        <div className={styles.bar} style={{ width: `${total > 0 ? Math.max(4, (100 * done) / total) : 100}%` }} />
      </div>
      {hint !== undefined && <p role="alert" className={styles.hint}>{hint}</p>}
      <div className={styles.foot}>
        {canCancel === true && <CancelButton cancel={cancel} />}
        {secondsLeft !== undefined && <span className={styles.left}>{timeLeft(secondsLeft)}</span>}
      </div>
    </div>
  );
}

function CancelButton({ cancel }: Pick<StepProgressProps, 'cancel'>) {
  const [isAsked, ask] = useState(false);
  const stop = (): void => {
    ask(true);
    cancel();
  };
  return <PaneButton size="small" disabledFocusable={isAsked} onClick={stop}>{isAsked ? 'Se detendrá en cuanto pueda…' : 'Cancelar'}</PaneButton>;
}
