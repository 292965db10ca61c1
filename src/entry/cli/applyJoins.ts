import { readTableSteps } from '../../app/calculate/readTableSteps';
import type { FoundReading, ReadWorkbook } from '../../app/calculate/readTables';
import { foundReadings, withReadings } from '../../app/join/acrossSheets';
import { joinAnswerChange } from '../../app/join/joinAnswers';
import type { JoinAnswer } from '../../app/join/joinAnswers';
import { joinObstacle } from '../../app/join/joinOffers';
import type { JoinObstacle } from '../../app/join/joinOffers';
import { runToEnd } from '../../engine/steps';
import { spanishList } from '../../engine/text/words';
import type { WorkbookPort } from '../../workbook/port';
import { storeAnswers, storedAndRead } from './applyArguments';
import type { Command, JoinArguments } from './arguments/parseArguments';
import { sheetsToProcess } from './tables';
import { UsageProblem } from './usageProblem';

/**
 * Reads a workbook with what the command line answers about its tables, columns and sheets, which is stored in it.
 *
 * Throws a {@link UsageProblem} for an answer that does not fit.
 */
export async function readAnswered(port: WorkbookPort, command: Command): Promise<ReadWorkbook> {
  return storeJoins(port, await storeAnswers(port, withReadings(await port.read()), command), command.joins);
}

/**
 * Stores in the workbook which sheets are calculated together and which apart, as an answer in the pane does, and reads it again.
 *
 * Throws a {@link UsageProblem} for a sheet that there is not, and for sheets that cannot be one plan.
 */
async function storeJoins(port: WorkbookPort, look: ReadWorkbook, { together, apart }: JoinArguments): Promise<ReadWorkbook> {
  if (look.workbook.sheets.length === 0 || (!apart && together.length === 0)) return look;
  const found = foundReadings(runToEnd(readTableSteps(look.workbook)));
  const answers: readonly JoinAnswer[] = [
    ...(apart ? (look.joins ?? []).map(({ tables }) => ({ tables, joined: false })) : []),
    ...together.flatMap((text) => plansOf(found, namesIn(text, look)).map((tables) => ({ tables: tables.map(({ key }) => key), joined: true }))),
  ];
  if (answers.length === 0) return look;
  const change = answers.reduce<Readonly<Record<string, unknown>>>((done, answer) => ({ ...done, ...joinAnswerChange({ ...look.workbook.settings, ...done }, answer, found) }), {});
  return storedAndRead(port, look, change);
}

/** The sheets that a text names with commas between them; a name may have commas itself. */
function namesIn(text: string, { workbook }: ReadWorkbook): readonly string[] {
  const pieces = text.split(',');
  const names: string[] = [];
  while (pieces.length > 0) {
    const known = pieces.map((_, at) => pieces.slice(0, at + 1).join(',').trim()).reverse().find((name) => isSheet(workbook.sheets, name));
    const name = known ?? pieces[0]?.trim() ?? '';
    names.push(...sheetsToProcess(workbook, name).map((sheet) => sheet.name));
    pieces.splice(0, known === undefined ? 1 : known.split(',').length);
  }
  if (new Set(names).size < 2) throw new UsageProblem([`«${text}» no sirve para --juntar: nombre dos hojas o más, con comas entre ellas.`]);
  return [...new Set(names)];
}

const isSheet = (sheets: ReadWorkbook['workbook']['sheets'], wanted: string): boolean => sheets.some(({ name }) => name.toLowerCase() === wanted.toLowerCase());

const OBSTACLES: Readonly<Record<JoinObstacle, string>> = {
  'same-sheet': 'están en la misma hoja',
  'other-plan': 'son de planes distintos',
  'no-period': 'no tienen un periodo en común',
  'same-codes': 'repiten los mismos indicadores: son dos planes, o dos periodos de un plan',
};

/** The tables of these sheets that are one plan: with one table on each sheet all of them, with several those that go together. */
function plansOf(found: readonly FoundReading[], names: readonly string[]): readonly (readonly FoundReading[])[] {
  const bySheet = names.map((name) => found.filter(({ reading }) => reading.layout.sheet === name));
  const without = names.filter((_, at) => bySheet[at]?.length === 0);
  if (without.length > 0) throw new UsageProblem(without.map((name) => `La hoja «${name}» que dice --juntar no tiene una tabla de PEI.`));
  const [first = [], ...others] = bySheet;
  const plans = first.map((one) => others.reduce<readonly FoundReading[]>((plan, tables) => {
    const next = tables.find((table) => plan.every(({ reading }) => joinObstacle(reading, table.reading) === null));
    return next === undefined ? plan : [...plan, next];
  }, [one])).filter(({ length }) => length === names.length);
  if (plans.length > 0) return plans;
  const obstacle = bySheet.flatMap((tables, at) => bySheet.slice(at + 1).flatMap((rest) => tables.flatMap(({ reading }) => rest.map((other) => joinObstacle(reading, other.reading))))).find((one) => one !== null);
  throw new UsageProblem([`Las hojas ${spanishList(names.map((name) => `«${name}»`))} no se pueden juntar: ${OBSTACLES[obstacle ?? 'same-codes']}.`]);
}
