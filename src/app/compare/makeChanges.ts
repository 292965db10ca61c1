import { inLetters } from '../../engine/plan/letters';
import { changesSheet } from '../../workbook/compare/changesSheet';
import { ownSheetOf } from '../../workbook/ownSheets/ownSheet';
import type { WorkbookCells } from '../../workbook/port';
import type { SheetStamp } from '../reports/makeSummary';
import { writeOwnSheet } from '../reports/writeOwnSheet';
import type { WrittenSheet } from '../reports/writeOwnSheet';
import { settingsOf } from '../settings/settings';
import type { SheetRun } from '../store/retryingPorts';
import type { Comparison } from './comparison';

/** The workbook has one sheet of changes: those of the last comparison. */
const TOKEN = 'Cambios';

/** The name that the sheet has, or will have. */
export const changesSheetName = ({ sheets }: WorkbookCells, { letters }: Pick<Comparison, 'letters'>): string =>
  ownSheetOf(sheets, TOKEN)?.name ?? inLetters('Cambios PEI', letters);

/** Makes the sheet of changes, or writes those of another comparison in it. */
export function makeChanges(run: SheetRun, workbook: WorkbookCells, comparison: Comparison, stamp: SheetStamp): Promise<WrittenSheet> {
  const { before, now, paragraph, notes, letters, rows } = comparison;
  const content = changesSheet({
    name: changesSheetName(workbook, comparison), letters, palette: settingsOf(workbook.settings).palette, before, now, paragraph, notes, ...stamp,
    rows: rows.flatMap(({ code, name, items }) => items.map(({ what, cells: [was, is] }) => [code, name, what, was, is] as const)),
  });
  return writeOwnSheet(run, workbook, TOKEN, content, { decoration: { fit: [{ top: 0, left: 0, height: content.values.length, width: content.values[0]?.length ?? 1 }] } });
}
