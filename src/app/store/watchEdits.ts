import type { WorkbookPort } from '../../workbook/port';

/** Milliseconds without an edit after which a burst of them is over. */
const QUIET_TIME = 800;
/** Excel may stand still while it is read: reading takes at most this share of the time somebody edits. */
const LARGEST_SHARE = 0.1;
const LONGEST_WAIT = 30_000;

interface EditListener {
  /** How long the last reading took, in milliseconds: the longer, the longer it waits for quiet. */
  readonly readDuration: () => number;
  /** Called at every edit. */
  readonly onEdit: () => void;
  /** Called when a burst of edits is over. */
  readonly onQuiet: () => void;
}

/** Listens to edits of the workbook. Resolves with false in an Excel that does not tell of them; never rejects. */
export async function watchEdits(port: Pick<WorkbookPort, 'watch' | 'pause'>, { readDuration, onEdit, onQuiet }: EditListener): Promise<boolean> {
  let edits = 0;
  const listen = async (): Promise<void> => {
    edits += 1;
    const nth = edits;
    onEdit();
    await port.pause(Math.min(LONGEST_WAIT, Math.max(QUIET_TIME, readDuration() / LARGEST_SHARE)));
    if (nth === edits) onQuiet();
  };
  return port.watch(() => void listen()).then(() => true, () => false);
}
