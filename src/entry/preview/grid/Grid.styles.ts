import { makeStyles, tokens } from '@fluentui/react-components';
import { COLUMN_HEAD } from './gridShape';

const SELECTION = '#107c41';

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
  scroller: { flexGrow: 1, minHeight: 0, overflow: 'auto', backgroundColor: '#ffffff', colorScheme: 'light', position: 'relative' },
  table: { borderCollapse: 'separate', borderSpacing: 0, tableLayout: 'fixed', cursor: 'cell' },
  head: { position: 'sticky', top: 0, zIndex: 3 },
  columnHead: { ...head, height: `${COLUMN_HEAD}px`, boxSizing: 'border-box' },
  corner: { ...head, position: 'sticky', left: 0, zIndex: 4 },
  /** `lineHeight: 1` keeps the number from making a row taller than the sheet says: charts are placed by the sheet's heights. */
  rowHead: { ...head, position: 'sticky', left: 0, zIndex: 2, lineHeight: 1 },
  headSelected: { backgroundColor: tokens.colorNeutralBackground1Selected, color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  cell: { boxSizing: 'border-box', padding: '0 3px', lineHeight: 1.25, overflow: 'visible' },
  text: { overflow: 'hidden', overflowWrap: 'break-word' },
  selected: { outline: `2px solid ${SELECTION}`, outlineOffset: '-2px' },
});
