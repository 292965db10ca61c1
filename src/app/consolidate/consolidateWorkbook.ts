import { startOf } from '../../workbook/cells/observation';
import { CONSOLIDATED_NAMES, consolidatedSheets, fittedRects } from '../../workbook/consolidation/consolidatedSheets';
import type { ConsolidatedSheet } from '../../workbook/consolidation/consolidatedSheets';
import { firstWriteQuestion } from '../calculate/askBeforeFirstWrite';
import type { NewsLine } from '../messages/messages';
import { problemOf } from '../messages/notices';
import { READ_ONLY } from '../messages/words';
import { keptWords } from '../reports/reportWords';
import { writeOwnSheet } from '../reports/writeOwnSheet';
import { newsPatch } from '../store/reload';
import type { SheetRun } from '../store/retryingPorts';
import type { StatePatch } from '../store/state';
import { runAtOnce } from '../store/scheduler';
import { readWorkbook, showStep, throwIfStopped } from '../store/useCaseContext';
import type { UseCaseContext } from '../store/useCaseContext';
import { changeJournal } from '../undo/changeJournal';
import { bookRecords } from './bookRecords';
import { CONSOLIDATE } from './consolidateWords';

/** In a workbook that has its tables, the files need no sheet; its main sheet is told from the user's own. */
const NAMES = { ...CONSOLIDATED_NAMES, Consolidado: 'Consolidado PEI' };

/**
 * *Consolidar* in the pane: the tables of the open workbook, in sheets that are made or brought up to date in one run, to be undone
 * together. A cell that somebody changed there stays.
 *
 * @param confirmed key of the write that the user said yes to
 */
export async function consolidateWorkbook(context: UseCaseContext, confirmed: string | null = null): Promise<StatePatch> {
  const { scheduler, environment, ports, state } = context;
  const read = await readWorkbook(context);
  if (read.workbook.isReadOnly) throw problemOf(READ_ONLY);
  const { records, problems } = await bookRecords(read, {
    file: '', period: null, compute: (steps) => scheduler.run(steps, () => throwIfStopped(context)),
    begin: (sheet, nth, total) => showStep(context, CONSOLIDATE.step(sheet, nth + 1, total), nth / total, true),
  });
  if (records.length === 0) throw problemOf(CONSOLIDATE.nothing);
  const sheets = consolidatedSheets([{ file: '', records, problem: problems.join(' ') }], environment.stamp(), NAMES).filter(({ token }) => token !== 'Archivos');
  const previews = sheets.map(({ token, content }) => ({ sheet: content.name, lines: token === 'Archivos' ? [] : CONSOLIDATE.preview[token] }));
  const question = firstWriteQuestion(read, { sheets: previews, confirmed }, (yes) => consolidateWorkbook(context, yes));
  if (question) return question;
  await showStep(context, CONSOLIDATE.writing, 1);
  const run: SheetRun = { ...ports, journal: changeJournal(read.workbook.settings, runAtOnce, context.askWithoutUndo), label: CONSOLIDATE.label, changedCells: () => 'keep', forgottenCells: 'keep' };
  const lines = await writeSheets(context, run, sheets);
  const left = problems.map((problem): NewsLine => ({ status: 'skipped', text: CONSOLIDATE.label, detail: problem, place: null }));
  return newsPatch(state.all(), { title: CONSOLIDATE.title(records.length), lines: [...lines, ...left] }, await readWorkbook(context));
}

/** Writes the sheets one after another; each after another reading, as the one before stands in it. */
async function writeSheets(context: UseCaseContext, run: SheetRun, sheets: readonly ConsolidatedSheet[]): Promise<NewsLine[]> {
  const lines: NewsLine[] = [];
  for (const { token, content } of sheets) {
    const { workbook } = await readWorkbook(context);
    const { name, kept } = await writeOwnSheet(run, workbook, token, content, { decoration: { fit: fittedRects(content) } });
    lines.push({ status: 'done', text: name, detail: CONSOLIDATE.made + keptWords(kept), place: startOf(name) });
  }
  return lines;
}
