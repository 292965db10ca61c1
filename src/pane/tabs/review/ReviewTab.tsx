import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { useState } from 'react';
import type { ObservationView } from '../../../app/calculate/observations';
import type { ReviewSlice } from '../../../app/review/ignoredFindings';
import type { FoundTable } from '../../../app/store/survey';
import { formatCount } from '../../../engine/text/format';
import type { Place } from '../../../workbook/cells/observation';
import { NoticeCard } from '../../parts/cards/NoticeCard';
import { FilterChips, SearchField } from '../../parts/lists/Filters';
import { VirtualList } from '../../parts/lists/VirtualList';
import { CellRow, GroupRow, MessageRow } from './FindingRows';
import type { IgnoreAction } from './FindingRows';
import { ReviewCommands } from './ReviewCommands';
import { useReviewTabStyles } from './ReviewTab.styles';
import { countOf } from './reviewRows';
import type { ReviewRow, Severity } from './reviewRows';
import { useFocusAfterRemoval, useReviewTab } from './useReviewTab';

interface ReviewTabProps {
  /** The table that the findings refer to. */
  readonly table: FoundTable;
  readonly observations: readonly ObservationView[];
  /** The scrolling ancestor. */
  readonly scroller: HTMLElement | null;
  readonly goTo: (place: Place) => void;
}

/** Estimated height of a row before it is drawn, in pixels. */
const HEIGHTS: Readonly<Record<ReviewRow['kind'], number>> = { severity: 40, group: 44, message: 132, cell: 40 };

/** The findings of the table by severity and check, or the ignored ones. */
export function ReviewTab({ table, observations, scroller, goTo }: ReviewTabProps) {
  const styles = useReviewTabStyles();
  const tab = useReviewTab(table, observations);
  const { list, keepFocus } = useFocusAfterRemoval(tab.rows);
  const { review, showsIgnored } = tab;
  const ignoreActionOf = (code: string): IgnoreAction => ({
    isRestore: showsIgnored,
    move: (findings) => {
      keepFocus();
      tab.move(code, findings);
    },
    replace: tab.replace,
  });
  const draw = (row: ReviewRow) => {
    if (row.kind === 'severity') {
      return <h3 className={styles.severity}><SeverityIcon severity={row.severity} /> {severityWords(row.severity, row.count)} <span className={styles.muted}>{formatCount(row.count)}</span></h3>;
    }
    if (row.kind === 'group') return <GroupRow group={row.group} isOpen={row.isOpen} toggle={() => tab.toggle(row.key)} />;
    if (row.kind === 'cell') return <CellRow finding={row.finding} goTo={goTo} ignore={ignoreActionOf(row.group.code)} />;
    return <MessageRow same={row.same} isOpen={row.isOpen} toggle={() => tab.toggle(row.key)} goTo={goTo} ignore={ignoreActionOf(row.group.code)} />;
  };
  return (
    <section className={styles.root} aria-label="Revisión">
      {observations.length > 0 && <ReviewFilters {...tab} />}
      {tab.rows.length > 0 && <ReviewCommands tab={tab} />}
      <IgnoredToggle tab={tab} />
      <div ref={list} tabIndex={-1} className={styles.list}>
        {tab.rows.length > 0
          ? <VirtualList label={showsIgnored ? 'Observaciones ignoradas' : 'Observaciones'} items={tab.rows} keyOf={({ key }) => key} usualHeight={({ kind }) => HEIGHTS[kind]} scroller={scroller} render={draw} />
          : <p className={styles.empty}>{emptyWords(review.shownCount, review.ignoredCount)}</p>}
      </div>
      <ReviewStatus tab={tab} />
    </section>
  );
}

/** Text of the empty list; `shown` and `ignored` count findings before search and filter. */
function emptyWords(shown: number, ignored: number): string {
  if (shown > 0) return 'Ninguna observación coincide con lo que busca.';
  return ignored > 0 ? 'No queda nada por revisar: lo demás está ignorado en este libro.' : 'Nada que observar: los datos se leyeron sin dudas.';
}

interface ReviewFiltersProps {
  readonly groups: readonly ObservationView[];
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly severity: Severity | null;
  readonly setSeverity: (severity: Severity | null) => void;
}

/** Search by words and filter by severity. */
function ReviewFilters({ groups, query, setQuery, severity, setSeverity }: ReviewFiltersProps) {
  const styles = useReviewTabStyles();
  const chips = (['error', 'warning'] as const).flatMap((value) => {
    const count = countOf(groups.filter((group) => group.severity === value));
    return count === 0 ? [] : [{ value, count, words: severityWords(value, count), icon: <SeverityIcon severity={value} /> }];
  });
  return (
    <div className={styles.filters}>
      <SearchField label="Buscar en las observaciones" placeholder="Buscar código, celda o palabra" query={query} setQuery={setQuery} />
      {chips.length > 1 && <FilterChips label="Filtrar por gravedad" chips={chips} chosen={severity} choose={setSeverity} />}
    </div>
  );
}

type ReviewTabState = Pick<ReturnType<typeof useReviewTab>, 'state' | 'review' | 'showsIgnored' | 'wantIgnored' | 'undo'>;

/** Switches between the findings to review and the ignored ones; null when none is ignored. */
function IgnoredToggle({ tab: { review, showsIgnored, wantIgnored } }: { readonly tab: ReviewTabState }) {
  const styles = useReviewTabStyles();
  if (review.ignoredCount === 0) return null;
  return (
    <Button size="small" className={styles.ignored} onClick={() => wantIgnored(!showsIgnored)}>
      {showsIgnored ? 'Volver a las que hay que revisar' : `Mostrar ignoradas (${formatCount(review.ignoredCount)})`}
    </Button>
  );
}

/** Result of the last ignore or restore, fixed at the bottom and announced, with *Deshacer*. */
function ReviewStatus({ tab: { state, undo } }: { readonly tab: ReviewTabState }) {
  const styles = useReviewTabStyles();
  const { message, before, notice } = state;
  const [closed, close] = useState<Pick<ReviewSlice, 'message' | 'before'> | null>(null);
  const isShown = message !== '' && !(closed?.message === message && closed.before === before);
  return (
    <div className={styles.foot}>
      {notice !== null && <NoticeCard notice={notice} intent="error" />}
      <div className={isShown ? styles.status : undefined}>
        <p role="status" className={styles.words}>{isShown ? message : ''}</p>
        {isShown && before !== null && <Button size="small" onClick={undo}>Deshacer</Button>}
        {isShown && <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label="Cerrar este aviso" onClick={() => close({ message, before })} />}
      </div>
    </div>
  );
}

/** A disc for errors, a triangle for warnings: they differ without colour. Decorative: the words beside it say the same. */
function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useReviewTabStyles();
  return severity === 'error' ? <ErrorCircleFilled className={styles.error} aria-hidden /> : <WarningFilled className={styles.warning} aria-hidden />;
}

/** "Errores", "Aviso". */
function severityWords(severity: Severity, count: number): string {
  if (severity === 'error') return count === 1 ? 'Error' : 'Errores';
  return count === 1 ? 'Aviso' : 'Avisos';
}
