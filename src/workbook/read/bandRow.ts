import { kindOf, leadingCode } from './leadingCode';
import type { LeadingCode } from './leadingCode';
import { textOf } from './lineText';
import type { Line } from './lineText';
import type { PlanColumns } from './planColumns';

/**
 * The OEI or AEI that a row announces in a column other than that of the codes: "AEI.01.01 Patrullaje…" across the table, above its
 * indicators. Null for a row that begins with anything else, names an indicator or has goals or values.
 *
 * @param left position of the table's first column in the line
 */
export function bandOf(line: Line, { name, targets, actuals }: PlanColumns, left: number): LeadingCode | null {
  const first = line.findIndex((value, at) => at >= left && value !== '');
  const found = leadingCode(textOf(line, first));
  if (found === null || kindOf(found.code) === 'IND') return null;
  if (name !== first && textOf(line, name) !== '') return null;
  const hasFigures = [...targets, ...actuals].some((column) => column !== null && column.at !== first && textOf(line, column.at) !== '');
  return hasFigures ? null : found;
}
