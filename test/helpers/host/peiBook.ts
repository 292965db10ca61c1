import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RED_ONLY } from '../../../src/engine/alerts/alert';
import { withReadings } from '../../../src/app/join/acrossSheets';
import { planSheet } from '../../../src/app/planSheets/planSheets';
import type { PlanSheet } from '../../../src/app/planSheets/planSheets';
import { makeAlerts, type AlertsResult, type AlertsRequest } from '../../../src/app/reports/makeAlerts';
import { changeJournal } from '../../../src/app/undo/changeJournal';
import { createExcelPort } from '../../../src/excel/createExcelPort';
import { createSheetPort } from '../../../src/excel/createSheetPort';
import { hostBook, valuesIn, type HostBook } from './hostBook';

/** The 2024 workbook in the host. */
export const peiBook = (): HostBook =>
  hostBook({ bytes: new Uint8Array(readFileSync(join(__dirname, '../../fixtures/libros/pei-jlbr-2024.xlsx'))) });

export const portsOf = (book: HostBook) => ({ port: createExcelPort(book.run), sheets: createSheetPort(book.run) });

/** Drafts the alerts of its first table for the first semester. */
export async function draftAlertsIn(book: HostBook, parts: Partial<AlertsRequest> = {}): Promise<AlertsResult> {
  const doors = portsOf(book);
  const read = withReadings(await doors.port.read());
  const [reading] = read.readings;
  if (reading === undefined) throw new Error('No table');
  return makeAlerts({ ...doors, journal: changeJournal(read.workbook.settings), label: 'Alertas' }, read, reading, { period: '2024-S1', rules: RED_ONLY, choices: {}, ...parts });
}

/** The sheet of alerts of its first table in the first semester. */
export async function alertsSheetIn(book: HostBook): Promise<PlanSheet> {
  const read = withReadings(await portsOf(book).port.read());
  const [reading] = read.readings;
  if (reading === undefined) throw new Error('No table');
  return planSheet(read, reading, 'Alertas', '2024-S1');
}

/** Writes a value into a cell, as a user's edit. */
export const typeIn = (book: HostBook, sheet: string, address: string, value: string | number): Promise<void> => book.run(async (context) => {
  context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
  await context.sync();
});

/** Address of a cell of the row that has this text in a column ('J' finds, 'G' answers). */
export async function addressIn(book: HostBook, sheet: string, text: string, { find, answer }: { find: number; answer: string }): Promise<string> {
  return `${answer}${(await valuesIn(book, sheet)).findIndex((row) => row[find] === text) + 1}`;
}
