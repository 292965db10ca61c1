import { preparePublication } from '../../../app/publish/preparePublication';
import { PUBLICATION } from '../../../app/publish/publicationWords';
import { OWN_SETTING_PREFIX } from '../../../workbook/cells/ownNames';
import type { Command } from '../arguments/parseArguments';
import { checkKind, checkOutput, saveBook } from '../output';
import type { CommandOutput } from '../output';
import { openWorkbookFile } from '../workbookFile';

/**
 * Saves a copy of a workbook without what the add-in keeps in it for itself; with `--valores` without its live formulas too. Settings of
 * other identities of the add-in go as well.
 *
 * @returns the exit code: 0 when the copy is ready; 1 when something had to stay
 */
export async function publishBook(command: Command, folder: string, output: CommandOutput): Promise<0 | 1> {
  const place = command.output === null ? null : checkOutput(command.book, command.output, command.force);
  const book = openWorkbookFile(command.book, folder);
  checkKind(book, place);
  const lines = await preparePublication(book.ports, await book.ports.port.read(), { values: command.settings.writing.output === 'values' });
  const title = lines.some(({ status }) => status === 'done') ? PUBLICATION.title : PUBLICATION.nothing;
  if (command.json) output.print(JSON.stringify({ libro: book.name, quitado: lines.map(({ status, text, detail }) => ({ que: text, estado: status === 'done' ? 'quitado' : 'quedo', detalle: detail })) }, null, 2));
  else output.print([title, ...lines.map(({ text, detail }) => `  ${text}: ${detail}`)].join('\n'));
  saveBook({ ...book, save: (kind) => book.withoutSettings(OWN_SETTING_PREFIX, kind) }, place, output);
  return lines.every(({ status }) => status === 'done') ? 0 : 1;
}
