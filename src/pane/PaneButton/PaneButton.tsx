import { mergeClasses } from '@fluentui/react-components';
import type { ComponentProps, ReactNode } from 'react';
import { usePaneButtonStyles } from './PaneButton.styles';

interface PaneButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  readonly appearance?: 'primary' | 'secondary' | 'subtle';
  readonly size?: 'small' | 'medium';
  readonly icon?: ReactNode;
  /** Its click is not heard, yet it keeps the focus: it comes back in a moment. */
  readonly disabledFocusable?: boolean;
}

/** The button of what is downloaded first, drawn as Fluent's, which alone would be a twentieth of that download. */
export function PaneButton({ appearance = 'secondary', size = 'medium', icon, disabledFocusable = false, className, onClick, children, ...rest }: PaneButtonProps) {
  const styles = usePaneButtonStyles();
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={disabledFocusable || undefined}
      className={mergeClasses(styles.root, styles[size], styles[appearance], disabledFocusable && styles.busy, disabledFocusable && appearance === 'subtle' && styles.bare, className)}
      onClick={disabledFocusable ? undefined : onClick}
    >
      {icon !== undefined && <span className={styles.icon}>{icon}</span>}
      {children}
    </button>
  );
}
