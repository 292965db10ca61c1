/** Wrong usage or a file that cannot be used: a sentence (or several) for standard error, and exit code 2. */
export class UsageProblem extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join('\n'));
  }
}
