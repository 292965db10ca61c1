import { useContext, useMemo } from 'react';
import { NONE_IGNORED } from '../../app/review/ignored';
import { reviewOf } from '../../app/review/reviewOf';
import type { FoundTable, ObservationView } from '../../app/state';
import { useSource } from '../Pane/useSource';
import { ReviewContext } from './reviewContext';

const NONE = { ignored: NONE_IGNORED };
const SILENT = { subscribe: () => () => undefined, current: () => NONE };

/** How many findings there are to look at, those ignored left out; 0 while they are not known. */
export function useReviewCount(table: FoundTable | undefined, observations: readonly ObservationView[] | undefined): number {
  const { ignored } = useSource<typeof NONE>(useContext(ReviewContext) ?? SILENT);
  return useMemo(() => (table === undefined || observations === undefined ? 0 : reviewOf(observations, table, ignored).shownCount), [table, observations, ignored]);
}
