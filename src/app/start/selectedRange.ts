import { cellAddress } from '../../workbook/cells/cellAddress';
import { usedRangeEnd } from '../../workbook/cells/sheetCells';
import type { Notice } from '../messages/messages';
import { userSheetsIn } from '../../workbook/ownSheets/ownSheet';
import type { UseCaseContext } from '../store/useCaseContext';
import { MAPPING_REFUSALS } from './mappingRefusals';
import type { ChosenRange } from './offers';

/**
 * *Usar el rango seleccionado*: the cells that the user selected, as far as their sheet has anything; or why they can be no table: nothing or
 * several ranges are selected, one row alone, or a sheet of the add-in.
 */
export async function selectedRange({ state, ports: { port } }: UseCaseContext): Promise<ChosenRange | Notice> {
  const selected = await port.selected();
  const sheets = state.get('workbook').read?.workbook.sheets ?? [];
  const cells = userSheetsIn(sheets).find(({ id }) => id === selected?.sheetId);
  if (selected === null || cells === undefined) return MAPPING_REFUSALS.notSelected;
  const { top, left } = selected.rect;
  const end = usedRangeEnd(cells);
  const rect = { top, left, height: Math.min(selected.rect.height, end.row - top), width: Math.min(selected.rect.width, end.column - left) };
  if (rect.height < 2 || rect.width < 2) return MAPPING_REFUSALS.notSelected;
  return { sheetId: cells.id, rect, address: cellAddress({ sheet: cells.name, rect }) };
}
