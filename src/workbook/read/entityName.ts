import { foldWords } from '../cells/foldText';
import type { TableLayout } from '../find/tableLayout';

/** Labels of header fields that name the entity, the surest first. */
const LABELS: readonly RegExp[] = [/\b(entidad|institucion)\b/, /\bpliego\b/, /\bunidad ejecutora\b/, /\b(municipalidad|gobierno regional|ministerio)\b/];
const CODE = /^\s*\d[\d.]*\s*[-–—:]\s*/;

/**
 * The entity of a plan, as the header fields above its table name it, without its code; '' where none does.
 *
 * @example entityName({ headings: [['Unidad Ejecutora', '300359 - MUNICIPALIDAD DISTRITAL DE …']] }) // 'MUNICIPALIDAD DISTRITAL DE …'
 */
export function entityName({ headings }: Pick<TableLayout, 'headings'>): string {
  const named = headings.filter(([, text]) => /\p{L}/u.test(text));
  const found = LABELS.map((label) => named.find(([words]) => label.test(foldWords(words).join(' ')))).find((one) => one !== undefined);
  return found === undefined ? '' : found[1].replace(CODE, '').replace(/\s+/g, ' ').trim();
}
