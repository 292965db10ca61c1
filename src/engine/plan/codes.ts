import type { Level } from './indicator';

/** The numbers of a code: `IND.02.AEI.04.03` is indicator 2 of action 3 of objective 4. */
export type Code =
  | { readonly kind: 'OEI'; readonly objective: number }
  | { readonly kind: 'AEI'; readonly objective: number; readonly action: number }
  | {
      readonly kind: 'IND';
      readonly level: Level;
      readonly number: number;
      readonly objective: number;
      /** 0 for an indicator of an OEI. */
      readonly action: number;
    };

const GAP = '[\\s.\\-_]*';
const DOT = '[\\s.\\-_]+';
const NUMBER = '0*(\\d{1,4})';
const OBJECTIVE = new RegExp(`^O${GAP}E${GAP}I${GAP}${NUMBER}${GAP}$`, 'i');
const ACTION = new RegExp(`^A${GAP}E${GAP}I${GAP}${NUMBER}${DOT}${NUMBER}${GAP}$`, 'i');
const INDICATOR = new RegExp(
  `^IND${GAP}${NUMBER}${GAP}(?:(OEI)${GAP}${NUMBER}|(AEI)${GAP}${NUMBER}${DOT}${NUMBER})${GAP}$`,
  'i',
);

/**
 * Parses the code of an OEI, AEI or indicator in any spelling: `AEI 1.1`, `AEI.01.01.`, `IND. 01.AEI.01.01`.
 * Null for anything else, a code followed by a name included.
 *
 * @example parseCode('AEI 1.1') // { kind: 'AEI', objective: 1, action: 1 }
 */
export function parseCode(text: string): Code | null {
  const indicator = INDICATOR.exec(text.trim());
  if (indicator !== null) return indicatorCode(indicator);
  const action = ACTION.exec(text.trim());
  if (action !== null) return { kind: 'AEI', objective: Number(action[1]), action: Number(action[2]) };
  const objective = OBJECTIVE.exec(text.trim());
  return objective === null ? null : { kind: 'OEI', objective: Number(objective[1]) };
}

function indicatorCode(found: RegExpExecArray): Code {
  const number = Number(found[1]);
  return found[2] === undefined
    ? { kind: 'IND', level: 'AEI', number, objective: Number(found[5]), action: Number(found[6]) }
    : { kind: 'IND', level: 'OEI', number, objective: Number(found[3]), action: 0 };
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/**
 * A code as CEPLAN prints it, two digits per number.
 *
 * @example formatCode({ kind: 'AEI', objective: 1, action: 1 }) // 'AEI.01.01'
 */
export function formatCode(code: Code): string {
  if (code.kind === 'OEI') return `OEI.${twoDigits(code.objective)}`;
  if (code.kind === 'AEI') return `AEI.${twoDigits(code.objective)}.${twoDigits(code.action)}`;
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
 * @example parentOf({ kind: 'AEI', objective: 4, action: 3 }) // { kind: 'OEI', objective: 4 }
 */
function parentOf(code: Code): Code | null {
  if (code.kind === 'OEI') return null;
  if (code.kind === 'AEI' || code.level === 'OEI') return { kind: 'OEI', objective: code.objective };
  return { kind: 'AEI', objective: code.objective, action: code.action };
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
  const found = CANONICAL.exec(code);
  if (found === null) return NaN;
  const objective = Number(found[2] ?? found[3]);
  return (objective * NUMBER_SPAN + Number(found[4] ?? 0)) * NUMBER_SPAN + Number(found[1] ?? 0);
}

/** Two digits, or three or four without a zero in front. */
const CANONICAL_NUMBER = '(\\d\\d|[1-9]\\d{2,3})';
const CANONICAL = new RegExp(`^(?:IND\\.${CANONICAL_NUMBER}\\.)?(?:OEI\\.${CANONICAL_NUMBER}|AEI\\.${CANONICAL_NUMBER}\\.${CANONICAL_NUMBER})$`);

/** More than any number in a code. */
const NUMBER_SPAN = 10_000;

/** Whether a text is a code as CEPLAN prints it. */
export const isCanonicalCode = (text: string): boolean => CANONICAL.test(text);

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
export const actionNumberOf = (rank: number): number => elementKeyOf(rank) - objectiveNumberOf(rank) * NUMBER_SPAN;

/** Number of the OEI. */
export const objectiveNumberOf = (rank: number): number => Math.floor(rank / (NUMBER_SPAN * NUMBER_SPAN));
