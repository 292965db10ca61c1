import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { IndicatorView } from '../../../app/result/elementViews';
import { formatCount } from '../../../engine/text/format';
import { rectAddress } from '../../../workbook/cells/cellAddress';
import type { Observation } from '../../../workbook/cells/observation';
import { BandMark } from '../../parts/bands/BandMark';
import { smallText } from '../../theme/sharedStyles';
import type { ListRow } from './listRows';
import { UnitComment } from './UnitComment';
import { findingsOf, findingsUnder } from './rowFindings';
import type { RowFindings } from './rowFindings';

interface TreeLineProps {
  readonly row: ListRow;
  readonly findings: RowFindings;
  /** The only line that Tab reaches. */
  readonly isActive: boolean;
  readonly toggle: (key: string) => void;
  readonly go: (row: ListRow) => void;
  readonly setActive: (row: ListRow) => void;
}

/** An OEI, AEI or indicator: code, figure, name, pace and what is missing; when open, also how the figure is computed. */
export function TreeLine({ row, findings, isActive, toggle, go, setActive }: TreeLineProps) {
  const styles = useTreeLineStyles();
  const { key, level, position, setSize, isOpen, line: { kind, view } } = row;
  const own = findingsOf(findings, view);
  const found = kind === 'element' && !isOpen ? findingsUnder(findings, view) : own;
  return (
    <div
      role="treeitem"
      aria-level={level}
      aria-posinset={position}
      aria-setsize={setSize}
      aria-expanded={isOpen}
      tabIndex={isActive ? 0 : -1}
      className={mergeClasses(styles.root, styles[kind])}
      style={{ paddingLeft: `${(level - 1) * 16}px` }}
      title={view.place === null ? undefined : `Ir a ${view.place.sheet}!${rectAddress(view.place.rect)}`}
      onFocus={() => setActive(row)}
      onClick={() => go(row)}
    >
      <span className={styles.chevron} onClick={(event) => { event.stopPropagation(); toggle(key); }}>
        <svg className={mergeClasses(styles.arrow, isOpen && styles.open)} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          <path d="M4.2 2 8.2 6l-4 4" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round" />
        </svg>
      </span>
      <div className={styles.body}>
        <div className={styles.head}>
          <span className={kind === 'element' ? styles.code : styles.ownCode}>{view.code}</span>
          <span className={styles.figures}>
            <FindingMark found={found} />
            {kind === 'element' && <PaceChip pace={view.pace} />}
            <BandMark band={view.band} figure={view.progress.text} />
          </span>
        </div>
        <div className={styles.name}>{view.name}</div>
        {view.printed !== '' && <div className={styles.printed}>Impreso en la hoja: {view.printed}. Calculado: {view.progress.text}.</div>}
        {isOpen ? <LineDetail line={row.line} found={own} /> : <LineSummary line={row.line} />}
      </div>
    </div>
  );
}

/** Notes of a closed line: the pace of an indicator (an element shows it in its head) and what is missing. */
function LineSummary({ line: { kind, view } }: Pick<ListRow, 'line'>) {
  const styles = useTreeLineStyles();
  const pace = kind === 'indicator' ? view.pace : null;
  if (pace === null && view.missing === '') return null;
  return <div className={styles.muted}><PaceChip pace={pace} /> {view.missing}</div>;
}

/** Details of an open line: what was found in its row, how the figure is computed, its notes, and the unit and weight of an indicator. */
function LineDetail({ line, found }: Pick<ListRow, 'line'> & { readonly found: readonly Observation[] }) {
  const styles = useTreeLineStyles();
  const { progress: { explanation }, notes } = line.view;
  const owner = line.kind === 'element' ? '' : [line.view.unit, line.view.weight === '' ? '' : `Ponderador ${line.view.weight}`].filter((part) => part !== '').join(' · ');
  return (
    <div className={styles.detail}>
      {found.map(({ code, message, place: { rect } }) => <div key={`${code} ${rect.left}`} className={styles.finding}>{message}</div>)}
      {explanation !== '' && <div>{explanation}</div>}
      {notes.length > 0 && <ul className={styles.notes} aria-label="Junto al avance oficial">{notes.map((note) => <li key={note}>{note}</li>)}</ul>}
      <UnitComment code={line.view.code} />
      {owner !== '' && <div className={styles.muted}>{owner}</div>}
    </div>
  );
}

/** How much was found in the rows of a line, so that none looks right that is doubtful; its tooltip says what. */
function FindingMark({ found }: { readonly found: readonly Observation[] }) {
  const styles = useTreeLineStyles();
  if (found.length === 0) return null;
  const words = found.length === 1 ? '1 observación' : `${formatCount(found.length)} observaciones`;
  const isError = found.some(({ severity }) => severity === 'error');
  return (
    <span role="img" aria-label={words} title={found.slice(0, TOLD).map(({ message }) => message).join('\n')} className={mergeClasses(styles.mark, isError && styles.error)}>
      <WarningRegular aria-hidden="true" />{formatCount(found.length)}
    </span>
  );
}

/** Findings told in the tooltip of a mark. */
const TOLD = 5;

/** Whether a figure is on pace; not in the colours of the semaphore. */
function PaceChip({ pace }: Pick<IndicatorView, 'pace'>) {
  const styles = useTreeLineStyles();
  if (pace === null) return null;
  return <span className={mergeClasses(styles.pace, pace === 'behind' && styles.behind)}>{pace === 'behind' ? 'atrasado' : 'en ritmo'}</span>;
}

const useTreeLineStyles = makeStyles({
  root: {
    display: 'flex',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  element: { backgroundColor: tokens.colorNeutralBackground1 },
  indicator: { backgroundColor: tokens.colorNeutralBackground2 },
  chevron: {
    flexShrink: 0,
    display: 'flex',
    justifyContent: 'center',
    width: '28px',
    paddingTop: '13px',
    color: tokens.colorNeutralForeground2,
    ':hover': { color: tokens.colorNeutralForeground1 },
  },
  arrow: { '@media (prefers-reduced-motion: no-preference)': { transition: 'transform 120ms' } },
  open: { transform: 'rotate(90deg)' },
  body: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} 0`,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalXS },
  code: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  ownCode: { ...smallText, fontWeight: tokens.fontWeightSemibold },
  figures: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalSNudge, marginLeft: 'auto' },
  name: { ...smallText, hyphens: 'auto' },
  printed: { ...smallText, paddingLeft: tokens.spacingHorizontalS, borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorStatusWarningBorder2}`, fontVariantNumeric: 'tabular-nums' },
  muted: { ...smallText, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  detail: { ...smallText, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  notes: { margin: 0, paddingLeft: tokens.spacingHorizontalS, listStyleType: 'none', borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke2}` },
  pace: {
    padding: '0 6px',
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
  },
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '1px',
    padding: '0 4px',
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder2}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  error: { borderTopColor: tokens.colorStatusDangerBorder2, borderRightColor: tokens.colorStatusDangerBorder2, borderBottomColor: tokens.colorStatusDangerBorder2, borderLeftColor: tokens.colorStatusDangerBorder2, backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  finding: { paddingLeft: tokens.spacingHorizontalS, borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorStatusWarningBorder2}`, color: tokens.colorNeutralForeground1 },
  behind: { borderTopStyle: 'dashed', borderRightStyle: 'dashed', borderBottomStyle: 'dashed', borderLeftStyle: 'dashed', color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});
