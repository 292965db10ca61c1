import { existsSync, realpathSync } from 'node:fs';
import { basename } from 'node:path';
import { withReadings } from '../../../app/join/acrossSheets';
import { comparisonSteps } from '../../../app/compare/comparison';
import { counterpart, namedCuts } from '../../../app/compare/cuts';
import type { CutChoice, CutSource, NamedTableCut } from '../../../app/compare/cuts';
import { makeChanges } from '../../../app/compare/makeChanges';
import { noPeriodsCause, planSheetsName, standsOn, tableKey } from '../../../app/calculate/readTables';
import type { ReadWorkbook, TableReading } from '../../../app/calculate/readTables';
import { problemOf } from '../../../app/messages/notices';
import { requireTables } from '../../../app/otherBooks/otherBook';
import type { OtherBook } from '../../../app/otherBooks/otherBook';
import { keptWords } from '../../../app/reports/reportWords';
import { runAtOnce } from '../../../app/store/scheduler';
import { changeJournal } from '../../../app/undo/changeJournal';
import { runToEnd } from '../../../engine/steps';
import { periodId } from '../../../engine/plan/periods';
import { proposePeriod } from '../../../workbook/read/proposePeriod';
import { otherBooksIn } from '../../otherBook/openOtherBook';
import { sheetStamp } from '../../sheetStamp';
import type { Command } from '../arguments/parseArguments';
import { checkKind, checkOutput, saveBook } from '../output';
import type { CommandOutput } from '../output';
import { comparisonReport, printComparison } from '../report/comparisonReport';
import { jsonPieces } from '../report/jsonPieces';
import { readText, textReports } from '../report/textReports';
import { sheetsToProcess } from '../tables';
import { fileBytes, openWorkbookFile } from '../workbookFile';

/**
 * Says what changed between two cuts of a plan, and with `--salida` saves the later workbook with the sheet *Cambios PEI*.
 *
 * @returns the exit code: 0, whatever differs
 */
export async function compareBooks(command: Command, folder: string, output: CommandOutput): Promise<0> {
  const [later = ''] = command.more;
  const place = command.output === null ? null : checkOutput(later, command.output, command.force);
  const text = command.text === null ? null : readText(command.text);
  const file = openWorkbookFile(later, folder);
  checkKind(file, place);
  const read = withReadings(await file.ports.port.read());
  const now: CutSource = requireTables({ ...read, name: file.name, savedOn: file.savedOn });
  const before = isSameFile(command.book, later) ? now : await otherCut(command.book);
  const [first, second] = cutsAsked(before, now, command);
  const [old, own] = namedCuts(before, first, now, second);
  const comparison = runToEnd(comparisonSteps(old, own, before === now ? [old, own] : [own]));
  const report = comparisonReport(comparison, { before: fileCut(before, old), now: fileCut(now, own) }, text === null ? null : textReports(text, own, old));
  if (command.json) output.print(jsonPieces({ ...report, ...file.traffic() }));
  else output.print(printComparison(report));
  if (place === null) return 0;
  const run = { ...file.ports, journal: changeJournal(read.workbook.settings, runAtOnce, () => Promise.resolve(command.withoutUndo)), label: 'Comparar dos cortes', changedCells: () => command.changedCells, forgottenCells: 'keep' as const };
  const { kept } = await makeChanges(run, read.workbook, comparison, sheetStamp());
  if (kept.length > 0) output.log(keptWords(kept, 'repita la orden con --celdas-cambiadas reemplazar').trim());
  saveBook(file, place, output);
  return 0;
}

const isSameFile = (one: string, other: string): boolean => existsSync(one) && existsSync(other) && realpathSync(one) === realpathSync(other);

const otherCut = async (path: string): Promise<OtherBook> => requireTables(await otherBooksIn(globalThis)(basename(path), fileBytes(path), runAtOnce));

const fileCut = ({ name = '' }: CutSource, { reading, evaluation }: NamedTableCut) => ({ book: name, sheet: planSheetsName(reading), period: periodId(evaluation.period) });

/** The two tables and periods asked for; of what was not said, those most like each other. */
function cutsAsked(before: CutSource, now: CutSource, { sheet, period, compare }: Command): readonly [CutChoice, CutChoice] {
  const later = tableOn(now, sheet) ?? now.readings.find(({ plan }) => plan.periods.length > 0) ?? now.readings[0];
  if (later === undefined) throw new RangeError('A workbook without tables was taken for one with.');
  const { plan: { periods } } = later;
  const proposed = periods[proposePeriod(later.plan)];
  const cause = noPeriodsCause(later);
  if (cause !== null || proposed === undefined) throw problemOf(cause ?? NO_PERIOD);
  const second = { table: tableKey(now.readings, now.readings.indexOf(later)), period: period ?? periodId(proposed) };
  const asked = tableOn(before, compare.sheet) ?? (before === now && compare.period !== null ? later : null);
  const first = counterpart(before, later, second.period, asked === null ? before.readings : [asked]);
  if (asked !== null && compare.period !== null) return [{ table: tableKey(before.readings, before.readings.indexOf(asked)), period: compare.period }, second];
  if (first === null) throw problemOf(NO_OTHER_CUT);
  return [{ ...first, period: compare.period ?? first.period }, second];
}

const NO_PERIOD = { code: 'sin-periodos', message: 'La tabla no tiene ningún periodo.', remedy: 'Compruebe sus encabezados.' };
const NO_OTHER_CUT = {
  code: 'sin-otro-corte',
  message: 'No hay otro corte con qué comparar: los dos libros son el mismo archivo, con una tabla y un periodo.',
  remedy: 'Dé otro archivo, u otra hoja o periodo con --hoja-antes o --periodo-antes.',
};

/** The table on a sheet; null when none is asked for. Throws a {@link UsageProblem} when the workbook lacks the sheet, or that has no table. */
function tableOn(read: ReadWorkbook, name: string | null): TableReading | null {
  if (name === null) return null;
  const [sheet] = sheetsToProcess(read.workbook, name);
  const found = read.readings.find((reading) => standsOn(reading, sheet?.id ?? ''));
  if (found === undefined) throw problemOf({ code: 'sin-tabla', message: `En la hoja «${name}» no se encontró una tabla de PEI.`, remedy: 'Dé otra hoja.' });
  return found;
}

