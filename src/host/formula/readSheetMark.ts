import type { SheetMark } from './reference';

const NAME = '[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*';
const QUOTED = /'((?:[^']|'')+)'!/y;
const PLAIN = new RegExp(`(\\[[^\\][]+\\])?(${NAME})(?::(${NAME}))?!`, 'uy');
const INSIDE_QUOTES = /^(?:(?:.*)?\[([^\]]+)\])?([^:]+)(?::(.+))?$/s;

/**
 * The sheet that stands in front of a reference at `at`, and where the reference begins; undefined without one.
 *
 * @example readSheetMark("'Hoja 1'!A1", 0) // { sheet: { first: 'Hoja 1' }, end: 9 }
 */
export function readSheetMark(formula: string, at: number): { sheet: SheetMark; end: number } | undefined {
  QUOTED.lastIndex = at;
  const quoted = QUOTED.exec(formula);
  if (quoted !== null) {
    const inside = INSIDE_QUOTES.exec((quoted[1] ?? '').replace(/''/g, "'"));
    if (inside === null) return undefined;
    return { sheet: mark(inside[2] ?? '', inside[3], inside[1]), end: at + quoted[0].length };
  }
  PLAIN.lastIndex = at;
  const plain = PLAIN.exec(formula);
  if (plain === null) return undefined;
  return { sheet: mark(plain[2] ?? '', plain[3], plain[1]?.slice(1, -1)), end: at + plain[0].length };
}

function mark(first: string, last: string | undefined, workbook: string | undefined): SheetMark {
  return { first, ...(last === undefined ? {} : { last }), ...(workbook === undefined ? {} : { workbook }) };
}
