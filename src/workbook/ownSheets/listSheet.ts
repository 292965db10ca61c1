import type { Phrase } from '../../engine/alerts/phraseBook';
import { absoluteAddress } from '../cells/cellAddress';
import { textAt } from '../cells/sheetCells';
import type { SheetCells } from '../cells/sheetCells';
import { HEADER_FORMAT, LINE_COLOUR } from '../write/blockFormats';
import { SheetBuilder, TEXT_FORMAT } from './sheetBuilder';
import type { SheetContent } from './sheetContent';

export const LISTS_SHEET = 'Listas PEI';
export const STATES = ['Pendiente', 'En proceso', 'Atendida', 'Descartada'] as const;
/** Last row of the pick-lists, 1-based: leaves room for the office's own entries. */
const LAST_ROW = 60;

/** The hidden sheet with the pick-lists of the alerts: causes, commitments, states. */
export function listSheet(causes: readonly Phrase[], commitments: readonly Phrase[]): SheetContent {
  const sheet = new SheetBuilder(3);
  const head = sheet.row(['Causas', 'Compromisos', 'Estados'], HEADER_FORMAT);
  const height = Math.max(causes.length, commitments.length, STATES.length);
  for (let at = 0; at < height; at += 1) sheet.row([causes[at]?.text ?? '', commitments[at]?.text ?? '', STATES[at] ?? ''], TEXT_FORMAT);
  sheet.lines({ ...head, height: height + 1 }, LINE_COLOUR);
  return {
    name: LISTS_SHEET, values: sheet.values, formats: sheet.formats, conditionalFormats: [], charts: [], widths: [420, 420, 110],
    page: { orientation: 'Landscape', titleRow: 0 },
  };
}

/**
 * The address of one of the lists, as the source of a pick-list.
 *
 * @example listRange('Listas PEI', 0) // "'Listas PEI'!$A$2:$A$60"
 */
export const listRange = (sheet: string, column: 0 | 1 | 2): string =>
  absoluteAddress({ sheet, rect: { top: 1, left: column, height: LAST_ROW - 1, width: 1 } });

/**
 * The entries of the lists: those on the sheet, or the given ones without a sheet. A given phrase keeps its label; the label of any
 * other entry is its text.
 *
 * @param cells the sheet with the lists; null for none
 */
export function pickLists(cells: SheetCells | null, causes: readonly Phrase[], commitments: readonly Phrase[]): {
  readonly causes: readonly Phrase[]; readonly commitments: readonly Phrase[]; readonly states: readonly string[];
} {
  if (cells === null) return { causes, commitments, states: STATES };
  const column = (at: number): string[] =>
    [...new Set(Array.from({ length: LAST_ROW - 1 }, (_, row) => textAt(cells, row + 1, at)).filter((text) => text !== ''))];
  const labelled = (at: number, known: readonly Phrase[]): Phrase[] =>
    column(at).map((text) => known.find((phrase) => phrase.text === text) ?? { label: text, text });
  return { causes: labelled(0, causes), commitments: labelled(1, commitments), states: column(2) };
}
