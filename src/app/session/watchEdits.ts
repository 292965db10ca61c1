import type { WorkbookPort } from '../../workbook/port';

/** A burst of edits is looked at once, this long after the last of them, in milliseconds. */
const QUIET = 800;

/**
 * Tells of edits when a burst of them is over. Watching is a convenience: in an Excel that cannot tell of changes the user still has
 * the button to look again, and `false` comes of it.
 */
export async function watchEdits(port: Pick<WorkbookPort, 'watch' | 'pause'>, edited: () => void): Promise<boolean> {
  let edits = 0;
  const heard = async (): Promise<void> => {
    edits += 1;
    const mine = edits;
    await port.pause(QUIET);
    if (mine === edits) edited();
  };
  return port.watch(() => void heard()).then(() => true, () => false);
}
