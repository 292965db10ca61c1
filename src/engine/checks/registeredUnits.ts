import { textIn } from '../plan/indicatorColumns';
import type { TextColumn } from '../plan/indicatorColumns';
import { foldName } from '../text/names';

export type UnitField = 'unit' | 'executingUnit';

/** One spelling of a unit in the table. */
export interface RegisteredUnit {
  /** "15.00"; '' when the cell has no code before the name. */
  readonly code: string;
  /** Without code. */
  readonly name: string;
  /** {@link foldName} of the name: equal for names that differ only in accents, case, punctuation or spaces. */
  readonly folded: string;
  /** Index of the first indicator with this spelling. */
  readonly first: number;
}

const WITH_CODE = /^\s*(\d[\d.]*)\s*[-–—:]\s*(.*)$/s;

/** The distinct texts of a unit column, in order of first appearance; blanks are left out. */
export function registeredUnits(column: TextColumn): readonly RegisteredUnit[] {
  return firstsOf(column).map((first) => {
    const text = textIn(column, first);
    const [, code = '', name = text] = WITH_CODE.exec(text) ?? [];
    return { code: code.replace(/\.$/, ''), name: name.trim(), folded: foldName(name), first };
  });
}

/** The first indicator with each text. */
function firstsOf({ indices }: TextColumn): readonly number[] {
  const firsts: number[] = [];
  for (let i = 0; i < indices.length; i += 1) if ((indices[i] ?? 0) > firsts.length) firsts.push(i);
  return firsts;
}
