import { makeStyles } from '@fluentui/react-components';

const FORCED = '@media (forced-colors: active)';

/** Styles of the drop-down of a cell: those of the sheet, which is always light. */
export const useCellListStyles = makeStyles({
  root: { position: 'absolute', zIndex: 6, pointerEvents: 'none', colorScheme: 'light', '& > *': { pointerEvents: 'auto' } },
  button: {
    position: 'absolute', bottom: 0, left: '100%', width: '18px', height: '100%', minHeight: '16px', maxHeight: '20px', padding: 0, color: '#262626', backgroundColor: '#f3f3f3',
    border: '1px solid #7a7a7a', borderRadius: '2px', cursor: 'pointer', ':hover': { backgroundColor: '#e0e0e0' },
  },
  list: {
    position: 'absolute', top: '100%', left: 0, boxSizing: 'border-box', minWidth: 'calc(100% + 18px)', width: 'max-content', maxWidth: '320px', maxHeight: '220px', margin: '2px 0', padding: '2px 0', overflowY: 'auto',
    listStyleType: 'none', color: '#000000', backgroundColor: '#ffffff', border: '1px solid #7a7a7a', boxShadow: '0 2px 6px rgba(0, 0, 0, 0.3)', outlineStyle: 'none', fontSize: '12px', lineHeight: '20px',
    '[data-leftwards="true"] > &': { left: 'auto', right: '-18px' },
    '[data-upwards="true"] > &': { top: 'auto', bottom: '100%' },
  },
  option: {
    padding: '0 8px', overflowWrap: 'anywhere', cursor: 'pointer',
    '&[aria-selected=true]': { backgroundColor: '#107c41', color: '#ffffff', [FORCED]: { backgroundColor: 'Highlight', color: 'HighlightText', forcedColorAdjust: 'none' } },
  },
});
