/** Work that may be put down between two pieces; what it returns is its outcome. */
export type Pieces<Outcome> = Generator<undefined, Outcome, undefined>;

/** All pieces one after the other. */
export function atOnce<Outcome>(pieces: Pieces<Outcome>): Outcome {
  for (;;) {
    const step = pieces.next();
    if (step.done === true) return step.value;
  }
}
