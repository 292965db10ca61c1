import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { WorkStep } from '../../../app/messages/messages';
import { card, smallText } from '../../theme/sharedStyles';
import { PaneButton } from '../controls/PaneButton';

interface StepProgressProps {
  readonly step: WorkStep;
  readonly cancel: () => void;
}

/** The current step with its progress and time left, what the user must do before it continues, and *Cancelar* where it can be stopped. */
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
  const [isAsked, setAsked] = useState(false);
  const stop = (): void => {
    setAsked(true);
    cancel();
  };
  return <PaneButton size="small" disabledFocusable={isAsked} onClick={stop}>{isAsked ? 'Se detendrá en cuanto pueda…' : 'Cancelar'}</PaneButton>;
}

const MINUTE = 60;

/**
 * Time left in words: seconds rounded up to a multiple of 5, minutes rounded up.
 *
 * @example timeLeft(95) // 'quedan unos 2 min'
 */
export function timeLeft(seconds: number): string {
  if (seconds < 5) return 'quedan unos segundos';
  if (seconds < MINUTE) return `quedan unos ${Math.ceil(seconds / 5) * 5} s`;
  const minutes = Math.ceil(seconds / MINUTE);
  return minutes === 1 ? 'queda 1 min' : `quedan unos ${minutes} min`;
}

const useStepProgressStyles = makeStyles({
  root: { ...card, rowGap: tokens.spacingVerticalS },
  foot: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM },
  label: { minWidth: 0, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  left: { ...smallText, marginLeft: 'auto', color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  track: { height: '6px', borderRadius: tokens.borderRadiusCircular, overflow: 'hidden', backgroundColor: tokens.colorNeutralBackground5, border: `1px solid ${tokens.colorTransparentStroke}` },
  bar: {
    height: '100%',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (prefers-reduced-motion: no-preference)': { transition: 'width 300ms' },
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  hint: { margin: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, borderLeft: `4px solid ${tokens.colorStatusWarningBorder2}`, overflowWrap: 'anywhere' },
});
