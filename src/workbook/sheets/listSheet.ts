import type { Phrase } from '../../engine/alerts/phraseBook';
import { SheetBuilder } from './sheetBuilder';
import type { SheetContent } from './sheetContent';
import { HEAD, LINE, WORD } from './sheetLooks';

export const LISTS_SHEET = 'Listas PEI';
export const STATES = ['Pendiente', 'En proceso', 'Atendida', 'Descartada'] as const;
/** The pick-lists reach this far down, so that what the office adds under ours is offered too. */
const LAST_ROW = 60;

/** The hidden sheet with the pick-lists of the alerts: causes, commitments, states. The office may add its own below. */
export function listSheet(causes: readonly Phrase[], commitments: readonly Phrase[]): SheetContent {
  const sheet = new SheetBuilder(3);
  const head = sheet.row(['Causas', 'Compromisos', 'Estados'], HEAD);
  const height = Math.max(causes.length, commitments.length, STATES.length);
  for (let at = 0; at < height; at += 1) sheet.row([causes[at]?.text ?? '', commitments[at]?.text ?? '', STATES[at] ?? ''], WORD);
  sheet.lines({ ...head, height: height + 1 }, LINE);
  return {
    name: LISTS_SHEET, values: sheet.values, formats: sheet.formats, conditionalFormats: [], charts: [], widths: [420, 420, 110],
    page: { orientation: 'Landscape', titleRow: 0 },
  };
}

/**
 * Where one of the lists stands, for a pick-list.
 *
 * @example listRange('Listas PEI', 0) // "'Listas PEI'!$A$2:$A$60"
 */
export function listRange(sheet: string, column: 0 | 1 | 2): string {
  const letter = 'ABC'.charAt(column);
  return `'${sheet.replace(/'/g, "''")}'!$${letter}$2:$${letter}$${LAST_ROW}`;
}
