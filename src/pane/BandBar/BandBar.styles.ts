import { makeStyles, tokens } from '@fluentui/react-components';

export const useBandBarStyles = makeStyles({
  root: { display: 'block', width: '100%', height: '14px', borderRadius: tokens.borderRadiusMedium, overflow: 'hidden', forcedColorAdjust: 'none' },
  gap: { stroke: tokens.colorNeutralBackground1, '@media (forced-colors: active)': { stroke: 'Canvas' } },
  swatch: { flexShrink: 0, borderRadius: tokens.borderRadiusSmall, overflow: 'hidden', forcedColorAdjust: 'none' },
  frame: { fill: 'none' },
});
