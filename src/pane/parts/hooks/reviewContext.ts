import { createContext, useContext, useMemo } from 'react';
import type { ObservationView } from '../../../app/calculate/observations';
import type { ReviewStore } from '../../../app/review/createReviewStore';
import { NONE_IGNORED, reviewOf } from '../../../app/review/ignoredFindings';
import type { FoundTable } from '../../../app/store/survey';
import { useSource } from './useSource';

/** What the workbook's users ignored, for whatever part of the pane shows it; null where nothing can be ignored. */
export const ReviewContext = createContext<ReviewStore | null>(null);

const NONE = { ignored: NONE_IGNORED };
const NO_STORE = { subscribe: () => () => undefined, current: () => NONE };

/** How many findings there are to look at, those ignored left out; 0 while they are not known. */
export function useReviewCount(table: FoundTable | undefined, observations: readonly ObservationView[] | undefined): number {
  const { ignored } = useSource<typeof NONE>(useContext(ReviewContext) ?? NO_STORE);
  return useMemo(() => (table === undefined || observations === undefined ? 0 : reviewOf(observations, table, ignored).shownCount), [table, observations, ignored]);
}
