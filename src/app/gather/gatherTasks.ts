import { formatCount } from '../../engine/text/format';
import { registerIn } from '../../workbook/gather/registerSheet';
import { tableKey } from '../calculate/readTables';
import { noticeOf } from '../messages/notices';
import { runReportTask } from '../reports/reportTask';
import { reloadAfterEdit } from '../store/reload';
import type { UseCase } from '../store/useCaseContext';
import type { Answer, GatherList } from './gatherList';
import { gatherReturns } from './gatherReturns';
import type { ReturnedBook } from './gatherReturns';
import { GATHER } from './gatherWords';
import { readReturn } from './readReturns';
import { unregistered, writeAnswers } from './writeAnswers';

/** A file that the user chose or dropped. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** What came back, and what of it is new to the register though the table has it already. */
export interface GatheredFiles {
  readonly list: GatherList;
  /** Of `list.same`. */
  readonly unregistered: readonly Answer[];
  /** Nothing was gathered in this workbook yet: the user is told that these are cells of theirs. */
  readonly isFirst: boolean;
}

/** Reads the files and compares them with the table and period on screen. Nothing is written. */
export const gatherFiles = (files: readonly ChosenFile[], gathered: (found: GatheredFiles) => void): UseCase => (context) => runReportTask(context, {
  step: GATHER.comparing,
  work: async ({ read, reading, period }) => {
    const { state, scheduler, openOther } = context;
    const books: ReturnedBook[] = [];
    for (const { name, bytes } of files) {
      state.patch({ report: { step: GATHER.reading(name) } });
      await scheduler.yieldToUi();
      const content = await bytes().catch(() => null);
      books.push(content === null ? { file: name, problem: GATHER.unreadable(name) } : await readReturn({ name, bytes: content }, openOther, (steps) => scheduler.run(steps)));
    }
    const list = gatherReturns(read, tableKey(read.readings, read.readings.indexOf(reading)), period, books);
    gathered({ list, unregistered: unregistered(read.workbook, list), isFirst: registerIn(read.workbook) === null });
    return {};
  },
});

/** Writes the answers that the user said yes to, with their rows of the register. A result on screen becomes stale. */
export const writeGathered = (list: GatherList, chosen: readonly Answer[], written: () => void): UseCase => (context) => runReportTask(context, {
  step: GATHER.writing,
  work: async ({ read }) => {
    const done = await writeAnswers({ ...context.ports, askWithoutUndo: context.askWithoutUndo }, read, list, chosen, context.environment.stamp().date);
    written();
    const after = await reloadAfterEdit(context).catch((error: unknown) => ({ report: { notice: noticeOf(error) } }));
    return { ...after, report: { ...after.report, message: GATHER.written(formatCount(done.cells), done.cells === 1, done.register) } };
  },
});
