import { useDeferredValue, useMemo } from 'react';
import { CHANGE_GROUPS, GROUP_LABELS } from '../../../app/compare/changeWords';
import type { ChangeGroup } from '../../../app/compare/changeWords';
import type { ChangedRow, Comparison } from '../../../app/compare/comparison';
import { formatCount } from '../../../engine/text/format';
import { foldText } from '../../../workbook/cells/foldText';
import type { Place } from '../../../workbook/cells/observation';
import { CopyButton } from '../../parts/controls/CopyButton';
import { PaneButton } from '../../parts/controls/PaneButton';
import { FilterChips, SearchField } from '../../parts/lists/Filters';
import { VirtualList } from '../../parts/lists/VirtualList';
import { searchWords } from '../../parts/words/searchWords';
import { ChangedRowCard } from './ChangedRowCard';
import { useCompareStyles } from './CompareTool.styles';
import { CutFigures } from './CutFigures';

/** Which differences are shown. */
export interface DifferenceFilter {
  readonly query: string;
  /** Null for all. */
  readonly group: ChangeGroup | null;
}

interface ComparisonViewProps {
  readonly comparison: Comparison;
  readonly filter: DifferenceFilter;
  readonly setFilter: (filter: DifferenceFilter) => void;
  readonly busy: boolean;
  readonly scroller: HTMLElement | null;
  readonly goTo: (place: Place) => void;
  /** *Escribir en una hoja*. */
  readonly write: () => void;
}

/** Pixels of a card without differences, and of each of them. */
const CARD_HEIGHT = 56;
const ITEM_HEIGHT = 34;

/** The figures of the two cuts, the paragraph, and every difference, to be searched and filtered. */
export function ComparisonView({ comparison, filter: { query, group }, setFilter, busy, scroller, goTo, write }: ComparisonViewProps) {
  const styles = useCompareStyles();
  const { before, now, rows, notes, paragraph, letters } = comparison;
  const wanted = useDeferredValue(query);
  const counts = useMemo(() => countByGroup(rows), [rows]);
  const shown = useMemo(() => matchingRows(rows, wanted, group), [rows, wanted, group]);
  const total = CHANGE_GROUPS.reduce((sum, one) => sum + counts[one], 0);
  const chips = CHANGE_GROUPS.flatMap((value) => (counts[value] === 0 ? [] : [{ value, words: GROUP_LABELS[value], count: counts[value] }]));
  return (
    <section className={styles.part} aria-label="Diferencias">
      <h3 className={styles.heading}><span role="status">{total === 0 ? 'Los dos cortes dicen lo mismo' : `${total === 1 ? '1 diferencia' : `${formatCount(total)} diferencias`} en ${rows.length === 1 ? '1 fila' : `${formatCount(rows.length)} filas`}`}</span></h3>
      <CutFigures before={before} now={now} letters={letters} />
      {notes.map((note) => <p key={note} className={styles.words}>{note}</p>)}
      <p className={styles.paragraph}>{paragraph}</p>
      <div className={styles.row}>
        <CopyButton label="Copiar párrafo" text={paragraph} />
        <PaneButton size="small" disabledFocusable={busy} onClick={write}>Escribir en una hoja</PaneButton>
      </div>
      {total > 0 && (
        <>
          <SearchField label="Buscar en las diferencias" placeholder="Buscar código o nombre" query={query} setQuery={(next) => setFilter({ query: next, group })} />
          {chips.length > 1 && <FilterChips label="Filtrar por lo que cambió" chips={chips} chosen={group} choose={(next) => setFilter({ query, group: next })} />}
          {shown.length === 0
            ? <p className={styles.words}>Ninguna diferencia coincide con lo que busca.</p>
            : <VirtualList
                label="Diferencias por código" items={shown} keyOf={({ key }) => key} scroller={scroller}
                usualHeight={({ row }) => CARD_HEIGHT + ITEM_HEIGHT * row.items.length} render={({ row }) => <ChangedRowCard row={row} goTo={goTo} />}
              />}
        </>
      )}
    </section>
  );
}

function countByGroup(rows: readonly ChangedRow[]): Readonly<Record<ChangeGroup, number>> {
  const counts = { presence: 0, colour: 0, values: 0, targets: 0, registry: 0, progress: 0, printed: 0 };
  for (const { items } of rows) for (const { group } of items) counts[group] += 1;
  return counts;
}

interface KeyedRow {
  readonly key: string;
  readonly row: ChangedRow;
}

/** The rows with all words of the search in code or name, and of a group the differences of it alone. */
function matchingRows(rows: readonly ChangedRow[], query: string, group: ChangeGroup | null): readonly KeyedRow[] {
  const words = searchWords(query);
  return rows.flatMap((row, at): KeyedRow[] => {
    const items = group === null ? row.items : row.items.filter((item) => item.group === group);
    const text = words.length === 0 ? '' : foldText(`${row.code} ${row.name}`);
    return items.length === 0 || !words.every((word) => text.includes(word)) ? [] : [{ key: String(at), row: items === row.items ? row : { ...row, items } }];
  });
}
