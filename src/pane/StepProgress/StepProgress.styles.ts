import { makeStyles, tokens } from '@fluentui/react-components';

export const useStepProgressStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});
