import type { Pieces } from '../pieces';

/** Longest that work keeps a thread to itself, in milliseconds; one piece may take longer. */
const LONGEST_TURN = 30;

/** The pieces in turns: after {@link LONGEST_TURN} whatever else waits for the thread comes first. */
export async function inTurns<Outcome>(pieces: Pieces<Outcome>): Promise<Outcome> {
  let began = performance.now();
  for (;;) {
    const step = pieces.next();
    if (step.done === true) return step.value;
    if (performance.now() - began < LONGEST_TURN) continue;
    await nextTurn();
    began = performance.now();
  }
}

/** A message and not a timer: a page in the background gets its messages at once, its timers once a second. */
const nextTurn = (): Promise<void> => new Promise((resume) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    resume();
  };
  port2.postMessage(null);
});
