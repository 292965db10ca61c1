import type { WritePlan } from '../workbook/writePlan';

/** Resolves after so many milliseconds. */
export const pause = (milliseconds: number): Promise<void> => new Promise((resume) => setTimeout(resume, milliseconds));

/** A plan of more cells is worked on in pieces: the pane shares the thread, and must answer a click. */
const MANY_CELLS = 10_000;

/** What to await between two pieces of the work on a plan: a pause for a large one, nothing for the others. */
export function breathing({ blocks }: WritePlan): () => Promise<void> {
  const cells = blocks.reduce((sum, { rect }) => sum + rect.height * rect.width, 0);
  return () => (cells > MANY_CELLS ? pause(0) : Promise.resolve());
}
