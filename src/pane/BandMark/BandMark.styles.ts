import { makeStyles, tokens } from '@fluentui/react-components';

export const useBandShapeStyles = makeStyles({
  red: { color: tokens.colorPaletteRedForeground3, flexShrink: 0 },
  amber: { color: tokens.colorPaletteMarigoldForeground3, flexShrink: 0 },
  green: { color: tokens.colorPaletteGreenForeground3, flexShrink: 0 },
  nd: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
});

export const useBandMarkStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    padding: `1px ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
  },
  red: { backgroundColor: tokens.colorPaletteRedBackground1 },
  amber: { backgroundColor: tokens.colorPaletteMarigoldBackground1 },
  green: { backgroundColor: tokens.colorPaletteGreenBackground1 },
  nd: { backgroundColor: tokens.colorNeutralBackground3 },
  figure: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
});
