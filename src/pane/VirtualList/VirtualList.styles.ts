import { makeStyles } from '@fluentui/react-components';

export const useVirtualListStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', minWidth: 0 },
  window: { position: 'relative' },
  placed: { position: 'absolute', top: 0, left: 0, right: 0 },
});
