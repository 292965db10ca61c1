import { foldName } from '../foldName';

export type UnitField = 'unit' | 'executingUnit';

/** One spelling of a unit in the table, with the first indicator that bears it. */
export interface RegisteredUnit {
  /** "15.00"; '' when the cell has no code before the name. */
  readonly code: string;
  /** Without code. */
  readonly name: string;
  /** {@link foldName} of the name: equal for names that differ only in accents, case, punctuation or spaces. */
  readonly folded: string;
  readonly first: number;
}

/** Texts seen lately, by length and middle letter: comparing one is quicker than looking it up. */
const RECENT = 64;

const WITH_CODE = /^\s*(\d[\d.]*)\s*[-–—:]\s*(.*)$/s;

/**
 * The distinct texts of a unit column, in order of first appearance; blanks are left out.
 *
 * @example registeredUnits(['15.00-GERENCIA DE SEGURIDAD']) // [{ code: '15.00', name: 'GERENCIA DE SEGURIDAD', … }]
 */
export function registeredUnits(texts: readonly string[]): readonly RegisteredUnit[] {
  const firsts = new Map<string, number>();
  const recent = Array<string>(RECENT).fill('');
  for (let i = 0; i < texts.length; i += 1) {
    const text = texts[i] ?? '';
    const slot = (text.length * 7 + text.charCodeAt(text.length >> 1)) % RECENT;
    if (text === '' || recent[slot] === text) continue;
    recent[slot] = text;
    if (!firsts.has(text)) firsts.set(text, i);
  }
  return [...firsts].map(([text, first]) => {
    const [, code = '', name = text] = WITH_CODE.exec(text) ?? [];
    return { code: code.replace(/\.$/, ''), name: name.trim(), folded: foldName(name), first };
  });
}
