import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import type { ReviewState } from '../../app/review/reviewStore';
import { NoticeCard } from '../NoticeCard';
import { quantity } from '../words/quantity';
import { useReviewTabStyles } from './ReviewTab.styles';
import type { useReviewTab } from './useReviewTab';

type Tab = Pick<ReturnType<typeof useReviewTab>, 'state' | 'review' | 'showsIgnored' | 'wantIgnored' | 'undo'>;

/** The way to what is ignored, and back from there. */
export function IgnoredToggle({ tab: { review, showsIgnored, wantIgnored } }: { readonly tab: Tab }) {
  const styles = useReviewTabStyles();
  if (review.ignoredCount === 0) return null;
  return (
    <Button size="small" className={styles.ignored} onClick={() => wantIgnored(!showsIgnored)}>
      {showsIgnored ? 'Volver a las que hay que revisar' : `Mostrar ignoradas (${quantity(review.ignoredCount)})`}
    </Button>
  );
}

/** What the last click came to, seen wherever the list was scrolled to, and heard; with its way back. */
export function ReviewStatus({ tab: { state, undo } }: { readonly tab: Tab }) {
  const styles = useReviewTabStyles();
  const [closed, close] = useState<ReviewState | null>(null);
  const isShown = state.said !== '' && closed !== state;
  return (
    <div className={styles.foot}>
      {state.notice !== null && <NoticeCard notice={state.notice} intent="error" />}
      <div className={isShown ? styles.status : undefined}>
        <p role="status" className={styles.words}>{isShown ? state.said : ''}</p>
        {isShown && state.canUndo && <Button size="small" onClick={undo}>Deshacer</Button>}
        {isShown && <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label="Cerrar este aviso" onClick={() => close(state)} />}
      </div>
    </div>
  );
}
