import { basename } from 'node:path';
import { bookRecords } from '../../../app/consolidate/bookRecords';
import type { BookRecords } from '../../../app/consolidate/bookRecords';
import { withReadings } from '../../../app/join/acrossSheets';
import { runAtOnce } from '../../../app/store/scheduler';
import { isOwnSheet } from '../../../workbook/ownSheets/ownSheet';
import { withSettings } from '../applyArguments';
import { ALL_PERIODS } from '../arguments/parseArguments';
import type { Command } from '../arguments/parseArguments';
import { noTableMotive } from '../tables';
import { openWorkbookFile } from '../workbookFile';

/** What a book gives to a consolidation; one without a table gives a problem. Throws a {@link UsageProblem} for a book that cannot be opened. */
export async function recordsOfBook({ book: path, period, settings }: Command, folder: string): Promise<BookRecords> {
  const { port } = openWorkbookFile(path, folder).ports;
  const read = withReadings(await withSettings(port, settings).read());
  const asked = period === ALL_PERIODS ? null : period;
  const found = await bookRecords(read, { file: basename(path), compute: runAtOnce, period: asked });
  if (read.readings.length > 0) return found;
  const motives = read.workbook.sheets.filter((cells) => !isOwnSheet(cells)).map((cells) => `«${cells.name}»: ${noTableMotive(cells)}`);
  return { ...found, problems: motives };
}
