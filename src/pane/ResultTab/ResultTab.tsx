import type { Outcome, Place } from '../../app/state';
import { ElementList } from '../ElementList';
import { ResultCard } from '../ResultCard';
import { useResultTabStyles } from './ResultTab.styles';

interface ResultTabProps {
  readonly outcome: Outcome;
  readonly stale: boolean;
  /** What scrolls around the tab. */
  readonly scroller: HTMLElement | null;
  readonly goTo: (place: Place) => void;
}

/** What a run came to: at a glance, and line by line. */
export function ResultTab({ outcome, stale, scroller, goTo }: ResultTabProps) {
  const styles = useResultTabStyles();
  return (
    <div className={styles.root}>
      <ResultCard outcome={outcome} stale={stale} />
      <ElementList elements={outcome.elements} scroller={scroller} goTo={goTo} />
    </div>
  );
}
