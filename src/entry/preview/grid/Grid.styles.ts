import { makeStyles, tokens } from '@fluentui/react-components';
import { COLUMN_HEAD } from './gridShape';

const FORCED = '@media (forced-colors: active)';

const head = {
  backgroundColor: tokens.colorNeutralBackground3,
  color: tokens.colorNeutralForeground2,
  fontFamily: tokens.fontFamilyBase,
  fontSize: tokens.fontSizeBase200,
  fontWeight: tokens.fontWeightRegular,
  textAlign: 'center',
  borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  padding: 0,
} as const;

export const useGridStyles = makeStyles({
  frame: { position: 'relative', display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, overflow: 'hidden' },
  scroller: { flexGrow: 1, minHeight: 0, overflow: 'auto', backgroundColor: '#ffffff', colorScheme: 'light', position: 'relative' },
  /** The active cell shows where the focus is. */
  table: { borderCollapse: 'separate', borderSpacing: 0, tableLayout: 'fixed', cursor: 'cell', userSelect: 'none', outlineStyle: 'none' },
  head: { position: 'sticky', top: 0, zIndex: 3 },
  columnHead: { ...head, height: `${COLUMN_HEAD}px`, boxSizing: 'border-box', position: 'relative' },
  corner: { ...head, position: 'sticky', left: 0, zIndex: 4 },
  /** `lineHeight: 1` keeps the number from making a row taller than the sheet says: charts are placed by the sheet's heights. */
  rowHead: { ...head, position: 'sticky', left: 0, zIndex: 2, lineHeight: 1 },
  headSelected: { backgroundColor: tokens.colorNeutralBackground1Selected, color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  cell: { boxSizing: 'border-box', padding: '0 3px', lineHeight: 1.25, overflow: 'visible' },
  text: { overflow: 'hidden', overflowWrap: 'break-word' },
  /** Shadows, which mark the selection elsewhere, are not drawn in forced colours. */
  selected: { [FORCED]: { outline: '1px dashed Highlight', outlineOffset: '-2px' } },
  active: { [FORCED]: { outline: '3px solid Highlight', outlineOffset: '-3px' } },
  /** The edge of a column's head that changes its width. */
  resizer: { position: 'absolute', top: 0, right: '-4px', bottom: 0, width: '9px', cursor: 'col-resize', touchAction: 'none', zIndex: 5, ':hover': { backgroundColor: tokens.colorCompoundBrandStroke } },
  widthLine: { position: 'absolute', top: 0, bottom: 0, width: '1px', zIndex: 6, backgroundColor: '#107c41', pointerEvents: 'none' },
  editor: {
    position: 'absolute', zIndex: 7, boxSizing: 'border-box', margin: 0, padding: '1px 3px', resize: 'none', overflow: 'hidden', colorScheme: 'light',
    fieldSizing: 'content', color: '#000000', backgroundColor: '#ffffff', border: '2px solid #107c41', borderRadius: 0, lineHeight: 1.25, outlineStyle: 'none',
    boxShadow: '0 2px 6px rgba(0, 0, 0, 0.3)', [FORCED]: { border: '3px solid Highlight' },
  },
  cellBar: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    minHeight: tokens.lineHeightBase300,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  cellName: { minWidth: '56px', fontWeight: tokens.fontWeightSemibold },
  cellContent: {
    flexGrow: 1, minWidth: 0, margin: 0, padding: 0, resize: 'none', fontFamily: 'inherit', fontSize: 'inherit', lineHeight: 'inherit', color: 'inherit',
    backgroundColor: 'transparent', border: 'none', overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis',
    ':focus-visible': { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: '2px' },
  },
  cellEdited: { whiteSpace: 'pre-wrap', overflowY: 'auto' },
});

export type GridStyles = ReturnType<typeof useGridStyles>;
