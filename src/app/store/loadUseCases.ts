import { problemOf } from './notices';
import { NOT_LOADED } from './words';
import type * as work from './useCases';

/** The use cases that the first look does without. Rejects with a sentence when they do not come; the next call asks for them again. */
export const loadUseCases = (): Promise<typeof work> =>
  import(/* webpackChunkName: "work" */ './useCases').catch(() => Promise.reject(problemOf(NOT_LOADED)));
