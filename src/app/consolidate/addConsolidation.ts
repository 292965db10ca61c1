import { consolidatedSheets, fittedRects } from '../../workbook/consolidation/consolidatedSheets';
import type { ConsolidationStamp } from '../../workbook/consolidation/overviewSheet';
import type { FileRecord } from '../../workbook/consolidation/planRecord';
import { LIST_TOP } from '../../workbook/consolidation/listSheet';
import { sheetBlockName } from '../../workbook/ownSheets/ownSheet';
import { NO_DECORATION, printedRects } from '../../workbook/ownSheets/sheetPort';
import { writeUnrecorded } from '../../workbook/port';
import type { Ports } from '../store/retryingPorts';

/**
 * Writes a consolidation into a workbook that is new and holds nothing else. Its sheets are the add-in's own, so that no PEI table is
 * looked for on them; the workbook keeps no memory.
 *
 * @param files in the order of their names
 */
export async function addConsolidation({ port, sheets }: Ports, files: readonly FileRecord[], stamp: ConsolidationStamp): Promise<void> {
  const blank = await port.read();
  for (const { token, content } of consolidatedSheets(files, stamp)) {
    const sheetId = await sheets.add(content.name, 'Visible');
    const rect = { top: 0, left: 0, height: content.values.length, width: content.values[0]?.length ?? 0 };
    await writeUnrecorded(port, {
      sheetId, sheet: content.name, formats: content.formats, conditionalFormats: content.conditionalFormats, settings: {},
      blocks: [{ rect, values: content.values, before: content.values.map((row) => row.map(() => '')) }],
      names: [{ name: sheetBlockName(token), rect }],
    });
    const isList = token !== 'Consolidado' && content.values.length > LIST_TOP + 1;
    await sheets.decorate(sheetId, {
      ...NO_DECORATION, widths: content.widths, charts: content.charts, page: content.page, fit: fittedRects(content),
      printed: content.unprinted === undefined ? null : printedRects(content.unprinted, { row: rect.height, column: rect.width }),
      filter: isList ? { ...rect, top: LIST_TOP, height: rect.height - LIST_TOP } : null,
    });
  }
  for (const sheet of blank.sheets) await sheets.remove(sheet.id);
  const { settings, sheets: [first] } = await port.read();
  const none = Object.fromEntries(Object.keys(settings).map((key) => [key, undefined]));
  if (first !== undefined) await writeUnrecorded(port, { sheetId: first.id, sheet: first.name, blocks: [], formats: [], conditionalFormats: [], names: [], settings: none });
}
