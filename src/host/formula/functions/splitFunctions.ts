import type { CellValue } from '../../format/cellValue';
import { toBoolean, toText, toWhole } from '../evaluate/coerce';
import { FormulaFault } from '../evaluate/formulaFault';
import { ofValues } from './functionKinds';
import type { FunctionTable, ValueFunction } from './functionKinds';

interface Cut {
  readonly text: string;
  /** Start and end of the separator. */
  readonly from: number;
  readonly to: number;
}

/** The n-th separator of a text, from the end when n is negative; undefined when there are fewer. */
function findCut(text: string, separator: string, number: number, ignoreCase: boolean, endCounts: boolean): Cut | undefined {
  const [where, what] = ignoreCase ? [text.toUpperCase(), separator.toUpperCase()] : [text, separator];
  const cuts: Cut[] = [];
  for (let at = where.indexOf(what); at >= 0 && what !== ''; at = where.indexOf(what, at + what.length)) cuts.push({ text, from: at, to: at + what.length });
  if (endCounts) {
    if (number > 0) cuts.push({ text, from: text.length, to: text.length });
    else cuts.unshift({ text, from: 0, to: 0 });
  }
  return cuts[number > 0 ? number - 1 : cuts.length + number];
}

const splitting = (part: (cut: Cut) => string): ValueFunction =>
  ofValues(([value = null, separator = null, instance = 1, mode = false, end = false, otherwise]: readonly CellValue[]) => {
    const number = toWhole(instance);
    if (number === 0) throw new FormulaFault('#VALUE!');
    const cut = findCut(toText(value), toText(separator), number, toBoolean(mode), toBoolean(end));
    if (cut !== undefined) return part(cut);
    if (otherwise === undefined) throw new FormulaFault('#N/A');
    return otherwise;
  }, 2, 6);

/** Functions that split a text at a separator. Source of each: Microsoft, "Text functions (reference)". */
export const splitFunctions: FunctionTable = {
  TEXTBEFORE: splitting(({ text, from }) => text.slice(0, from)),
  TEXTAFTER: splitting(({ text, to }) => text.slice(to)),
};
