import type { Session } from '../session/session';
import { lookAround } from '../session/lookAround';
import { problemOf } from '../noticeOf';
import { patientDoors } from '../report/patientDoors';
import { freeName } from '../sheets/putOwnSheet';
import { BARE } from '../../workbook/sheets/sheetPort';
import { READ_ONLY } from '../words';
import { EXAMPLE_SHEET, exampleSheet } from './exampleSheet';

/** *Crear hoja de ejemplo*: a new sheet after the others, shown to the user and found by the pane. Nothing else is touched. */
export async function createExample(session: Session): Promise<void> {
  const { workbook } = await session.read();
  if (workbook.isReadOnly) throw problemOf(READ_ONLY);
  const { port, sheets } = patientDoors(session.port, session.sheets, session.screen.ask);
  const { values, formats, merges, widths, records } = exampleSheet();
  const name = freeName(workbook.sheets.map((sheet) => sheet.name), EXAMPLE_SHEET);
  const rect = { top: 0, left: 0, height: values.length, width: widths.length };
  const sheetId = await sheets.add(name, 'Visible');
  try {
    const blank = values.map((row) => row.map(() => ''));
    await port.write({ sheetId, sheet: name, blocks: [{ rect, values, before: blank }], formats, conditionalFormats: [], names: [], settings: {} });
    await sheets.dress(sheetId, { ...BARE, merges, widths, fit: [records] });
    await port.select(sheetId, { ...rect, height: 1, width: 1 });
  } catch (error) {
    await sheets.remove(sheetId).catch(() => undefined);
    throw error;
  }
  await lookAround(session);
}
