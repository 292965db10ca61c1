import type { CellValue } from '../../format/cellValue';
import { finite, toNumber, toWhole } from '../coerce';
import { FormulaFault } from '../formulaFault';
import { ofValues } from '../functionKinds';
import type { FunctionTable, ValueFunction } from '../functionKinds';
import { roundDecimal } from '../roundDecimal';
import type { Rounding } from '../roundDecimal';

const toDecimals = (rounding: Rounding, least: 1 | 2): ValueFunction =>
  ofValues(([number = null, decimals = 0]) => finite(roundDecimal(toNumber(number), toWhole(decimals), rounding)), least, 2);

/** Down to the next whole number: -8.9 goes to -9. */
function floorWhole(number: number): number {
  return number < 0 ? -roundDecimal(-number, 0, 'up') : roundDecimal(number, 0, 'down');
}

const ceilWhole = (number: number): number => -floorWhole(-number);

/** A multiple without the noise that its multiplication brings: 3 × 0.1 is 0.3. */
const multiple = (times: number, step: number): number => Number((times * step).toPrecision(15));

/** CEILING and FLOOR: to a multiple of the step; a positive number with a negative step is `#NUM!`. */
function toStep(round: (number: number) => number, whenZero: () => number): ValueFunction['run'] {
  return ([value = null, stepValue = null]: readonly CellValue[]) => {
    const number = toNumber(value);
    const step = toNumber(stepValue);
    if (number === 0) return 0;
    if (step === 0) return whenZero();
    if (number > 0 && step < 0) throw new FormulaFault('#NUM!');
    return finite(multiple(round(number / step), step));
  };
}

/** CEILING.MATH and FLOOR.MATH: the sign of the step does not count; a mode turns negative numbers away from zero. */
function toStepMath(round: (number: number) => number): ValueFunction['run'] {
  return ([value = null, stepValue = 1, mode = 0]) => {
    const number = toNumber(value);
    const step = Math.abs(toNumber(stepValue));
    if (step === 0) return 0;
    const turned = number < 0 && toNumber(mode) !== 0;
    return finite(multiple(turned ? -round(-number / step) : round(number / step), step));
  };
}

function toNearestMultiple(number: number, step: number): number {
  if (number === 0 || step === 0) return 0;
  if (Math.sign(number) !== Math.sign(step)) throw new FormulaFault('#NUM!');
  return multiple(roundDecimal(number / step, 0), step);
}

/** Rounding, always on the 15 digits that show. Source of each: Microsoft, "Math and trigonometry functions (reference)". */
export const roundFunctions: FunctionTable = {
  ROUND: toDecimals('half', 2),
  ROUNDUP: toDecimals('up', 2),
  ROUNDDOWN: toDecimals('down', 2),
  TRUNC: toDecimals('down', 1),
  INT: ofValues(([number = null]) => floorWhole(toNumber(number)), 1),
  CEILING: ofValues(toStep(ceilWhole, () => 0), 2),
  FLOOR: ofValues(
    toStep(floorWhole, () => {
      throw new FormulaFault('#DIV/0!');
    }),
    2,
  ),
  'CEILING.MATH': ofValues(toStepMath(ceilWhole), 1, 3),
  'FLOOR.MATH': ofValues(toStepMath(floorWhole), 1, 3),
  MROUND: ofValues(([number = null, step = null]) => finite(toNearestMultiple(toNumber(number), toNumber(step))), 2),
};
