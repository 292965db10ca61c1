import { runToEnd } from '../../engine/steps';
import type { WorkbookCells } from '../../workbook/port';
import { readTableSteps } from '../calculate/readTableSteps';
import { tableKey } from '../calculate/readTables';
import type { FoundReading, ReadWorkbook, TableReading } from '../calculate/readTables';
import { currentAnswers, joinAnswersOf } from './joinAnswers';
import { joinOffers } from './joinOffers';
import { joinReadings } from './joinReadings';
import { openQuestion, unjoinable } from './joinWords';
import { withPartialElements } from './partialElements';

/**
 * The plans of a workbook, from its tables as found: those that the user calculates together become one reading, in the place of the
 * first. Tables that may be one plan and of which the user said nothing stay apart, and each says so; so does an OEI or AEI of which a
 * sheet holds only a part.
 *
 * @param tables by themselves, in the order of their sheets
 */
export function acrossSheets(workbook: WorkbookCells, tables: readonly TableReading[]): ReadWorkbook {
  if (tables.length < 2) return { workbook, readings: tables };
  const found = foundReadings(tables);
  const answers = currentAnswers(joinAnswersOf(workbook.settings), found);
  const joins = joinOffers(found, answers);
  const members = (keys: readonly string[]): readonly FoundReading[] => found.filter(({ key }) => keys.includes(key));
  const joined = answers.filter((one) => one.joined).map((one) => joinedMembers(members(one.tables), joins.map(({ tables: keys }) => keys)));
  const together = new Map(joined.flatMap((group) => group.map((one) => [one.key, group] as const)));
  const readings = found.flatMap(({ key, reading }): TableReading[] => {
    const group = together.get(key);
    if (group !== undefined) return group[0]?.key === key ? [joinReadings(group.map((one) => one.reading))] : [];
    const open = joins.find(({ tables: keys, answer }) => answer === null && keys.includes(key));
    const lost = answers.find((one) => one.joined && one.tables.includes(key));
    const told = lost !== undefined ? [unjoinable(reading, members(lost.tables))] : open !== undefined ? [openQuestion(reading, open)] : [];
    return [told.length === 0 ? reading : { ...reading, observations: [...reading.observations, ...told.flat()] }];
  });
  return { workbook, readings: withPartialElements(readings), ...(joins.length > 0 && { joins }) };
}

/** Tables as found, each with its key among them. */
export const foundReadings = (tables: readonly TableReading[]): readonly FoundReading[] => tables.map((reading, at) => ({ key: tableKey(tables, at), reading }));

/** Those of an answer that can still be calculated together; none where they cannot. */
const joinedMembers = (group: readonly FoundReading[], offered: readonly (readonly string[])[]): readonly FoundReading[] =>
  (offered.some((keys) => group.length > 1 && group.every(({ key }) => keys.includes(key))) ? group : []);

/** The tables of a workbook, those of one plan together; see {@link acrossSheets}. */
export const withReadings = (workbook: WorkbookCells): ReadWorkbook => acrossSheets(workbook, runToEnd(readTableSteps(workbook)));

export const readTables = (workbook: WorkbookCells): readonly TableReading[] => withReadings(workbook).readings;
