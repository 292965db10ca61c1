import { makeStyles, tokens } from '@fluentui/react-components';

export const useBandBarStyles = makeStyles({
  root: { display: 'flex', columnGap: '2px', height: '8px', width: '100%' },
  part: {
    flexBasis: 0,
    minWidth: '4px',
    borderRadius: tokens.borderRadiusSmall,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    boxSizing: 'border-box',
    forcedColorAdjust: 'none',
  },
  red: { backgroundColor: tokens.colorPaletteRedBackground3 },
  amber: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
  green: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  nd: { backgroundColor: tokens.colorNeutralStrokeAccessible },
});
