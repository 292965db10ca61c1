import { noticeOf } from '../../app/messages/notices';
import { UNEXPECTED } from '../../app/messages/words';

/** Wrong usage or an unusable file: Spanish sentences for standard error, and exit code 2. */
export class UsageProblem extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join('\n'));
  }
}

/** What stopped the command, in Spanish; an unexpected error adds its own text, for a bug report. */
export function problemSentences(error: unknown): readonly string[] {
  if (error instanceof UsageProblem) return error.sentences;
  const { code, message, remedy } = noticeOf(error);
  return code === UNEXPECTED.code ? [`${message} ${remedy}`, `(${String(error)})`] : [`${message} ${remedy}`];
}
