import { parsePeriodId, periodId, periodShortLabel } from '../../engine/plan/periods';
import type { PeriodId } from '../../engine/plan/periods';
import { longDate } from '../../engine/text/words';
import { REQUEST_SETTING } from '../../workbook/ask/requestMarks';
import type { RequestMemory } from '../../workbook/ask/requestMarks';
import { requestSheet } from '../../workbook/ask/requestSheet';
import type { UnitRequest } from '../../workbook/ask/requestSheet';
import { cellRect } from '../../workbook/cells/rect';
import { sheetBlockName } from '../../workbook/ownSheets/ownSheet';
import { NO_DECORATION } from '../../workbook/ownSheets/sheetPort';
import { writeUnrecorded } from '../../workbook/port';
import type { TableReading } from '../calculate/readTables';
import { problemOf } from '../messages/notices';
import { TABLE_LOST } from '../messages/words';
import type { MakeBook } from '../otherBooks/makeBook';
import type { Ports } from '../store/retryingPorts';
import { unitRequest, valueObstacle } from './unitsToAsk';
import type { UnitToAsk } from './unitsToAsk';

/** A request as a file to be handed over. */
export interface RequestFile {
  /** Of the file, with its ending. */
  readonly name: string;
  /** The unit, in words. */
  readonly unit: string;
  /** Number of indicators asked for. */
  readonly indicators: number;
  readonly bytes: Uint8Array;
}

/** What is asked, by when, and of whom. */
export interface AskWish {
  readonly period: PeriodId;
  /** Day by which to answer, as "2024-07-15"; null for none. */
  readonly deadline: string | null;
  readonly units: readonly UnitToAsk[];
}

/**
 * The requests of a table and a period, one workbook for each unit. The open workbook is not touched.
 *
 * - Errors: a `WorkbookProblem` where the table has no cell of its own for each value of the period.
 *
 * @param progress called before each file, with how many there are already; what it throws ends the making
 */
export async function makeRequests(reading: TableReading, { period: id, deadline, units }: AskWish, make: MakeBook, progress: (done: number) => Promise<void> = () => Promise.resolve()): Promise<readonly RequestFile[]> {
  const obstacle = valueObstacle(reading, id);
  if (obstacle !== null) throw problemOf(obstacle);
  const period = parsePeriodId(id);
  if (period === null) throw problemOf(TABLE_LOST);
  const names = fileNames(`Pedido ${periodShortLabel(period)}`, units.map(({ words }) => words));
  const files: RequestFile[] = [];
  for (const [at, unit] of units.entries()) {
    await progress(at);
    const request = unitRequest(reading, period, unit, deadline === null ? '' : (longDate(deadline) ?? ''));
    files.push({ name: names[at] ?? '', unit: unit.words, indicators: unit.indicators.length, bytes: await make((ports) => fillRequest(ports, request)) });
  }
  return files;
}

/** Makes the sheet of a request in a new workbook, and takes out the blank one. */
async function fillRequest({ port, sheets }: Ports, request: UnitRequest): Promise<void> {
  const { content, decoration } = requestSheet(request);
  const before = await port.read();
  const id = await sheets.add(content.name, 'Visible');
  const rect = { top: 0, left: 0, height: content.values.length, width: content.values[0]?.length ?? 0 };
  const memory: RequestMemory = { version: 1, table: request.table, period: periodId(request.period), unit: request.unit, codes: request.rows.map(({ indicator }) => indicator.code) };
  await writeUnrecorded(port, {
    sheetId: id, sheet: content.name, blocks: [{ rect, values: content.values, before: content.values.map((row) => row.map(() => '')) }], formats: content.formats,
    conditionalFormats: [], names: [{ name: sheetBlockName('Pedido'), rect }], settings: { [REQUEST_SETTING]: memory },
  });
  const [first] = decoration.form.entries;
  if (first !== undefined) await port.select(id, cellRect(first.top, first.left));
  await sheets.decorate(id, { ...NO_DECORATION, ...decoration, widths: content.widths, page: content.page });
  for (const sheet of before.sheets) await sheets.remove(sheet.id);
}

/** Letters of a file's name, without its ending: with those of a folder it fits every system. */
const LONGEST_NAME = 100;

/** Names of files, each once without case, that every system takes: a start and what each is of. */
export function fileNames(start: string, units: readonly string[], ending = 'xlsx'): readonly string[] {
  const taken = new Set<string>();
  return units.map((unit) => {
    const plain = `${start} - ${unit}`.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-').replace(/\s+/g, ' ').slice(0, LONGEST_NAME).replace(/[\s.]+$/, '');
    for (let nth = 1; ; nth += 1) {
      const name = `${plain}${nth === 1 ? '' : ` (${nth})`}.${ending}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}
