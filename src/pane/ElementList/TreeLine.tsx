import { mergeClasses } from '@fluentui/react-components';
import { BandMark } from '../BandMark';
import { placeName } from '../PlaceLink/placeName';
import { LineDetail } from './LineDetail';
import type { ListRow } from './listRows';
import { PaceChip } from './PaceChip';
import { useTreeLineStyles } from './TreeLine.styles';

interface TreeLineProps {
  readonly row: ListRow;
  /** Tab reaches it. */
  readonly isActive: boolean;
  readonly turn: (key: string) => void;
  readonly go: (row: ListRow) => void;
  readonly setActive: (row: ListRow) => void;
}

/** An OEI, AEI or indicator: its code, figure and name, how it keeps pace and what it lacks; open, also how the figure came about. */
export function TreeLine({ row, isActive, turn, go, setActive }: TreeLineProps) {
  const styles = useTreeLineStyles();
  const { key, level, position, setSize, isOpen, line: { kind, view } } = row;
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
      title={view.place === null ? undefined : `Ir a ${view.place.sheet}!${placeName(view.place)}`}
      onFocus={() => setActive(row)}
      onClick={() => go(row)}
    >
      <span className={styles.chevron} onClick={(event) => { event.stopPropagation(); turn(key); }}>
        <svg className={mergeClasses(styles.arrow, isOpen && styles.open)} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          <path d="M4.2 2 8.2 6l-4 4" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round" />
        </svg>
      </span>
      <div className={styles.body}>
        <div className={styles.head}>
          <span className={kind === 'element' ? styles.code : styles.ownCode}>{view.code}</span>
          <span className={styles.figures}>
            {kind === 'element' && <PaceChip pace={view.pace} />}
            <BandMark band={view.band} figure={view.progress.text} />
          </span>
        </div>
        <div className={styles.name}>{view.name}</div>
        {view.printed !== '' && <div className={styles.printed}>Impreso en la hoja: {view.printed}. Calculado: {view.progress.text}.</div>}
        {isOpen ? <LineDetail line={row.line} /> : <InShort line={row.line} />}
      </div>
    </div>
  );
}

/** What a closed line says of its figure: how it keeps pace, where the head has no room for it, and what it lacks. */
function InShort({ line: { kind, view } }: Pick<ListRow, 'line'>) {
  const styles = useTreeLineStyles();
  const pace = kind === 'indicator' ? view.pace : null;
  if (pace === null && view.missing === '') return null;
  return <div className={styles.muted}><PaceChip pace={pace} /> {view.missing}</div>;
}
