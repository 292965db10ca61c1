import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { field } from '../../theme/sharedStyles';

interface PickerProps {
  /** Accessible name; not shown. */
  readonly label: string;
  readonly value: string;
  readonly choose: (value: string) => void;
  readonly disabled?: boolean;
  readonly isStrong?: boolean;
  readonly className?: string;
  /** The `option` elements. */
  readonly children: ReactNode;
}

/** One choice of a list: the native control, whose list is not clipped by the pane. */
export function Picker({ label, value, choose, disabled = false, isStrong = false, className, children }: PickerProps) {
  const styles = usePickerStyles();
  return (
    <span className={mergeClasses(styles.root, className)}>
      <select
        aria-label={label}
        className={mergeClasses(styles.select, isStrong && styles.strong)}
        disabled={disabled}
        value={value}
        onChange={({ target }) => choose(target.value)}
      >
        {children}
      </select>
      <svg className={styles.arrow} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path d="M2 4.2 6 8.2l4-4" fill="none" stroke="currentColor" strokeWidth="1.3" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </span>
  );
}

const usePickerStyles = makeStyles({
  root: { position: 'relative', display: 'inline-flex', minWidth: 0, maxWidth: '100%' },
  select: {
    ...field,
    width: '100%',
    minWidth: 0,
    padding: `2px 28px 2px ${tokens.spacingHorizontalS}`,
    appearance: 'none',
    lineHeight: tokens.lineHeightBase300,
    textOverflow: 'ellipsis',
    ':enabled': { cursor: 'pointer' },
    ':enabled:hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':disabled': { color: tokens.colorNeutralForegroundDisabled, border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeDisabled}`, opacity: 1 },
    '& option': { backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1 },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  arrow: {
    position: 'absolute',
    right: tokens.spacingHorizontalS,
    top: '50%',
    transform: 'translateY(-50%)',
    pointerEvents: 'none',
    color: tokens.colorNeutralForeground2,
  },
});
