import type { Level } from './indicator';
import { ALL_LETTERS, LETTERS_OF_LEVELS, lettersIndexOf, PEI_LETTERS } from './letters';
import type { PlanLetters } from './letters';

/** The numbers of a code, and its letters: `IND.02.AEI.04.03` is indicator 2 of action 3 of objective 4 of a PEI. */
export type Code = { readonly letters: PlanLetters } & (
  | { readonly kind: 'OEI'; readonly objective: number }
  | { readonly kind: 'AEI'; readonly objective: number; readonly action: number }
  | {
      readonly kind: 'IND';
      readonly level: Level;
      readonly number: number;
      readonly objective: number;
      /** 0 for an indicator of an OEI. */
      readonly action: number;
    }
);

const GAP = '[\\s.\\-_]*';
const DOT = '[\\s.\\-_]+';
const NUMBER = '0*(\\d{1,4})';
/** OEI, OE, OES …; OC has at most two digits, because "OC 1234" is a purchase order. */
const OBJECTIVE_LETTERS = `O${GAP}E${GAP}([${LETTERS_OF_LEVELS}])?`;
const ELEMENTS = [`${OBJECTIVE_LETTERS}${GAP}${NUMBER}`, `(O)C[.\\-]?0*(\\d{1,2})`, `A${GAP}E${GAP}([${LETTERS_OF_LEVELS}])?${GAP}${NUMBER}${DOT}${NUMBER}`].join('|');
const ELEMENT = new RegExp(`^(?:${ELEMENTS})${GAP}$`, 'i');
const WORD = `(?:IND(?:ICADOR)?|I)`;
/** `IND.01.AEI.01.01`, `I.01.AE.01.01` */
const NUMBER_FIRST = new RegExp(`^${WORD}${GAP}${NUMBER}${GAP}([AO].*)$`, 'is');
/** `IAEI 01.01.01`, `Ind. AEI01.01.1`, `IOEI.01.02` */
const NUMBER_LAST = new RegExp(`^${WORD}${GAP}([AO].*?)${DOT}${NUMBER}${GAP}$`, 'is');
/** `AEI.01.01.IND.02` */
const ELEMENT_FIRST = new RegExp(`^([AO].*?\\d)${GAP}${WORD}${GAP}${NUMBER}${GAP}$`, 'is');

/**
 * Parses the code of an OEI, AEI or indicator in any spelling: `AEI 1.1`, `AE.01.01.`, `IND. 01.AEI.01.01`, `IAEI 01.01.01`. Letters that are
 * missing (OE, AE) are those of a PEI. Null for anything else, a code followed by a name included.
 *
 * @example parseCode('AEI 1.1') // { letters: PEI_LETTERS, kind: 'AEI', objective: 1, action: 1 }
 */
export function parseCode(text: string): Code | null {
  const plain = text.trim();
  return elementCode(plain) ?? indicatorCode(NUMBER_FIRST.exec(plain), 2, 1) ?? indicatorCode(NUMBER_LAST.exec(plain), 1, 2) ?? indicatorCode(ELEMENT_FIRST.exec(plain), 1, 2);
}

function elementCode(text: string): Exclude<Code, { readonly kind: 'IND' }> | null {
  const found = ELEMENT.exec(text);
  if (found === null) return null;
  const [, ofObjective, objective, ofQuality, quality, ofAction, parent, action] = found;
  if (action !== undefined) return { letters: lettersOf(ofAction), kind: 'AEI', objective: Number(parent), action: Number(action) };
  if (ofQuality !== undefined) return { letters: QUALITY, kind: 'OEI', objective: Number(quality) };
  return { letters: lettersOf(ofObjective), kind: 'OEI', objective: Number(objective) };
}

const QUALITY = ALL_LETTERS.find(({ objective }) => objective === 'OC') ?? PEI_LETTERS;

const lettersOf = (letter: string | undefined): PlanLetters => ALL_LETTERS[lettersIndexOf(`OE${(letter ?? 'I').toUpperCase()}`)] ?? PEI_LETTERS;

