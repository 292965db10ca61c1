import type { FormulaNode } from './formulaNode';
import { filePrefix } from './futureFunctions';
import { parseFormula } from './parseFormula';
import { rewriteFormula } from './rewriteFormula';
import { fileStructured, shownStructured } from './structuredText';
import { walkFormula } from './walkFormula';

const FILE_PREFIX = /^(?:_xlfn\.|_xlws\.|_xlpm\.|_xludf\.)+/i;
const SPELLED_OUT = /_xl|#This Row/i;
const LOCAL_PREFIX = '_xlpm.';

/**
 * A formula as a file keeps it: no `=`, a prefix before young functions and before the names that LET gives, `Plan[@VO]`
 * with `#This Row`, no at sign of implicit intersection (a plain cell formula does that anyway).
 *
 * - Source: [MS-XLSX] 2.2.2; Excel takes a file without the prefixes for full of unknown names.
 *
 * @example toFileFormula('=IFS(Plan[@VO]>0,1)') // '_xlfn.IFS(Plan[[#This Row],[VO]]>0,1)'
 */
export function toFileFormula(formula: string): string {
  if (!differsInFile(formula)) return formula.replace(/^=/, '');
  const locals = localNames(formula);
  const written = rewriteFormula(formula, (token) => {
    switch (token.kind) {
      case 'function':
        return filePrefix(token.text) + token.text;
      case 'name':
        return token.sheet === undefined && locals.has(token.name.toUpperCase()) ? LOCAL_PREFIX + token.name : undefined;
      case 'structured':
        return fileStructured(token.text);
      case 'operator':
        return token.text === '@' ? '' : undefined;
      default:
        return undefined;
    }
  });
  return written.replace(/^=/, '');
}

/**
 * A formula in the form Excel shows, from what a file keeps; the reverse of {@link toFileFormula}.
 *
 * @example fromFileFormula('_xlfn.IFS(Plan[[#This Row],[VO]]>0,1)') // '=IFS(Plan[@VO]>0,1)'
 */
export function fromFileFormula(text: string): string {
  if (!SPELLED_OUT.test(text)) return text.startsWith('=') ? text : `=${text}`;
  const shown = rewriteFormula(text.replace(/^=/, ''), (token) => {
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

const CALLED = /[\p{L}_][\p{L}\p{N}_.]*(?=\()/gu;

/** Most formulas are kept as they are shown, and there are many of them. */
const differsInFile = (formula: string): boolean =>
  /[@[]/.test(formula) || (formula.match(CALLED)?.some((name) => filePrefix(name) !== '') ?? false);

function localNames(formula: string): ReadonlySet<string> {
  const names = new Set<string>();
  const parsed = /LET\(/i.test(formula) ? parseFormula(formula) : undefined;
  if (parsed?.ok !== true) return names;
  walkFormula(parsed.node, (node: FormulaNode) => {
    if (node.kind !== 'call' || node.name !== 'LET') return;
    node.args.forEach((arg, at) => {
      if (arg.kind === 'name' && at % 2 === 0 && at < node.args.length - 1) names.add(arg.name.toUpperCase());
    });
  });
  return names;
}
