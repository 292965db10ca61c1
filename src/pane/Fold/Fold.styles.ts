import { makeStyles, tokens } from '@fluentui/react-components';
import { focusRing } from '../theme/surfaces';

export const useFoldStyles = makeStyles({
  root: { minWidth: 0 },
  summary: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: 'pointer',
    listStyleType: 'none',
    '::-webkit-details-marker': { display: 'none' },
    ':hover': { color: tokens.colorNeutralForeground1 },
    ...focusRing,
  },
  arrow: { flexShrink: 0, '@media (prefers-reduced-motion: no-preference)': { transition: 'transform 120ms' } },
  open: { transform: 'rotate(90deg)' },
  body: { paddingTop: tokens.spacingVerticalXS },
});
