import { runAtOnce } from '../../../app/store/scheduler';
import { storedChanges } from '../../../app/undo/storedChange';
import { undoLast, undoLost } from '../../../app/undo/undoLast';
import { undoNews } from '../../../app/undo/undoResult';
import { writeUnrecorded } from '../../../workbook/port';
import type { Command } from '../arguments/parseArguments';
import { checkKind, checkOutput, saveBook } from '../output';
import type { CommandOutput } from '../output';
import { openWorkbookFile } from '../workbookFile';

/**
 * Undoes the last run on a saved workbook: cells, formats and the add-in's own sheets.
 *
 * @returns the exit code: 0 when all was restored except cells changed since; 1 when something could not be, or there is nothing to undo
 */
export async function undoBook(command: Command, folder: string, output: CommandOutput): Promise<0 | 1> {
  const place = command.output === null ? null : checkOutput(command.book, command.output, command.force);
  const book = openWorkbookFile(command.book, folder);
  checkKind(book, place);
  const { port, sheets } = book.ports;
  const workbook = await port.read();
  if (storedChanges(workbook.settings).length === 0) {
    const lost = undoLost(workbook);
    output.log(lost === null ? 'No hay nada que deshacer en este libro.' : `${lost.message} ${lost.remedy}`);
    return 1;
  }
  const undone = await undoLast({ read: () => port.read(), write: (plan) => writeUnrecorded(port, plan), compute: runAtOnce, sheets }, workbook);
  if (command.json) {
    const hojas = undone.map(({ sheet, restored, left, notice, removed }) => ({
      hoja: sheet,
      estado: notice !== null ? 'error' : removed ? 'quitada' : 'deshecha',
      ...(notice !== null && { motivo: `${notice.message} ${notice.remedy}` }),
      celdas: restored,
      cambiadas: left.length,
    }));
    output.print(JSON.stringify({ libro: book.name, hojas, ...book.traffic() }, null, 2));
  } else {
    const { title, lines } = undoNews(undone);
    output.print([title, ...lines.map(({ text, detail }) => `  ${text === '' ? '' : `${text}: `}${detail}`)].join('\n'));
  }
  saveBook(book, place, output);
  return undone.every(({ notice }) => notice === null) ? 0 : 1;
}
