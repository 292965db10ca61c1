import type { Steps } from '../../engine/steps';
import type { WorkbookPort } from '../../workbook/port';
import type { ReadWorkbook } from '../calculate/readTables';
import { problemOf } from '../messages/notices';

/** A workbook that is not the open one, as read once from its file: with its own corrections, joins and limits. */
export interface OtherBook extends ReadWorkbook {
  /** Name of the file, without folder. */
  readonly name: string;
  /** Day of its last saving by its properties, as "2024-07-10"; null where the file does not say. */
  readonly savedOn: string | null;
}

/** Another workbook while its file is open. */
export interface OpenedBook extends OtherBook {
  /** The number formats of cells, by the key of their sheet; reading a workbook reads only those of figures that may be percentages or dates. */
  readonly numberFormats: WorkbookPort['numberFormats'];
}

/**
 * Opens the file of another workbook and reads its tables. Nothing is ever written to it.
 *
 * - No tables: `readings` is empty; see {@link requireTables}.
 * - Errors: rejects with a {@link WorkbookProblem} that names the file, for what is no .xlsx, is damaged or has a password.
 *
 * @param run runs the parts of the reading that grow with the tables; what it throws ends the reading
 */
export type OpenOtherBook = (name: string, bytes: Uint8Array, run: <T>(steps: Steps<T>) => Promise<T>) => Promise<OpenedBook>;

/** The same workbook, which must have a table. Throws a {@link WorkbookProblem} when it has none. */
export function requireTables(book: OtherBook): OtherBook {
  if (book.readings.length > 0) return book;
  throw problemOf({
    code: 'sin-tabla',
    message: `En «${book.name}» no se encontró una tabla de PEI.`,
    remedy: 'Elija un libro con los indicadores del PEI (Anexo B-7). Si es ese, ábralo en Excel, muestre a PEI Avance dónde está la tabla y guárdelo.',
  });
}
