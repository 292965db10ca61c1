import { walkFormula } from '../parse/formulaNode';
import type { FormulaNode } from '../parse/formulaNode';
import { parseFormula } from '../parse/parseFormula';
import { rewriteFormula } from './rewriteFormula';
import { fileStructured, shownStructured } from './tableNames';

const FILE_PREFIX = /^(?:_xlfn\.|_xlws\.|_xlpm\.|_xludf\.)+/i;
const FILE_ONLY = /_xl|#This Row/i;
const LOCAL_PREFIX = '_xlpm.';

/**
 * A formula in the form of a file: no `=`, prefixes before functions newer than the file format and before names of LET,
 * `#This Row` for `@` in `Plan[@VO]`, no `@` of implicit intersection (a plain cell formula implies it).
 *
 * - Source: [MS-XLSX] 2.2.2; without the prefixes Excel reads unknown names.
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
 * A formula in the form that Excel shows, from the form of a file; the inverse of {@link toFileFormula}.
 *
 * @example fromFileFormula('_xlfn.IFS(Plan[[#This Row],[VO]]>0,1)') // '=IFS(Plan[@VO]>0,1)'
 */
export function fromFileFormula(text: string): string {
  if (!FILE_ONLY.test(text)) return text.startsWith('=') ? text : `=${text}`;
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

/** Whether a formula needs rewriting. Most do not, and a workbook has many. */
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

const PREFIXED =
  'ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND ' +
  'BITLSHIFT BITOR BITRSHIFT BITXOR CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT ' +
  'CHISQ.TEST COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL ' +
  'ERF.PRECISE ERFC.PRECISE EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE ' +
  'FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA ' +
  'GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH ' +
  'IMTAN ISFORMULA ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT ' +
  'NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC ' +
  'PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY ' +
  'RANK.AVG RANK.EQ RRI SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T ' +
  'T.DIST.RT T.INV T.INV.2T T.TEST TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE ' +
  'VALUETOTEXT VAR.P VAR.S VSTACK HSTACK WEBSERVICE WEIBULL.DIST XLOOKUP XMATCH XOR Z.TEST';

const PREFIXES = new Map<string, string>([
  ...PREFIXED.split(' ').map((name): [string, string] => [name, '_xlfn.']),
  ['FILTER', '_xlfn._xlws.'],
  ['SORT', '_xlfn._xlws.'],
]);

/**
 * The prefix of a function name in a file: empty for functions as old as the file format.
 *
 * - Source: [MS-XLSX] 2.2.2, `future-function-list`.
 *
 * @example filePrefix('textjoin') // '_xlfn.'
 */
const filePrefix = (name: string): string => PREFIXES.get(name.toUpperCase()) ?? '';
