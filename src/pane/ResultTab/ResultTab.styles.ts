import { makeStyles, tokens } from '@fluentui/react-components';

export const useResultTabStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
});
