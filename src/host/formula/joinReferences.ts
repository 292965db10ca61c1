import { cellError, isCellError } from '../format/cellValue';
import { isCells } from './operand';
import type { Area, Operand } from './operand';

/**
 * The reference operators: `:` the smallest area around both, space what they have in common, `,` both.
 *
 * - Without common cells the result is `#NULL!`; operands that are no cells give `#VALUE!`.
 */
export function joinReferences(operator: ':' | ' ' | ',', one: Operand, other: Operand): Operand {
  if (isCells(one) && isCells(other)) {
    if (operator === ',') return { kind: 'cells', areas: [...one.areas, ...other.areas] };
    if (operator === ':') return span(one.areas, other.areas);
    const areas = one.areas.flatMap((area) => other.areas.flatMap((second) => common(area, second)));
    return areas.length === 0 ? cellError('#NULL!') : { kind: 'cells', areas };
  }
  const values = [one, other].filter((operand) => !isCells(operand));
  return values.find((operand) => typeof operand === 'object' && operand !== null && isCellError(operand)) ?? cellError('#VALUE!');
}

function span(one: readonly Area[], other: readonly Area[]): Operand {
  const areas = [...one, ...other];
  const [first] = areas;
  if (first === undefined || areas.some(({ sheet }) => sheet !== first.sheet)) return cellError('#VALUE!');
  const area: Area = {
    sheet: first.sheet,
    top: Math.min(...areas.map(({ top }) => top)),
    left: Math.min(...areas.map(({ left }) => left)),
    bottom: Math.max(...areas.map(({ bottom }) => bottom)),
    right: Math.max(...areas.map(({ right }) => right)),
  };
  return { kind: 'cells', areas: [area] };
}

function common(one: Area, other: Area): Area[] {
  const top = Math.max(one.top, other.top);
  const left = Math.max(one.left, other.left);
  const bottom = Math.min(one.bottom, other.bottom);
  const right = Math.min(one.right, other.right);
  return one.sheet === other.sheet && top <= bottom && left <= right ? [{ sheet: one.sheet, top, left, bottom, right }] : [];
}
