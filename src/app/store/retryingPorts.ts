import type { SheetPort } from '../../workbook/ownSheets/sheetPort';
import { WorkbookProblem } from '../../workbook/port';
import type { PendingWrite, WorkbookPort } from '../../workbook/port';
import type { WritePlan } from '../../workbook/write/writePlan';
import type { ChangeJournal } from '../undo/changeJournal';

/** The doors to the workbook. */
export interface Ports {
  readonly port: WorkbookPort;
  readonly sheets: SheetPort;
}

/** A run that makes sheets: what it changes is kept, so that it can be undone whole. */
export interface SheetRun extends Ports {
  readonly journal: ChangeJournal;
  /** What the run is called where it is offered to be undone: "Resumen PEI". */
  readonly label: string;
}

/** The same doors, but what finds the user typing in a cell waits until the cell is left; `waiting` is told what the user must do. */
export function retryingPorts(port: WorkbookPort, sheets: SheetPort, waiting: (hint: string) => void): Ports {
  const patiently = <T>(work: () => Promise<T>): Promise<T> => retryWhileEditing(work, (milliseconds) => port.pause(milliseconds), waiting);
  const inspect = async (plan: WritePlan, settingKeys?: readonly string[]): Promise<PendingWrite | null> => {
    const inspected = await patiently(() => port.inspect(plan, settingKeys));
    if (inspected === null) return null;
    let next: PendingWrite | null = inspected;
    // After a wait the plan is inspected again: the cell that was edited may be one of the plan's.
    const commit: PendingWrite['commit'] = (settings) => patiently(async () => {
      const pending = next ?? await port.inspect(plan, settingKeys);
      next = null;
      await pending?.commit(settings);
    });
    return { change: inspected.change, commit };
  };
  return {
    port: {
      read: () => patiently(() => port.read()),
      inspect,
      select: (...given) => patiently(() => port.select(...given)),
      watch: (changed) => port.watch(changed),
      pause: (milliseconds) => port.pause(milliseconds),
      now: () => port.now(),
      about: () => port.about(),
    },
    sheets: {
      add: (...given) => patiently(() => sheets.add(...given)),
      remove: (...given) => patiently(() => sheets.remove(...given)),
      insertRows: (...given) => patiently(() => sheets.insertRows(...given)),
      deleteRows: (...given) => patiently(() => sheets.deleteRows(...given)),
      heights: (...given) => patiently(() => sheets.heights(...given)),
      hasMore: (...given) => patiently(() => sheets.hasMore(...given)),
      decorate: (...given) => patiently(() => sheets.decorate(...given)),
    },
  };
}

const RETRY_INTERVAL = 1000;

/**
 * Does a piece of work with the workbook; while the user is editing a cell, waits and tries again until they finish.
 *
 * @param waiting called with the way out each time Excel is found editing
 */
export async function retryWhileEditing<T>(
  work: () => Promise<T>,
  pause: (milliseconds: number) => Promise<void>,
  waiting: (hint: string) => void,
): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof WorkbookProblem) || error.code !== 'celda-en-edicion') throw error;
      waiting(error.remedy);
      await pause(RETRY_INTERVAL);
    }
  }
}
