import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ComponentProps, ReactNode } from 'react';
import { focusRing } from '../../theme/sharedStyles';

interface PaneButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  readonly appearance?: 'primary' | 'secondary' | 'subtle';
  readonly size?: 'small' | 'medium';
  readonly icon?: ReactNode;
  /** Ignores clicks but keeps the focus. */
  readonly disabledFocusable?: boolean;
}

/** A button that looks like Fluent's, for the views of the first download: Fluent's would be a twentieth of it. */
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

const usePaneButtonStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: tokens.spacingHorizontalSNudge,
    boxSizing: 'border-box',
    margin: 0,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: tokens.fontFamilyBase,
    cursor: 'pointer',
    ...focusRing,
  },
  medium: {
    minHeight: '36px',
    padding: `5px ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  small: {
    minHeight: '26px',
    padding: `2px ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  primary: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
    ':active': { backgroundColor: tokens.colorBrandBackgroundPressed },
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      border: '1px solid Highlight',
      ':hover': { backgroundColor: 'Highlight', textDecorationLine: 'underline' },
      ':active': { backgroundColor: 'Highlight' },
    },
  },
  secondary: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
  },
  subtle: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorSubtleBackground,
    color: tokens.colorNeutralForeground2,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground1 },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
  },
  busy: {
    cursor: 'not-allowed',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackgroundDisabled,
    color: tokens.colorNeutralForegroundDisabled,
    ':hover': { backgroundColor: tokens.colorNeutralBackgroundDisabled, color: tokens.colorNeutralForegroundDisabled },
    ':active': { backgroundColor: tokens.colorNeutralBackgroundDisabled },
    '@media (forced-colors: active)': {
      backgroundColor: 'Canvas',
      color: 'GrayText',
      border: '1px solid GrayText',
      ':hover': { backgroundColor: 'Canvas', textDecorationLine: 'none' },
      ':active': { backgroundColor: 'Canvas' },
    },
  },
  bare: { backgroundColor: tokens.colorTransparentBackground, ':hover': { backgroundColor: tokens.colorTransparentBackground } },
  icon: { display: 'inline-flex', flexShrink: 0, fontSize: '20px' },
});
