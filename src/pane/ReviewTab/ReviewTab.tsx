import type { FoundTable, ObservationView, Place } from '../../app/state';
import { VirtualList } from '../VirtualList';
import { quantity } from '../words/quantity';
import { GravityIcon } from './GravityIcon';
import { gravityWords } from './gravityWords';
import { GroupRow } from './GroupRow';
import type { Mover } from './MoveButton';
import { ReviewFilters } from './ReviewFilters';
import { useReviewTabStyles } from './ReviewTab.styles';
import { type ReviewRow } from './reviewRows';
import { CellRow, SaidRow } from './SaidRow';
import { useKeptFocus } from './useKeptFocus';
import { useReviewTab } from './useReviewTab';
import { IgnoredToggle, ReviewStatus } from './ReviewStatus';

export interface ReviewTabProps {
  /** The table the findings are about. */
  readonly table: FoundTable;
  readonly observations: readonly ObservationView[];
  /** What scrolls around the tab. */
  readonly scroller: HTMLElement | null;
  readonly goTo: (place: Place) => void;
}

/** Pixels of a line that was not drawn yet. */
const HEIGHTS: Readonly<Record<ReviewRow['kind'], number>> = { gravity: 40, group: 44, said: 132, cell: 40 };

/** What a person should look at in the table, gravest first, each check folded; and what was ignored, when asked for. */
export function ReviewTab({ table, observations, scroller, goTo }: ReviewTabProps) {
  const styles = useReviewTabStyles();
  const tab = useReviewTab(table, observations);
  const { list, keepFocus } = useKeptFocus(tab.rows);
  const { review, showsIgnored } = tab;
  const moverOf = (code: string): Mover | null => (tab.canIgnore ? {
    isBack: showsIgnored,
    move: (findings) => {
      keepFocus();
      tab.move(code, findings);
    },
  } : null);
  const draw = (row: ReviewRow) => {
    if (row.kind === 'gravity') {
      return <h3 className={styles.gravity}><GravityIcon severity={row.severity} /> {gravityWords(row.severity, row.count)} <span className={styles.muted}>{quantity(row.count)}</span></h3>;
    }
    if (row.kind === 'group') return <GroupRow group={row.group} isOpen={row.isOpen} toggle={() => tab.toggle(row.key)} />;
    if (row.kind === 'cell') return <CellRow finding={row.finding} goTo={goTo} mover={moverOf(row.group.code)} />;
    return <SaidRow same={row.same} isOpen={row.isOpen} toggle={() => tab.toggle(row.key)} goTo={goTo} mover={moverOf(row.group.code)} />;
  };
  return (
    <section className={styles.root} aria-label="Revisión">
      {observations.length > 0 && <ReviewFilters {...tab} />}
      <IgnoredToggle tab={tab} />
      <div ref={list} tabIndex={-1} className={styles.list}>
        {tab.rows.length > 0
          ? <VirtualList label={showsIgnored ? 'Observaciones ignoradas' : 'Observaciones'} items={tab.rows} keyOf={({ key }) => key} usualHeight={({ kind }) => HEIGHTS[kind]} scroller={scroller} render={draw} />
          : <p className={styles.empty}>{nothingWords(review.shownCount, review.ignoredCount)}</p>}
      </div>
      <ReviewStatus tab={tab} />
    </section>
  );
}

function nothingWords(shown: number, ignored: number): string {
  if (shown > 0) return 'Ninguna observación coincide con lo que busca.';
  return ignored > 0 ? 'No queda nada por revisar: lo demás está ignorado en este libro.' : 'Nada que observar: los datos se leyeron sin dudas.';
}
