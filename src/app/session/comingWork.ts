import { problemOf } from '../noticeOf';
import { NOT_LOADED } from '../words';
import type * as work from './work';

/** The use cases that the first look does without. Rejects with a sentence when they do not come; the next call asks for them again. */
export const comingWork = (): Promise<typeof work> =>
  import(/* webpackChunkName: "work" */ './work').catch(() => Promise.reject(problemOf(NOT_LOADED)));
