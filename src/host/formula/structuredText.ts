import { sameName } from './reference';

const THIS_ROW = '#This Row';
const PLAIN_COLUMN = /^[\p{L}\p{N}_]+$/u;
const THIS_ROW_OF = /^([^[]*)\[\[#This Row\],(\[.*\])\]$/is;
const WHOLE_ROW_OF = /^([^[]*)\[#This Row\]$/i;
const PART = /\[((?:'.|[^\]'[])*)\]/g;

/** The table of a structured reference (empty without one) and what stands between its outer brackets. */
function halves(text: string): { readonly table: string; readonly inside: string } {
  const bracket = text.indexOf('[');
  return { table: text.slice(0, bracket), inside: text.slice(bracket + 1, -1) };
}

/**
 * A structured reference as a file keeps it: `@` spelled out.
 *
 * @example fileStructured('Plan[@[Avance (%)]]') // 'Plan[[#This Row],[Avance (%)]]'
 */
export function fileStructured(text: string): string {
  const { table, inside } = halves(text);
  const words = inside.trim();
  if (!words.startsWith('@')) return `${table}[${words}]`;
  const column = words.slice(1).trim();
  if (column === '') return `${table}[${THIS_ROW}]`;
  return `${table}[[${THIS_ROW}],${column.startsWith('[') ? column : `[${column}]`}]`;
}

/**
 * A structured reference with the own row as `@`, from what a file keeps.
 *
 * @example shownStructured('Plan[[#This Row],[VO]]') // 'Plan[@VO]'
 */
export function shownStructured(text: string): string {
  const whole = WHOLE_ROW_OF.exec(text);
  if (whole !== null) return `${whole[1] ?? ''}[@]`;
  const part = THIS_ROW_OF.exec(text);
  if (part === null) return text;
  const columns = part[2] ?? '';
  const single = columns.slice(1, -1);
  return `${part[1] ?? ''}[@${PLAIN_COLUMN.test(single) ? single : columns}]`;
}

/** `[@VO]` as `Plan[@VO]`; with a table it stays. */
export const withTable = (text: string, table: string): string => (text.startsWith('[') ? table + text : text);

/** `Plan[@VO]` as `[@VO]`, `Plan[VO]` as `[VO]`; references to headers, totals or all of the table keep its name, as in Excel. */
export function withoutTable(text: string, own: string): string {
  const { table, inside } = halves(text);
  return sameName(table, own) && !inside.includes('#') && inside !== '' ? `[${inside}]` : text;
}

/** The reference after its table got another name. */
export function renamedTable(text: string, from: string, to: string): string {
  const { table, inside } = halves(text);
  return sameName(table, from) ? `${to}[${inside}]` : text;
}

/** The reference after a column of its table got another name; what `[`, `]`, `#`, `'` and `@` need in front of them is put there. */
export function renamedColumn(text: string, ofTable: string, from: string, to: string): string {
  const { table, inside } = halves(text);
  if (!sameName(table, ofTable)) return text;
  const isIt = (written: string): boolean => sameName(written.replace(/'(.)/g, '$1'), from);
  const name = to.replace(/['#@[\]]/g, "'$&");
  if (inside.includes('[')) return `${table}[${inside.replace(PART, (part, written: string) => (isIt(written) ? `[${name}]` : part))}]`;
  const row = inside.startsWith('@') ? '@' : '';
  if (!isIt(inside.slice(row.length))) return text;
  return `${table}[${row}${row === '' || PLAIN_COLUMN.test(name) ? name : `[${name}]`}]`;
}
