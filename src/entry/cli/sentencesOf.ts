import { noticeOf } from '../../app/noticeOf';
import { UNEXPECTED } from '../../app/words';
import { UsageProblem } from './usageProblem';

/** What stopped the command, in Spanish; of a bug of ours also its own text, for whoever mends it. */
export function sentencesOf(error: unknown): readonly string[] {
  if (error instanceof UsageProblem) return error.sentences;
  const { code, message, remedy } = noticeOf(error);
  return code === UNEXPECTED.code ? [`${message} ${remedy}`, `(${String(error)})`] : [`${message} ${remedy}`];
}
