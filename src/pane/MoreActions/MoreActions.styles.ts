import { makeStyles, tokens } from '@fluentui/react-components';

export const useMoreActionsStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingVerticalS },
  button: { flexGrow: 1, maxWidth: 'none' },
});
