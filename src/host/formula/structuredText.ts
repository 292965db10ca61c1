const THIS_ROW = '#This Row';
const PLAIN_COLUMN = /^[\p{L}\p{N}_]+$/u;
const THIS_ROW_OF = /^([^[]*)\[\[#This Row\],(\[.*\])\]$/is;
const WHOLE_ROW_OF = /^([^[]*)\[#This Row\]$/i;

/**
 * A structured reference as a file keeps it: always with its table, and `@` spelled out.
 *
 * @example fileStructured('[@[Avance (%)]]', 'Plan') // 'Plan[[#This Row],[Avance (%)]]'
 */
export function fileStructured(text: string, ownTable?: string): string {
  const bracket = text.indexOf('[');
  const table = bracket === 0 ? (ownTable ?? '') : text.slice(0, bracket);
  const inside = text.slice(bracket + 1, -1).trim();
  if (!inside.startsWith('@')) return `${table}[${inside}]`;
  const column = inside.slice(1).trim();
  if (column === '') return `${table}[${THIS_ROW}]`;
  return `${table}[[${THIS_ROW}],${column.startsWith('[') ? column : `[${column}]`}]`;
}

/**
 * A structured reference as Excel shows it: the own row as `@`, without the table when the cell stands in it.
 *
 * @example shownStructured('Plan[[#This Row],[VO]]', 'Plan') // '[@VO]'
 */
export function shownStructured(text: string, ownTable?: string): string {
  const whole = WHOLE_ROW_OF.exec(text);
  if (whole !== null) return `${shownTable(whole[1], ownTable)}[@]`;
  const part = THIS_ROW_OF.exec(text);
  if (part === null) return text;
  const columns = part[2] ?? '';
  const single = columns.slice(1, -1);
  return `${shownTable(part[1], ownTable)}[@${PLAIN_COLUMN.test(single) ? single : columns}]`;
}

const shownTable = (table = '', ownTable = ''): string => (table.toUpperCase() === ownTable.toUpperCase() ? '' : table);
