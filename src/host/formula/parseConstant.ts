import { cellError, errorFromText } from '../format/cellValue';
import { fail, peek, skipSpace } from './formulaCursor';
import type { Cursor } from './formulaCursor';
import type { Constant, FormulaNode } from './formulaNode';

/** An array of constants: `{1,2;3,4}`; all rows have the same length. */
export function parseArray(cursor: Cursor): FormulaNode {
  const rows: Constant[][] = [[]];
  for (;;) {
    cursor.at++;
    skipSpace(cursor);
    rows[rows.length - 1]?.push(parseConstant(cursor));
    skipSpace(cursor);
    const token = peek(cursor);
    if (token?.kind === 'semicolon') rows.push([]);
    else if (token?.kind === 'closeArray') break;
    else if (token?.kind !== 'comma') return fail(cursor);
  }
  cursor.at++;
  if (rows.some((row) => row.length !== rows[0]?.length)) return fail(cursor);
  return { kind: 'array', rows };
}

/** A number, perhaps with its sign, a text, a logical value or an error. */
export function parseConstant(cursor: Cursor): Constant {
  const token = peek(cursor);
  if (token === undefined) return fail(cursor);
  cursor.at++;
  switch (token.kind) {
    case 'number':
      return Number(token.text);
    case 'text':
      return token.text.slice(1, -1).replace(/""/g, '"');
    case 'error':
      return token.sheet === undefined ? (errorFromText(token.text) ?? cellError('#REF!')) : cellError('#REF!');
    case 'operator': {
      const number = peek(cursor);
      if (!['-', '+'].includes(token.text) || number?.kind !== 'number') break;
      cursor.at++;
      return token.text === '-' ? -Number(number.text) : Number(number.text);
    }
    case 'name':
      if (/^(?:true|false)$/i.test(token.text)) return /^true$/i.test(token.text);
      break;
    default:
  }
  cursor.at--;
  return fail(cursor);
}
