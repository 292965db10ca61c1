import type { CellValue } from '../format/cellValue';
import type { Evaluation } from './evaluation';
import type { FormulaNode } from './formulaNode';
import type { Operand } from './operand';

interface ArgumentCount {
  readonly least: number;
  /** Infinity when any number of arguments is allowed. */
  readonly most: number;
}

/** Takes single values. Given an array it is done for each element; an error argument is its result unless it takes errors. */
export interface ValueFunction extends ArgumentCount {
  readonly kind: 'value';
  readonly takesErrors?: true;
  /** An argument left out between commas is `null`, one left out at the end is missing from `args`. */
  readonly run: (args: readonly CellValue[], evaluation: Evaluation) => CellValue;
}

/** Takes cells and arrays as a whole; `single` names the arguments (from 0) that are single values all the same. */
export interface RangeFunction extends ArgumentCount {
  readonly kind: 'range';
  readonly single?: (index: number) => boolean;
  readonly run: (args: readonly Operand[], evaluation: Evaluation) => Operand;
}

/** Evaluates its arguments itself: only those it needs, or where their places matter and not their values. */
export interface LazyFunction extends ArgumentCount {
  readonly kind: 'lazy';
  readonly run: (args: readonly FormulaNode[], evaluation: Evaluation) => Operand;
}

export type FormulaFunction = ValueFunction | RangeFunction | LazyFunction;

/** Functions by their English name in upper case. */
export type FunctionTable = Readonly<Record<string, FormulaFunction>>;

/** A function of single values; `most` is `least` unless given. */
export const ofValues = (run: ValueFunction['run'], least: number, most = least): ValueFunction => ({ kind: 'value', least, most, run });

/** A function of single values that looks at errors instead of passing them on. */
export const ofAnyValues = (run: ValueFunction['run'], least: number, most = least): ValueFunction => ({
  kind: 'value',
  least,
  most,
  run,
  takesErrors: true,
});

/** A function of cells and arrays; `single` lists the places of its single values. */
export const ofRanges = (run: RangeFunction['run'], least: number, most = least, ...single: number[]): RangeFunction => ({
  kind: 'range',
  least,
  most,
  run,
  ...(single.length > 0 && { single: (index) => single.includes(index) }),
});

export const ofNodes = (run: LazyFunction['run'], least: number, most = least): LazyFunction => ({ kind: 'lazy', least, most, run });
