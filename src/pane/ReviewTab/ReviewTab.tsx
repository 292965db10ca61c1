import type { FoundTable, ObservationView, Place } from '../../app/state';
import { ObservationList } from '../ObservationList';

export interface ReviewTabProps {
  /** The table the findings are about. */
  readonly table: FoundTable;
  readonly observations: readonly ObservationView[];
  /** What scrolls around the tab. */
  readonly scroller: HTMLElement | null;
  readonly goTo: (place: Place) => void;
}

/** What a person should look at in the table. */
export function ReviewTab({ observations, goTo }: ReviewTabProps) {
  return <ObservationList observations={observations} goTo={goTo} />;
}
