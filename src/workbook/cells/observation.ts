import { cellRect } from './rect';
import type { Rect } from './rect';

/** A problem with its cells and a remedy, found by reading or by the checks. */
export interface Observation {
  /** Stable, kebab-case: `valor-obtenido-faltante`. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** Code of the indicator, AEI or OEI it is about, where there is one. */
  readonly element?: string;
  readonly place: Place;
  /** What is wrong, in Spanish, one sentence, quoting what stands in the cell. */
  readonly message: string;
  /** What to do about it, in Spanish, one sentence. */
  readonly remedy: string;
}

/** What is wrong with a cell and what to do about it, without the place. */
export type CellProblem = Pick<Observation, 'code' | 'severity' | 'message' | 'remedy'>;

/** Cells of one sheet. */
export interface Place {
  readonly sheet: string;
  readonly rect: Rect;
}

/** The first cell of a sheet. */
export const startOf = (sheet: string): Place => ({ sheet, rect: cellRect(0, 0) });
