import { makeStyles, tokens } from '@fluentui/react-components';

export const useMethodSettingsStyles = makeStyles({
  header: { paddingLeft: 0 },
  panel: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, margin: 0, paddingTop: tokens.spacingVerticalXS },
  hint: { color: tokens.colorNeutralForeground2 },
  own: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  shares: { margin: 0, padding: 0, listStyleType: 'none' },
  share: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalXS },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalXS },
  wide: { flexGrow: 1, flexBasis: '100%', minWidth: 0 },
  narrow: { width: '96px', '& .fui-Input': { minWidth: 0 } },
  back: { alignSelf: 'flex-start' },
});
