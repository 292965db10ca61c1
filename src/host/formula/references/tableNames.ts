import { isSingleCell } from '../../area';
import { isCellError } from '../../format/cellValue';
import type { TableShape } from '../evaluate/formulaWorkbook';
import type { SheetArea } from '../evaluate/operand';
import { structuredArea } from '../evaluate/resolveReference';
import { printReference } from './printReference';
import { sameName } from './reference';
import type { Corner } from './reference';
import { rewriteFormula } from './rewriteFormula';

const onStructured = (formula: string, change: (text: string) => string): string =>
  (formula.includes('[') ? rewriteFormula(formula, (token) => (token.kind === 'structured' ? change(token.text) : undefined)) : formula);

/**
 * A formula with the name of its own table written out, so that it means the same in any cell.
 *
 * @param table name of the table that contains the cell of the formula
 * @example qualifyTable('=[@VO]/SUM([VO])', 'Plan') // '=Plan[@VO]/SUM(Plan[VO])'
 */
export const qualifyTable = (formula: string, table: string): string => onStructured(formula, (text) => withTable(text, table));

/** A formula as Excel shows it inside the table; the inverse of {@link qualifyTable}. */
export const shortenTable = (formula: string, table: string): string => onStructured(formula, (text) => withoutTable(text, table));

/**
 * A formula after a table was renamed.
 *
 * @example renameTableInFormula('=SUM(Plan[VO])+ROWS(Plan)', 'Plan', 'Metas') // '=SUM(Metas[VO])+ROWS(Metas)'
 */
export function renameTableInFormula(formula: string, from: string, to: string): string {
  return rewriteFormula(formula, (token) => {
    if (token.kind === 'structured') return renamedTable(token.text, from, to);
    return token.kind === 'name' && token.sheet === undefined && sameName(token.name, from) ? to : undefined;
  });
}

/**
 * A formula after a table column was renamed.
 *
 * @example renameColumnInFormula('=SUM(Plan[VO])', 'Plan', 'VO', 'Valor [S/]') // "=SUM(Plan[Valor '[S/']])"
 */
export const renameColumnInFormula = (formula: string, table: string, from: string, to: string): string =>
  onStructured(formula, (text) => renamedColumn(text, table, from, to));

const THIS_ROW = '#This Row';
const PLAIN_COLUMN = /^[\p{L}\p{N}_]+$/u;
const THIS_ROW_OF = /^([^[]*)\[\[#This Row\],(\[.*\])\]$/is;
const WHOLE_ROW_OF = /^([^[]*)\[#This Row\]$/i;
const COLUMN_PART = /\[((?:'.|[^\]'[])*)\]/g;

/** The table of a structured reference (empty without one) and the text between its outer brackets. */
function halves(text: string): { readonly table: string; readonly inside: string } {
  const bracket = text.indexOf('[');
  return { table: text.slice(0, bracket), inside: text.slice(bracket + 1, -1) };
}

/**
 * A structured reference in the form of a file: `#This Row` for `@`.
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
 * A structured reference in the form that Excel shows: `@` for `#This Row`.
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

/** `[@VO]` becomes `Plan[@VO]`; a reference with a table stays. */
const withTable = (text: string, table: string): string => (text.startsWith('[') ? table + text : text);

/** `Plan[@VO]` becomes `[@VO]`, `Plan[VO]` becomes `[VO]`; references with `#Headers`, `#Totals` or `#All` keep the name, as in Excel. */
function withoutTable(text: string, own: string): string {
  const { table, inside } = halves(text);
  return sameName(table, own) && !inside.includes('#') && inside !== '' ? `[${inside}]` : text;
}

/** A structured reference after its table was renamed. */
function renamedTable(text: string, from: string, to: string): string {
  const { table, inside } = halves(text);
  return sameName(table, from) ? `${to}[${inside}]` : text;
}

/** A structured reference after a column of its table was renamed; `[`, `]`, `#`, `'` and `@` in the name are escaped. */
function renamedColumn(text: string, ofTable: string, from: string, to: string): string {
  const { table, inside } = halves(text);
  if (!sameName(table, ofTable)) return text;
  const isIt = (written: string): boolean => sameName(written.replace(/'(.)/g, '$1'), from);
  const name = to.replace(/['#@[\]]/g, "'$&");
  if (inside.includes('[')) return `${table}[${inside.replace(COLUMN_PART, (part, written: string) => (isIt(written) ? `[${name}]` : part))}]`;
  const row = inside.startsWith('@') ? '@' : '';
  if (!isIt(inside.slice(row.length))) return text;
  return `${table}[${row}${row === '' || PLAIN_COLUMN.test(name) ? name : `[${name}]`}]`;
}

/**
 * A formula after a table became plain cells: references to the table become absolute references to the cells; in the own row
 * (`[@VO]`) only the column is absolute.
 *
 * @param place the cell of the formula; without a row, `[@VO]` becomes `#VALUE!`
 * @example replaceTableByCells('=SUM(Plan[VO])', Plan over A1:B4, { sheet: 'Hoja1', row: 0 }) // '=SUM($B$2:$B$4)'
 */
export function replaceTableByCells(formula: string, table: TableShape, place: { readonly sheet: string; readonly row: number | null }): string {
  const cells = (inside: string): string => {
    const area = structuredArea(table, inside, { sheet: place.sheet, row: place.row ?? -1 });
    if (isCellError(area)) return area.error;
    const isOwnRow = /^@|#this row/i.test(inside);
    return printReference({ ...shapeOf(area, isOwnRow), ...(sameName(place.sheet, area.sheet) ? {} : { sheet: { first: area.sheet } }) });
  };
  return rewriteFormula(formula, (token) => {
    if (token.kind === 'name') return token.sheet === undefined && sameName(token.name, table.name) ? cells('') : undefined;
    if (token.kind !== 'structured') return undefined;
    const bracket = token.text.indexOf('[');
    return sameName(token.text.slice(0, bracket), table.name) ? cells(token.text.slice(bracket + 1, -1).trim()) : undefined;
  });
}

function shapeOf(area: SheetArea, isOwnRow: boolean) {
  const corner = (row: number, column: number): Corner => ({ row, column, absoluteRow: !isOwnRow, absoluteColumn: true });
  const shape = isSingleCell(area) ? ('cell' as const) : ('area' as const);
  return { shape, start: corner(area.top, area.left), end: corner(area.bottom, area.right) };
}
