import type { WritePlan } from '../workbook/writePlan';

/** Resolves after so many milliseconds. */
export const pause = (milliseconds: number): Promise<void> => new Promise((resume) => setTimeout(resume, milliseconds));

/** More cells are worked on in pieces: the pane shares the thread, and must answer a click. */
const MANY_CELLS = 10_000;

/** What to await before work on so many cells: a pause for many, nothing for few. */
export const breathe = (cells: number): Promise<void> => (cells > MANY_CELLS ? pause(0) : Promise.resolve());

/** What to await between two pieces of the work on a plan: a pause for a large one, nothing for the others. */
export function breathing({ blocks }: WritePlan): () => Promise<void> {
  const cells = blocks.reduce((sum, { rect }) => sum + rect.height * rect.width, 0);
  return () => breathe(cells);
}
