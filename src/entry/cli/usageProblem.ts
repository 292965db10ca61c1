import { noticeOf } from '../../app/store/notices';
import { UNEXPECTED } from '../../app/store/words';

/** Wrong usage or a file that cannot be used: a sentence (or several) for standard error, and exit code 2. */
export class UsageProblem extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join('\n'));
  }
}

/** What stopped the command, in Spanish; of a bug of ours also its own text, for whoever mends it. */
export function problemSentences(error: unknown): readonly string[] {
  if (error instanceof UsageProblem) return error.sentences;
  const { code, message, remedy } = noticeOf(error);
  return code === UNEXPECTED.code ? [`${message} ${remedy}`, `(${String(error)})`] : [`${message} ${remedy}`];
}
