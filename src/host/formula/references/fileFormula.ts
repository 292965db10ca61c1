import { walkFormula } from '../parse/formulaNode';
import type { FormulaNode } from '../parse/formulaNode';
import { parseFormula } from '../parse/parseFormula';
import { FormulaSyntaxError, tokenizeFormula } from '../parse/tokenizeFormula';
import type { Token } from '../parse/tokenizeFormula';
import { withFileOperators, withShownOperators } from './arrayOperators';
import { filePrefix } from './futureFunctions';
import { rewriteFormula } from './rewriteFormula';
import { fileStructured, shownStructured } from './tableNames';

const FILE_PREFIX = /^(?:_xlfn\.|_xlws\.|_xlpm\.|_xludf\.)+/i;
const FILE_ONLY = /_x|#This Row/i;
const LOCAL_PREFIX = '_xlpm.';

/**
 * A formula in the form of a file: no `=`, prefixes before functions newer than the file format and before names of LET and LAMBDA,
 * `#This Row` for `@` in `Plan[@VO]`, `ANCHORARRAY(A1)` for `A1#`. A plain cell formula implies the `@` of implicit intersection, so that it
 * is left out; an array formula has `SINGLE(…)` for it.
 *
 * - Source: [MS-XLSX] 2.2.2; without the prefixes Excel reads unknown names.
 *
 * @example toFileFormula('=IFS(Plan[@VO]>0,1)') // '_xlfn.IFS(Plan[[#This Row],[VO]]>0,1)'
 */
export function toFileFormula(formula: string, isArray = false): string {
  if (!differsInFile(formula)) return formula.replace(/^=/, '');
  const locals = localNames(formula);
  const written = rewriteFormula(withFileOperators(formula, isArray), (token) => {
    switch (token.kind) {
      case 'function':
        return filePrefix(token.text) + token.text;
      case 'name':
        return token.sheet === undefined && locals.has(token.name.toUpperCase()) ? LOCAL_PREFIX + token.name : undefined;
      case 'structured':
        return fileStructured(token.text);
      default:
        return undefined;
    }
  });
  return written.replace(/^=/, '');
}

/**
 * A formula in the form that Excel shows, from the form of a file; the inverse of {@link toFileFormula}.
 *
 * @example fromFileFormula('_xlfn.IFS(Plan[[#This Row],[VO]]>0,1)') // '=IFS(Plan[@VO]>0,1)'
 */
export function fromFileFormula(text: string): string {
  if (!FILE_ONLY.test(text)) return text.startsWith('=') ? text : `=${text}`;
  const shown = rewriteFormula(withShownOperators(text.replace(/^=/, '')), (token) => {
    switch (token.kind) {
      case 'function':
        return token.text.replace(FILE_PREFIX, '');
      case 'name':
        return token.sheet === undefined ? token.name.replace(FILE_PREFIX, '') : undefined;
      case 'structured':
        return shownStructured(token.text);
      default:
        return undefined;
    }
  });
  return `=${shown}`;
}

/**
 * A formula in the form of a file, as near to the text that the file had as its changes allow: what did not change stays letter by
 * letter, prefixes and all.
 *
 * @param source the text in the file, without `=`; the formula may refer to other cells, sheets and tables since
 * @example updatedFileFormula('=TAKE(Plan!A3:A9,2)', '_xlfn.TAKE(Hoja1!A1:A7,2)') // '_xlfn.TAKE(Plan!A3:A9,2)'
 */
export function updatedFileFormula(formula: string, source: string, isArray = false): string {
  const shown = fromFileFormula(source);
  if (formula === shown) return source;
  const [now, before, written] = [formula, shown, `=${source}`].map(tokensOf);
  if (now === undefined || before === undefined || written === undefined) return toFileFormula(formula, isArray);
  if (now.length !== before.length || now.length !== written.length) return toFileFormula(formula, isArray);
  return now.map((token, at) => {
    if (token.text === before[at]?.text) return written[at]?.text ?? '';
    return token.kind === 'structured' ? fileStructured(token.text) : token.text;
  }).join('');
}

function tokensOf(formula: string): readonly Token[] | undefined {
  try {
    return tokenizeFormula(formula.slice(1));
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return undefined;
    throw error;
  }
}

/** Whether the text that Excel shows is not all that a file holds of a formula: prefixes, tables, other workbooks, names of functions that take one. */
export const needsSource = (source: string): boolean => FILE_ONLY.test(source) || differsInFile(source);

const CALLED = /[\p{L}_][\p{L}\p{N}_.]*(?=\()/gu;

/** Whether a formula needs rewriting. Most do not, and a workbook has many. */
const differsInFile = (formula: string): boolean =>
  /[@[#]/.test(formula) || (formula.match(CALLED)?.some((name) => filePrefix(name) !== '') ?? false);

function localNames(formula: string): ReadonlySet<string> {
  const names = new Set<string>();
  const parsed = /(?:LET|LAMBDA)\(/i.test(formula) ? parseFormula(formula) : undefined;
  if (parsed?.ok !== true) return names;
  walkFormula(parsed.node, (node: FormulaNode) => {
    if (node.kind !== 'call' || (node.name !== 'LET' && node.name !== 'LAMBDA')) return;
    node.args.forEach((arg, at) => {
      if (arg.kind === 'name' && (node.name === 'LAMBDA' || at % 2 === 0) && at < node.args.length - 1) names.add(arg.name.toUpperCase());
    });
  });
  return names;
}
