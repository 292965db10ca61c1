import type { WorkbookPort } from '../../workbook/port';

/** A burst of edits is looked at once, this long after the last of them, in milliseconds. */
const QUIET_TIME = 800;
/** Excel may hold still while it is read: looking takes at most this share of the time somebody works in it. */
const LARGEST_SHARE = 0.1;
const LONGEST_WAIT = 30_000;

/**
 * Tells of edits when a burst of them is over. Watching is a convenience: in an Excel that cannot tell of changes the user still has
 * the button to look again, and `false` comes of it.
 *
 * @param lookTakes how long a look took the last time, in milliseconds: the longer, the longer it waits
 */
export async function watchEdits(port: Pick<WorkbookPort, 'watch' | 'pause'>, lookTakes: () => number, edited: () => void): Promise<boolean> {
  let edits = 0;
  const heard = async (): Promise<void> => {
    edits += 1;
    const mine = edits;
    await port.pause(Math.min(LONGEST_WAIT, Math.max(QUIET_TIME, lookTakes() / LARGEST_SHARE)));
    if (mine === edits) edited();
  };
  return port.watch(() => void heard()).then(() => true, () => false);
}
