import { makeStyles, tokens } from '@fluentui/react-components';

const NARROW = '@media (max-width: 760px)';
const line = `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`;

export const usePageStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', backgroundColor: tokens.colorNeutralBackground2 },
  toolbar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: line,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  product: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  book: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere', flexGrow: 1, minWidth: 0 },
  file: { display: 'none' },
  notice: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  split: { display: 'flex', flexGrow: 1, minHeight: 0, [NARROW]: { flexDirection: 'column' } },
  sheetSide: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: 0, minWidth: 0, minHeight: 0 },
  divider: {
    width: '6px',
    flexShrink: 0,
    cursor: 'col-resize',
    touchAction: 'none',
    backgroundColor: tokens.colorNeutralStroke2,
    ':hover': { backgroundColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { backgroundColor: tokens.colorCompoundBrandStroke, outlineStyle: 'none' },
    [NARROW]: { display: 'none' },
  },
  paneSide: {
    flexShrink: 0,
    minWidth: 0,
    minHeight: 0,
    width: 'var(--pane-width)',
    [NARROW]: { width: '100%', height: '55%', borderTop: line },
  },
  sheetFoot: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderTop: line,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  keys: { flexShrink: 0, padding: `0 ${tokens.spacingHorizontalS}`, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, [NARROW]: { display: 'none' } },
  question: {
    boxSizing: 'border-box', width: '480px', maxWidth: 'calc(100vw - 24px)', padding: tokens.spacingHorizontalXL, border: line, borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300,
    '::backdrop': { backgroundColor: 'rgba(0, 0, 0, 0.4)' },
  },
  questionTitle: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, overflowWrap: 'anywhere' },
  answers: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: tokens.spacingHorizontalS },
  unsaved: { color: tokens.colorNeutralForeground3 },
  drop: {
    position: 'fixed', inset: '12px', zIndex: 10, display: 'flex', alignItems: 'center', justifyContent: 'center', pointerEvents: 'none', textAlign: 'center',
    border: `3px dashed ${tokens.colorCompoundBrandStroke}`, borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackgroundAlpha, color: tokens.colorNeutralForeground1, fontSize: tokens.fontSizeBase500,
  },
  tabs: { display: 'flex', flexGrow: 1, minWidth: 0, overflowX: 'auto', gap: tokens.spacingHorizontalXS, '& > button': { flexShrink: 0 } },
  zoom: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'center',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});
