import { runAtOnce } from '../../app/store/scheduler';
import { storedChanges } from '../../app/undo/storedChange';
import { undoLast } from '../../app/undo/undoLast';
import { undoNews } from '../../app/undo/undoResult';
import { writeUnrecorded } from '../../workbook/port';
import type { Command } from './arguments/parseArguments';
import { checkOutput, saveAtomically } from './output';
import type { CommandOutput } from './output';
import { openWorkbookFile } from './workbookFile';

/**
 * *Deshacer* the last run on a saved workbook: cells, formats and the add-in's own sheets.
 *
 * @returns 0 when everything was put back but what somebody changed since; 1 when something was not, or there is nothing to undo
 */
export async function undoBook({ book: path, output, force, json }: Command, folder: string, voice: CommandOutput): Promise<0 | 1> {
  if (output !== null) checkOutput(path, output, force);
  const book = openWorkbookFile(path, folder);
  const { port, sheets } = book.ports;
  const workbook = await port.read();
  if (storedChanges(workbook.settings).length === 0) {
    voice.log('No hay nada que deshacer en este libro.');
    return 1;
  }
  const undone = await undoLast({ read: () => port.read(), write: (plan) => writeUnrecorded(port, plan), compute: runAtOnce, sheets }, workbook);
  if (json) {
    const hojas = undone.map(({ sheet, restored, left, notice, removed }) => ({
      hoja: sheet,
      estado: notice !== null ? 'error' : removed ? 'quitada' : 'deshecha',
      ...(notice !== null && { motivo: `${notice.message} ${notice.remedy}` }),
      celdas: restored,
      cambiadas: left.length,
    }));
    voice.print(JSON.stringify({ libro: book.name, hojas, ...book.traffic() }, null, 2));
  } else {
    const { title, lines } = undoNews(undone);
    voice.print([title, ...lines.map(({ text, detail }) => `  ${text === '' ? '' : `${text}: `}${detail}`)].join('\n'));
  }
  if (output === null) voice.log('No se guardó el libro: para guardarlo agregue --salida ARCHIVO.xlsx.');
  else {
    saveAtomically(output, book.save());
    voice.log(`Guardado en «${output}».`);
  }
  return undone.every(({ notice }) => notice === null) ? 0 : 1;
}
