/** Work that may be put down between two pieces; what it returns is its outcome. */
export type Steps<Outcome> = Generator<undefined, Outcome, undefined>;

/** All pieces one after the other. */
export function runToEnd<Outcome>(pieces: Steps<Outcome>): Outcome {
  for (;;) {
    const step = pieces.next();
    if (step.done === true) return step.value;
  }
}

/** Longest that work keeps a thread to itself, in milliseconds; one piece may take longer. */
const LONGEST_STRETCH = 30;

/** The pieces in turns: after {@link LONGEST_STRETCH} whatever else waits for the thread comes first. */
export async function runYielding<Outcome>(pieces: Steps<Outcome>): Promise<Outcome> {
  let began = performance.now();
  for (;;) {
    const step = pieces.next();
    if (step.done === true) return step.value;
    if (performance.now() - began < LONGEST_STRETCH) continue;
    await yieldToOthers();
    began = performance.now();
  }
}

/** A message and not a timer: a page in the background gets its messages at once, its timers once a second. */
const yieldToOthers = (): Promise<void> => new Promise((resume) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    resume();
  };
  port2.postMessage(null);
});
