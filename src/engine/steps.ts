/**
 * Work in pieces: every `yield` is a place where the screen may be drawn and a click be heard before it goes on. Whoever runs it
 * decides how often that happens; the answer is the same.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** The same work without a pause. */
export function runToEnd<T>(pieces: Steps<T>): T {
  for (;;) {
    const piece = pieces.next();
    if (piece.done === true) return piece.value;
  }
}
