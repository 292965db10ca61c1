import { receiptSetting } from '../blockNames';
import type { SheetCells } from '../cells';
import type { TableLayout } from '../layout';
import { blockToken } from './blockToken';
import { receiptFrom } from './receipt';
import type { Receipt } from './receipt';

/** What the last run wrote in a table, from the workbook's settings; an empty receipt when there was none. */
export function receiptOf(cells: SheetCells, layout: TableLayout, settings: Readonly<Record<string, unknown>>): Receipt {
  return receiptFrom(settings[receiptSetting(blockToken(cells, layout))]);
}