/** @param element index of the element's code in what was found, `number` that of the indicator's number */
function indicatorCode(found: RegExpExecArray | null, element: number, number: number): Code | null {
  const own = found === null ? null : elementCode(found[element] ?? '');
  if (found === null || own === null) return null;
  return { letters: own.letters, kind: 'IND', level: own.kind, number: Number(found[number]), objective: own.objective, action: own.kind === 'AEI' ? own.action : 0 };
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/**
 * A code as CEPLAN prints it, two digits per number.
 *
 * @example formatCode({ letters: PEI_LETTERS, kind: 'AEI', objective: 1, action: 1 }) // 'AEI.01.01'
 */
export function formatCode(code: Code): string {
  if (code.kind === 'OEI') return `${code.letters.objective}.${twoDigits(code.objective)}`;
  if (code.kind === 'AEI') return `${code.letters.action}.${twoDigits(code.objective)}.${twoDigits(code.action)}`;
  const parent = parentOf(code);
  return `IND.${twoDigits(code.number)}.${parent === null ? '' : formatCode(parent)}`;
}

/**
 * The canonical spelling of a code; null when the text is not a code.
 *
 * @example canonicalCode('IND. 01.AEI.1.1') // 'IND.01.AEI.01.01'
 */
export function canonicalCode(text: string): string | null {
  if (isCanonicalCode(text)) return text;
  const code = parseCode(text);
  return code === null ? null : formatCode(code);
}

/**
 * The element a code belongs under: the AEI or OEI of an indicator, the OEI of an AEI; null for an OEI.
 *
 * @example parentOf({ letters: PEI_LETTERS, kind: 'AEI', objective: 4, action: 3 }) // { letters: PEI_LETTERS, kind: 'OEI', objective: 4 }
 */
function parentOf(code: Code): Code | null {
  if (code.kind === 'OEI') return null;
  const { letters, objective } = code;
  if (code.kind === 'AEI' || code.level === 'OEI') return { letters, kind: 'OEI', objective };
  return { letters, kind: 'AEI', objective, action: code.action };
}

/**
 * {@link parentOf} of a spelled code; null when the text is not a code or has no parent.
 *
 * @example parentCode('IND.02.AEI.04.03') // 'AEI.04.03'
 */
export function parentCode(text: string): string | null {
  const code = parseCode(text);
  const parent = code === null ? null : parentOf(code);
  return parent === null ? null : formatCode(parent);
}

/**
 * A number that orders canonical codes of one kind as the report does: by OEI, then AEI, then indicator, an OEI's own indicators
 * before those of its AEI. {@link objectiveNumberOf}, {@link actionNumberOf} and {@link indicatorNumberOf} return its numbers. NaN for
 * a text that is not a canonical code: two digits to a number, more only where needed, and nothing around it.
 *
 * @example codeRank('IND.02.AEI.04.03') < codeRank('IND.01.AEI.05.01') // true
 */
export function codeRank(code: string): number {
  const usual = code.length === USUAL_LENGTH ? usualRank(code) : code.length === USUAL_ACTION_LENGTH ? usualActionRank(code, 0) : NaN;
  return Number.isNaN(usual) ? anyRank(code) : usual;
}

/**
 * The rank of `IND.01.AEI.01.01`, which nearly every row of a table has; NaN for any other text. Compares letter by letter, because a regular
 * expression takes several times as long.
 */
function usualRank(code: string): number {
  if (code.charCodeAt(0) !== LETTER_I || code.charCodeAt(1) !== LETTER_N || code.charCodeAt(2) !== LETTER_D || code.charCodeAt(3) !== POINT) return NaN;
  return code.charCodeAt(6) === POINT ? usualActionRank(code, 7) + pairAt(code, 4) : NaN;
}

/** The rank of `AEI.01.01` at a position; NaN for any other text. */
function usualActionRank(code: string, at: number): number {
  if (code.charCodeAt(at) !== LETTER_A || code.charCodeAt(at + 1) !== LETTER_E || code.charCodeAt(at + 2) !== LETTER_I) return NaN;
  if (code.charCodeAt(at + 3) !== POINT || code.charCodeAt(at + 6) !== POINT) return NaN;
  return (pairAt(code, at + 4) * NUMBER_SPAN + pairAt(code, at + 7)) * NUMBER_SPAN;
}

/** The number of two digits at a position; NaN where there is none. */
function pairAt(code: string, at: number): number {
  const tens = code.charCodeAt(at) - ZERO;
  const ones = code.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

function anyRank(code: string): number {
  const found = CANONICAL.exec(code);
  if (found === null) return NaN;
  const [, number = 0, ofObjective, own, ofQuality, quality, ofAction = '', parent, action = 0] = found;
  const objective = lettersIndexOf(ofObjective ?? ofQuality ?? ofAction) * NUMBER_SPAN + Number(own ?? quality ?? parent);
  return (objective * NUMBER_SPAN + Number(action)) * NUMBER_SPAN + Number(number);
}

/** {@link codeRank} to sort by: what is no canonical code comes last. */
export function sortRank(code: string): number {
  const rank = codeRank(code);
  return Number.isNaN(rank) ? Number.MAX_SAFE_INTEGER : rank;
}

/** Whether codes of these ranks ({@link codeRank}) are in order, as on nearly every sheet: then none repeats. */
export function isAscending(ranks: Float64Array): boolean {
  let previous = -1;
  for (const rank of ranks) {
    if (!(rank > previous)) return false;
    previous = rank;
  }
  return true;
}

/** Two digits, or three or four without a zero in front. */
const CANONICAL_NUMBER = '(\\d\\d|[1-9]\\d{2,3})';
const CANONICAL_ELEMENTS = `(OE[${LETTERS_OF_LEVELS}])\\.${CANONICAL_NUMBER}|(OC)\\.(\\d\\d)|(AE[${LETTERS_OF_LEVELS}])\\.${CANONICAL_NUMBER}\\.${CANONICAL_NUMBER}`;
const CANONICAL = new RegExp(`^(?:IND\\.${CANONICAL_NUMBER}\\.)?(?:${CANONICAL_ELEMENTS})$`);

const USUAL_LENGTH = 'IND.01.AEI.01.01'.length;
const USUAL_ACTION_LENGTH = 'AEI.01.01'.length;
const POINT = 46;
const ZERO = 48;
const LETTER_A = 65;
const LETTER_D = 68;
const LETTER_E = 69;
const LETTER_I = 73;
const LETTER_N = 78;

/** More than any number in a code. */
const NUMBER_SPAN = 10_000;

/** Whether a text is a code as CEPLAN prints it. */
export const isCanonicalCode = (text: string): boolean => !Number.isNaN(codeRank(text));

/** The rank of the OEI or AEI itself. */
export const elementRankOf = (rank: number): number => elementKeyOf(rank) * NUMBER_SPAN;

/** One number for the code of an OEI or AEI and those of its own indicators. */
export const elementKeyOf = (rank: number): number => Math.floor(rank / NUMBER_SPAN);

/** Whether a code is the OEI or AEI of rank `element` or one of its own indicators; false when a rank is NaN. */
export function isIndicatorUnder(rank: number, element: number): boolean {
  const beyond = rank - element;
  return beyond >= 0 && beyond < NUMBER_SPAN;
}

/** Number of the indicator; 0 for an OEI or AEI. Subtracts, because the remainder of doubles is slow. */
export const indicatorNumberOf = (rank: number): number => rank - elementKeyOf(rank) * NUMBER_SPAN;

/** Number of the AEI; 0 for an OEI and its own indicators. */
export const actionNumberOf = (rank: number): number => elementKeyOf(rank) - objectiveKeyOf(rank) * NUMBER_SPAN;

/** Number of the OEI. */
export const objectiveNumberOf = (rank: number): number => objectiveKeyOf(rank) % NUMBER_SPAN;

/** One number for all codes of an OEI, which differs among plans of other letters. */
export const objectiveKeyOf = (rank: number): number => Math.floor(rank / (NUMBER_SPAN * NUMBER_SPAN));
