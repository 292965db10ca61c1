import { problemOf } from '../messages/notices';
import { NOT_LOADED } from '../messages/words';

/** A part of the add-in that is downloaded. Rejects with a {@link WorkbookProblem} when that fails; importing it again tries anew. */
export const whenLoaded = <T>(part: Promise<T>): Promise<T> => part.catch(() => Promise.reject(problemOf(NOT_LOADED)));
