import type { FindingField } from '../finding';
import { at, indicatorPlace } from './rule';
import type { Found, RegistryScene, Scene } from './rule';

/**
 * Findings of a check that looks at one indicator at a time: one at `field` for every one of `candidates` that `isWrong`, in sheet
 * order. `values` gives the numbers to quote.
 */
export function eachIndicator<S extends RegistryScene>(
  scene: S,
  candidates: readonly number[],
  isWrong: (scene: S, i: number) => boolean,
  field: FindingField,
  values: (scene: S, i: number) => readonly number[] = () => [],
): readonly Found[] {
  const found: Found[] = [];
  for (const i of candidates) {
    if (isWrong(scene, i)) found.push(at(indicatorPlace(i, field), ...values(scene, i)));
  }
  return found;
}

/** LE and VO of an indicator, to quote. */
export const targetAndActual = ({ targets, actuals }: Scene, i: number): readonly number[] => [targets[i] ?? NaN, actuals[i] ?? NaN];
