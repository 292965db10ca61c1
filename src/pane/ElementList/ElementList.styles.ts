import { makeStyles, tokens } from '@fluentui/react-components';

export const useElementListStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  filters: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  search: { width: '100%', maxWidth: 'none' },
  bands: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  bar: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', color: tokens.colorNeutralForeground2 },
  rows: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  window: { position: 'relative' },
  placed: { position: 'absolute', top: 0, left: 0, right: 0 },
  empty: { display: 'block', padding: tokens.spacingVerticalL, color: tokens.colorNeutralForeground2, textAlign: 'center' },
});
