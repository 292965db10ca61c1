import { parsePeriodId, periodLabel, periodShortLabel, shortLabelOf } from '../../engine/plan/periods';
import type { Period } from '../../engine/plan/periods';
import { isSameRect, runsOf } from '../../workbook/cells/rect';
import type { CellContent } from '../../workbook/cells/sheetCells';
import { addedRect, isRegisterMoved, registerIn, registerRows, registerSheet } from '../../workbook/gather/registerSheet';
import type { RegisterRow } from '../../workbook/gather/registerSheet';
import type { WorkbookCells } from '../../workbook/port';
import { isPercentFormat } from '../../workbook/read/figureReader';
import type { WritePlan } from '../../workbook/write/writePlan';
import { planSheetsName, tableByKey, tablesOf } from '../calculate/readTables';
import type { ReadWorkbook, TableReading } from '../calculate/readTables';
import { problemOf, tablesRefusal } from '../messages/notices';
import { TABLE_LOST } from '../messages/words';
import { writeOwnSheet } from '../reports/writeOwnSheet';
import type { Ports } from '../store/retryingPorts';
import { runAtOnce } from '../store/scheduler';
import { changeJournal } from '../undo/changeJournal';
import type { AskWithoutUndo } from '../undo/changeJournal';
import { writeTogether } from '../undo/writeTogether';
import { answerTarget, isSameAnswer } from './answerTarget';
import type { Answer, GatherList } from './gatherList';
import { GATHER } from './gatherWords';

/** What was written. */
export interface GatheredWrite {
  /** Cells of the table that got a value. */
  readonly cells: number;
  /** Rows added to the register. */
  readonly rows: number;
  /** Name of the sheet with the register. */
  readonly register: string;
}

/**
 * Writes the answers that the user said yes to into their cells of the table, and a row for each into *Registro PEI*: all of it or nothing.
 * An answer that the table already holds is registered alone. The run can be undone whole.
 *
 * - Errors: a `WorkbookProblem`, and the workbook is as it was: a cell that changed since the list was made, one with a formula, a sheet that
 *   is protected or filtered, a register whose columns were moved.
 *
 * @param read the workbook as it is now
 * @param date as it is to stand in the register
 */
export async function writeAnswers({ askWithoutUndo, ...ports }: Ports & { readonly askWithoutUndo?: AskWithoutUndo }, read: ReadWorkbook, list: Pick<GatherList, 'table' | 'period'>, chosen: readonly Answer[], date: string): Promise<GatheredWrite> {
  const reading = tableByKey(read.readings, list.table);
  const period = parsePeriodId(list.period);
  if (reading === undefined || period === null) throw problemOf(TABLE_LOST);
  const refused = tablesRefusal(read.workbook, tablesOf(reading));
  if (refused !== null) throw problemOf(refused);
  const changed = chosen.filter((answer) => !isStill(reading, period, answer));
  if (changed.length > 0) throw problemOf(GATHER.changed(changed.map(({ target }) => target.place)));
  const present = registerIn(read.workbook);
  if (present !== null && isRegisterMoved(present)) throw problemOf(GATHER.registerMoved(present.cells.name));
  const due = chosen.filter((answer) => !isSameAnswer(reading, answer));
  const sheets = await plannedSheets(ports, reading, due);
  const rows = chosen.map((answer) => registerRow(answer, { date, period: periodShortLabel(period), sheet: planSheetsName(reading) }));
  const content = registerSheet(present, rows);
  const journal = changeJournal(read.workbook.settings, runAtOnce, askWithoutUndo);
  const label = GATHER.label(periodLabel(period));
  let register = '';
  await writeTogether(ports.port, sheets, journal, label, async () => {
    ({ name: register } = await writeOwnSheet({ ...ports, journal, label }, read.workbook, REGISTER, content, { decoration: { fit: [addedRect(content, rows.length)] } }));
  });
  return { cells: due.length, rows: rows.length, register };
}

const REGISTER = 'Registro';

/** The answers that the table already holds and of which the register does not have the words yet. */
export function unregistered(workbook: Pick<WorkbookCells, 'sheets'>, { same, period: id }: Pick<GatherList, 'same' | 'period'>): readonly Answer[] {
  const present = registerIn(workbook);
  const period = shortLabelOf(id);
  const key = (parts: readonly unknown[]): string => JSON.stringify(parts.map(String));
  const known = new Set(present === null ? [] : registerRows(present).map((row) => key([row.code, row.period, row.after, row.source, row.cause, row.comment])));
  return same.filter(({ code, value, source, cause, comment }) => source + cause + comment !== '' && !known.has(key([code, period, value, source, cause, comment])));
}

/** Whether the answer's cell is where it was, of the indicator that it was of, and holds what the list said. */
function isStill(reading: TableReading, period: Period, { indicator, code, name, target: { place, table, present } }: Answer): boolean {
  const { codes, names } = reading.plan.columns;
  const now = codes[indicator] !== code || names[indicator] !== name ? null : answerTarget(reading, period, indicator);
  return now !== null && now.table === table && now.present === present && now.place.sheet === place.sheet && isSameRect(now.place.rect, place.rect);
}

const registerRow = ({ file, unit, reporter, code, target, value, source, cause, comment }: Answer, run: Pick<RegisterRow, 'date' | 'period' | 'sheet'>): RegisterRow =>
  ({ ...run, file, unit, reporter, code, before: target.present, after: value, source, cause, comment });

/** The plan of each table's sheet: its cells in runs, in the unit that their number format shows. */
async function plannedSheets({ port }: Ports, reading: TableReading, due: readonly Answer[]): Promise<Parameters<typeof writeTogether>[1]> {
  const planned: { cells: TableReading['cells']; plan: WritePlan }[] = [];
  for (const [at, { cells, layout: { sheetId, sheet } }] of tablesOf(reading).entries()) {
    const answers = due.filter(({ target }) => target.table === at).sort((one, other) => one.target.place.rect.top - other.target.place.rect.top);
    const [first, last] = [answers[0]?.target.place.rect, answers.at(-1)?.target.place.rect];
    if (first === undefined || last === undefined) continue;
    const formats = await port.numberFormats(sheetId, { ...first, height: last.top - first.top + 1 });
    const shown = { ...cells, numberFormat: (row: number) => formats[row - first.top]?.[0] ?? 'General' };
    const isPercent = (row: number): boolean => isPercentFormat(shown, row, first.left - cells.left);
    const byRow = new Map(answers.map((answer) => [answer.target.place.rect.top, answer]));
    const blocks = runsOf([...byRow.keys()]).map(({ first: top, length }) => {
      const own = Array.from({ length }, (_, nth) => byRow.get(top + nth));
      return {
        rect: { top, left: first.left, height: length, width: 1 },
        values: own.map((answer): (CellContent | null)[] => [answer === undefined ? null : cellValue(answer.value, isPercent(answer.target.place.rect.top))]),
        before: own.map((answer): CellContent[] => [answer?.target.present ?? '']),
      };
    });
    planned.push({ cells, plan: { sheetId, sheet, blocks, formats: [], conditionalFormats: [], names: [], settings: {} } });
  }
  return planned;
}

/** A value as a cell holds it: 95 is 0.95 where it is shown as a percentage, exact in decimals. */
function cellValue(value: Answer['value'], isPercent: boolean): CellContent {
  if (value === 'ND' || !isPercent) return value;
  const text = String(value);
  return text.includes('e') ? value / 100 : Number(`${text}e-2`);
}
