import { makeStyles, tokens } from '@fluentui/react-components';

export const usePaneStyles = makeStyles({
  provider: { height: '100%', backgroundColor: tokens.colorNeutralBackground2 },
  scroller: { height: '100%', overflowY: 'auto', overflowX: 'hidden' },
  page: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    boxSizing: 'border-box',
    minHeight: '100%',
    maxWidth: '720px',
    marginLeft: 'auto',
    marginRight: 'auto',
    padding: tokens.spacingHorizontalM,
  },
  calculate: { width: '100%', maxWidth: 'none' },
  details: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  unseen: { position: 'absolute', margin: 0, width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});
