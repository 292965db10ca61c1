/** Work that can pause between two steps. Returns its outcome. */
export type Steps<Outcome> = Generator<undefined, Outcome, undefined>;

/** Runs all steps without a pause. */
export function runToEnd<Outcome>(steps: Steps<Outcome>): Outcome {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Milliseconds after which work yields the thread; a single step may take longer. */
const YIELD_AFTER = 30;

/** Runs the steps and yields the thread whenever {@link YIELD_AFTER} has passed since the last pause. */
export async function runYielding<Outcome>(steps: Steps<Outcome>): Promise<Outcome> {
  let began = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (performance.now() - began < YIELD_AFTER) continue;
    await yieldToOthers();
    began = performance.now();
  }
}

/** Resolves after other tasks had their turn. A message instead of a timer: in a background page timers run once a second. */
const yieldToOthers = (): Promise<void> => new Promise((resume) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    resume();
  };
  port2.postMessage(null);
});
