import { cellArea } from '../../area';
import type { Area } from '../../area';
import type { Sheet } from '../../model/sheet';
import { ApiError } from '../../wire/apiError';
import type { HostObject } from '../../wire/hostObject';
import type { WorkbookSession } from '../workbookSession';

/** Selects blocks of a sheet and activates it. Throws `InvalidOperation` for a hidden sheet. */
export function select({ workbook }: WorkbookSession, sheet: Sheet, areas: readonly Area[]): void {
  if (sheet.visibility !== 'Visible') throw new ApiError('InvalidOperation');
  workbook.activate(sheet);
  workbook.activateChart(null);
  sheet.selection = [...areas];
  workbook.notify({ type: 'selection', sheetId: sheet.id, areas });
}

/** The selected block of the active sheet. Throws `InvalidSelection` for several blocks. */
export function selectedRange(session: WorkbookSession): HostObject {
  const sheet = session.workbook.activeSheet;
  const [area, second] = sheet.selection;
  if (second) throw new ApiError('InvalidSelection');
  return session.range(sheet, area ?? cellArea(0, 0));
}

/** All selected blocks of the active sheet; null for none. */
export function selectedRanges(session: WorkbookSession): HostObject | null {
  const sheet = session.workbook.activeSheet;
  return session.areas(sheet, sheet.selection);
}

/** The active chart of the active sheet; null for none. */
export function activeChart(session: WorkbookSession): HostObject | null {
  const { activeChart: active, activeSheet: sheet } = session.workbook;
  const chart = active !== null && active.sheetId === sheet.id ? sheet.charts.find(({ id }) => id === active.chartId) : undefined;
  return chart === undefined ? null : session.factory.chart({ session, sheet, chart });
}

/** The top left cell of the selection. */
export function activeCell(session: WorkbookSession): HostObject {
  const sheet = session.workbook.activeSheet;
  const [area] = sheet.selection;
  return session.range(sheet, cellArea(area?.top ?? 0, area?.left ?? 0));
}
