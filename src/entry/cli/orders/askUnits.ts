import { join } from 'node:path';
import { makeRequests } from '../../../app/ask/makeRequests';
import { unitsToAsk } from '../../../app/ask/unitsToAsk';
import type { UnitToAsk } from '../../../app/ask/unitsToAsk';
import type { TableReading } from '../../../app/calculate/readTables';
import { isUnitNamed } from '../../../engine/ask/answeringUnits';
import { bookMakerIn } from '../../otherBook/bookMaker';
import { withSettings } from '../applyArguments';
import { readAnswered } from '../applyJoins';
import type { Command } from '../arguments/parseArguments';
import { checkFolder, checkOutput, makeFolder, saveAtomically } from '../output';
import type { CommandOutput } from '../output';
import { onlyTable } from '../tables';
import { UsageProblem } from '../usageProblem';
import { openWorkbookFile } from '../workbookFile';

/**
 * Makes the requests of a table and a period, a workbook for each unit, in a folder. The workbook itself is only read.
 *
 * @returns the exit code: always 0; what cannot be asked for is a {@link UsageProblem}
 */
export async function askUnits(command: Command, folder: string, output: CommandOutput): Promise<0> {
  const place = command.output ?? '';
  checkFolder(place, 'Con «pedir»,');
  const book = openWorkbookFile(command.book, folder);
  const port = withSettings(book.ports.port, command.settings);
  const read = await readAnswered(port, command);
  const reading = onlyTable(read, command);
  const period = command.period ?? '';
  const units = askedUnits(reading, command.ask.units);
  const files = await makeRequests(reading, { period, deadline: command.ask.deadline, units }, bookMakerIn(globalThis));
  makeFolder(place);
  const places = files.map(({ name }) => checkOutput(command.book, join(place, name), command.force));
  files.forEach(({ bytes }, at) => {
    const target = places[at];
    if (target !== undefined) saveAtomically(target, bytes);
  });
  const made = files.map(({ name, unit, indicators }) => ({ unidad: unit, indicadores: indicators, archivo: name }));
  output.print(command.json ? JSON.stringify({ libro: book.name, periodo: period, pedidos: made }, null, 2)
    : [`${made.length === 1 ? '1 pedido' : `${made.length} pedidos`} de ${period}`, ...made.map(({ unidad, indicadores, archivo }) => `  ${unidad}: ${indicadores} indicador${indicadores === 1 ? '' : 'es'}, en «${archivo}»`)].join('\n'));
  output.log(`Guardado en la carpeta «${place}».`);
  return 0;
}

/** The units named, all where none is. Throws a {@link UsageProblem} for a name that no unit has. */
function askedUnits(reading: TableReading, names: readonly string[]): readonly UnitToAsk[] {
  const units = unitsToAsk(reading);
  const unknown = names.filter((name) => !units.some(({ words }) => isUnitNamed(words, name)));
  if (unknown.length > 0) throw new UsageProblem(unknown.map((name) => `La tabla no tiene la unidad «${name}» que dice --unidad; tiene: ${units.map(({ words }) => words).join('; ')}.`));
  return names.length === 0 ? units : units.filter(({ words }) => names.some((name) => isUnitNamed(words, name)));
}
