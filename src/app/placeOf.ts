import type { FindingField, FindingPlace } from '../engine/finding';
import type { Period, Plan } from '../engine/plan';
import type { ColumnMeaning, LayoutColumn, TableLayout } from '../workbook/layout';
import type { Place } from '../workbook/observation';

/**
 * The cell that shows the progress of a row in a period: in the table's progress column, or the row's code where it has none.
 *
 * @param row sheet row, 1-based
 */
export const placeOfRow = (layout: TableLayout, row: number, { year, span }: Period): Place =>
  placeOfField(layout, row, { field: 'progress', year, span });

/** The cell of a row in the column of a field; the row's code where the table has no such column. */
function placeOfField(layout: TableLayout, row: number, field: FindingField): Place {
  const column = layout.columns.find(({ meaning }) => isSame(meaning, field)) ?? layout.columns.find(isKey);
  return { sheet: layout.sheet, rect: { top: row - 1, left: column?.column ?? layout.body.left, height: 1, width: 1 } };
}

const isKey = ({ meaning }: LayoutColumn): boolean => meaning.field === 'code' || meaning.field === 'element';

const isSame = (meaning: ColumnMeaning, wanted: FindingField): boolean =>
  meaning.field === wanted.field &&
  (!('year' in wanted) || ('year' in meaning && meaning.year === wanted.year)) &&
  (!('span' in wanted) || ('span' in meaning && meaning.span === wanted.span));

/** The cell a finding is about. An element without a row of its own is found at its first indicator; else at the table's header. */
export function placeOfFinding(layout: TableLayout, plan: Plan, { subject, field }: FindingPlace): Place {
  const row = rowOf(plan, subject);
  return row === null ? { sheet: layout.sheet, rect: layout.header } : placeOfField(layout, row, field);
}

function rowOf(plan: Plan, { kind, index }: FindingPlace['subject']): number | null {
  if (kind === 'IND') return plan.columns.rows[index] ?? null;
  const element = (kind === 'AEI' ? plan.actions : plan.objectives)[index];
  return element?.row ?? plan.columns.rows[element?.indicators[0] ?? -1] ?? null;
}

/** The code of what a finding is about. */
export function codeOf(plan: Plan, { kind, index }: FindingPlace['subject']): string | undefined {
  if (kind === 'IND') return plan.columns.codes[index];
  return (kind === 'AEI' ? plan.actions : plan.objectives)[index]?.code;
}
