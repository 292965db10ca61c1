/**
 * Long work in steps: at every `yield` the caller may let the interface react before it continues. How often it does makes no
 * difference to the result.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Runs all steps without a pause and returns the result. */
export function runToEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
