import { Button } from '@fluentui/react-components';
import { NoticeCard } from '../NoticeCard';
import { quantity } from '../words/quantity';
import { useReviewTabStyles } from './ReviewTab.styles';
import type { useReviewTab } from './useReviewTab';

type Tab = Pick<ReturnType<typeof useReviewTab>, 'state' | 'review' | 'showsIgnored' | 'wantIgnored' | 'undo'>;

/** What the last click came to, seen and heard, with its way back; and the way to what is ignored. */
export function ReviewStatus({ tab: { state, review, showsIgnored, wantIgnored, undo } }: { readonly tab: Tab }) {
  const styles = useReviewTabStyles();
  return (
    <>
      {state.notice !== null && <NoticeCard notice={state.notice} intent="error" />}
      <div className={styles.status}>
        <p role="status" className={styles.words}>{state.said}</p>
        {state.canUndo && <Button size="small" onClick={undo}>Deshacer</Button>}
      </div>
      {review.ignoredCount > 0 && (
        <Button size="small" className={styles.ignored} onClick={() => wantIgnored(!showsIgnored)}>
          {showsIgnored ? 'Volver a las que hay que revisar' : `Mostrar ignoradas (${quantity(review.ignoredCount)})`}
        </Button>
      )}
    </>
  );
}
