import { returnedTables, returnedValueCells } from '../../workbook/gather/readReturn';
import type { Rect } from '../../workbook/cells/rect';
import type { SheetCells } from '../../workbook/cells/sheetCells';
import { noticeOf } from '../messages/notices';
import type { OpenedBook, OpenOtherBook } from '../otherBooks/otherBook';
import type { ReturnedBook } from './gatherReturns';

/** A file that came back, before it is read. */
export interface ReturnedBytes {
  /** Of the file, without folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a file that came back: its request tables wherever they stand, with the number formats of their values. Nothing of it is written.
 *
 * - Errors: one that cannot be read is told in the result; nothing is thrown but what `run` throws.
 *
 * @param run runs the parts of the reading that grow with the file
 */
export async function readReturn({ name, bytes }: ReturnedBytes, open: OpenOtherBook, run: Parameters<OpenOtherBook>[2]): Promise<ReturnedBook> {
  const book = await open(name, bytes, run).catch((error: unknown) => {
    const { code, message, remedy } = noticeOf(error);
    if (code === 'inesperado') throw error;
    return { message, remedy };
  });
  if ('message' in book) return { file: name, problem: book };
  const sheets = await Promise.all(book.workbook.sheets.map((cells) => withFormats(book, cells)));
  return { file: name, tables: sheets.flatMap(returnedTables), settings: book.workbook.settings, hasPlan: book.readings.length > 0 };
}

/** The sheet with the number formats of the values in its request tables. */
async function withFormats({ numberFormats }: OpenedBook, cells: SheetCells): Promise<SheetCells> {
  const parts = await Promise.all(returnedValueCells(cells).map(async (rect) => ({ rect, formats: await numberFormats(cells.id, rect) })));
  return parts.length === 0 ? cells : { ...cells, numberFormat: formatIn(parts) };
}

const formatIn = (parts: readonly { readonly rect: Rect; readonly formats: readonly (readonly string[])[] }[]) => (row: number, column: number): string => {
  const part = parts.find(({ rect }) => column === rect.left && row >= rect.top && row < rect.top + rect.height);
  return part?.formats[row - part.rect.top]?.[0] ?? 'General';
};
