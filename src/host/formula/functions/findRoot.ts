import { FormulaFault } from '../formulaFault';

const MOST_STEPS = 100;
const CLOSE = 1e-12;

/**
 * Where a function is zero, by Newton's steps from a guess, with the slope measured on the way.
 *
 * @throws FormulaFault `#NUM!` when it does not come close, as RATE and IRR do.
 */
export function findRoot(curve: (at: number) => number, guess: number): number {
  let at = guess;
  for (let step = 0; step < MOST_STEPS; step++) {
    const width = Math.max(1e-7, Math.abs(at) * 1e-7);
    const height = curve(at);
    const slope = (curve(at + width) - curve(at - width)) / (2 * width);
    const next = at - height / slope;
    if (!Number.isFinite(next) || next <= -1) break;
    if (Math.abs(next - at) <= CLOSE * Math.max(1, Math.abs(next))) return next;
    at = next;
  }
  throw new FormulaFault('#NUM!');
}
