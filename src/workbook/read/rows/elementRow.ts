import { codeKindOf, leadingCode } from '../../cells/leadingCode';
import type { LeadingCode } from '../../cells/leadingCode';
import { textOf } from '../planColumns';
import type { Line, PlanColumns } from '../planColumns';

/**
 * The OEI or AEI of a row that stands across the table above its indicators: "AEI.01.01 Patrullaje…". Null for a row that begins with
 * anything else, names an indicator, or has goals or values.
 *
 * @param left position of the table's first column in the line
 */
export function elementRow(line: Line, { name, figuresAt }: PlanColumns, left: number): LeadingCode | null {
  const first = line.findIndex((value, at) => at >= left && value !== '');
  const found = leadingCode(textOf(line, first));
  if (found === null || codeKindOf(found.code) === 'IND') return null;
  if (name !== first && textOf(line, name) !== '') return null;
  const hasFigures = figuresAt.some((at) => at !== first && textOf(line, at) !== '');
  return hasFigures ? null : found;
}

/** Name of an element that stands in a column beside its indicators. */
export function nameInColumn(line: Line, code: string, { element, elementName, objective }: PlanColumns): string {
  for (const at of [element, objective]) {
    const found = leadingCode(textOf(line, at));
    if (found?.code === code && found.rest !== '') return found.rest;
  }
  const name = textOf(line, elementName);
  return leadingCode(name)?.rest ?? name;
}

const STARTS_AS_PRIORITY = /^\(?prioridad/i;

/** Name of an element with a row of its own; `rest` is what follows its code in the same cell. */
export function elementWords(line: Line, rest: string, columns: PlanColumns): string {
  const name = textOf(line, columns.name);
  return rest === '' ? name : STARTS_AS_PRIORITY.test(rest) ? `${name} ${rest}`.trim() : rest;
}

/** The priority in a column of its own; null without any. */
export function priorityIn(line: Line, { priority }: PlanColumns): number | null {
  const found = priority < 0 ? null : /\d+/.exec(textOf(line, priority));
  return found === null ? null : Number(found[0]);
}
