import type { AnswerFor, ChangedCellsAnswer } from '../../workbook/ownSheets/planOwnSheet';
import type { SheetPort } from '../../workbook/ownSheets/sheetPort';
import { WorkbookProblem } from '../../workbook/port';
import type { PendingWrite, WorkbookPort } from '../../workbook/port';
import type { WritePlan } from '../../workbook/write/writePlan';
import type { ChangeJournal } from '../undo/changeJournal';

/** The ways to the workbook. */
export interface Ports {
  readonly port: WorkbookPort;
  readonly sheets: SheetPort;
}

/** A run that makes sheets; its journal makes it possible to undo it whole. */
export interface SheetRun extends Ports {
  readonly journal: ChangeJournal;
  /** Name of the run where it is offered to be undone: "Resumen PEI". */
  readonly label: string;
  /** What to do with cells of the sheets that somebody changed; absent: ask. */
  readonly changedCells?: AnswerFor;
  /** The same where the workbook does not remember what was written there; absent: as of the others. */
  readonly forgottenCells?: ChangedCellsAnswer;
}

/** Milliseconds until a request is tried again. */
const RETRY_INTERVAL = 1000;

/**
 * The same ports, whose requests are repeated while the user is editing a cell.
 *
 * @param showHint called with what the user must do, each time Excel is found editing, and with null once the request has succeeded
 * @param read reads the workbook
 */
export function retryingPorts(port: WorkbookPort, sheets: SheetPort, showHint: (hint: string | null) => void, read = () => port.read()): Ports {
  const retry = async <T>(request: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        const answer = await request();
        showHint(null);
        return answer;
      } catch (error) {
        if (!(error instanceof WorkbookProblem) || error.code !== 'celda-en-edicion') throw error;
        showHint(error.remedy);
        await port.pause(RETRY_INTERVAL);
      }
    }
  };
  const inspect = async (plan: WritePlan): Promise<PendingWrite | null> => {
    const inspected = await retry(() => port.inspect(plan));
    if (inspected === null) return null;
    let next: PendingWrite | null = inspected;
    // After a wait the plan is inspected again: the cell that was edited may be one of the plan's.
    const commit: PendingWrite['commit'] = (settings) => retry(async () => {
      const pending = next ?? await port.inspect(plan);
      next = null;
      await pending?.commit(settings);
    });
    return { change: inspected.change, commit };
  };
  return {
    port: {
      read: () => retry(read),
      inspect,
      numberFormats: (sheetId, rect) => retry(() => port.numberFormats(sheetId, rect)),
      forget: () => retry(() => port.forget()),
      select: (...given) => retry(() => port.select(...given)),
      selected: () => retry(() => port.selected()),
      watch: (changed) => port.watch(changed),
      pause: (milliseconds) => port.pause(milliseconds),
      now: () => port.now(),
      about: () => port.about(),
    },
    sheets: {
      add: (...given) => retry(() => sheets.add(...given)),
      remove: (...given) => retry(() => sheets.remove(...given)),
      insertRows: (...given) => retry(() => sheets.insertRows(...given)),
      deleteRows: (...given) => retry(() => sheets.deleteRows(...given)),
      heights: (...given) => retry(() => sheets.heights(...given)),
      hasMore: (...given) => retry(() => sheets.hasMore(...given)),
      decorate: (...given) => retry(() => sheets.decorate(...given)),
    },
  };
}
