import { isCanonical } from './codeRank';
import type { Level } from './plan';

/** A code taken apart: `IND.02.AEI.04.03` is indicator 2 of action 3 of objective 4. */
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
 * Takes the code of an OEI, AEI or indicator apart, however it was typed: `AEI 1.1`, `AEI.01.01.`, `IND. 01.AEI.01.01`.
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
 * The canonical spelling of a code; null when the text is not a code. A text that already is canonical comes back at once.
 *
 * @example canonicalCode('IND. 01.AEI.1.1') // 'IND.01.AEI.01.01'
 */
export function canonicalCode(text: string): string | null {
  if (isCanonical(text)) return text;
  const code = parseCode(text);
  return code === null ? null : formatCode(code);
}

/**
 * The element a code belongs under: the AEI or OEI of an indicator, the OEI of an AEI; null for an OEI.
 *
 * @example parentOf({ kind: 'AEI', objective: 4, action: 3 }) // { kind: 'OEI', objective: 4 }
 */
export function parentOf(code: Code): Code | null {
  if (code.kind === 'OEI') return null;
  if (code.kind === 'AEI' || code.level === 'OEI') return { kind: 'OEI', objective: code.objective };
  return { kind: 'AEI', objective: code.objective, action: code.action };
}

/**
 * {@link parentOf} on spelled codes; null when the text is not a code or has no parent.
 *
 * @example parentCode('IND.02.AEI.04.03') // 'AEI.04.03'
 */
export function parentCode(text: string): string | null {
  const code = parseCode(text);
  const parent = code === null ? null : parentOf(code);
  return parent === null ? null : formatCode(parent);
}
