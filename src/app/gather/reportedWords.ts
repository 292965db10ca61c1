import { shortLabelOf } from '../../engine/plan/periods';
import type { PeriodId } from '../../engine/plan/periods';
import { registerIn, registerRows } from '../../workbook/gather/registerSheet';
import { planSheetsName } from '../calculate/readTables';
import type { ReadWorkbook, TableReading } from '../calculate/readTables';

/** What a unit said beside the value of an indicator, as *Registro PEI* keeps it. */
export interface ReportedWords {
  readonly unit: string;
  readonly cause: string;
  readonly comment: string;
}

/** By code, what the units said last of the indicators of a table in a period; in a workbook with other tables only what is registered for its sheets. */
export function reportedWords({ workbook, readings }: ReadWorkbook, reading: TableReading, id: PeriodId): ReadonlyMap<string, ReportedWords> {
  const present = registerIn(workbook);
  const [period, sheet] = [shortLabelOf(id), planSheetsName(reading)];
  const others = readings.filter((one) => one !== reading).map(planSheetsName);
  const rows = present === null ? [] : registerRows(present);
  return new Map(rows.filter((row) => String(row.period) === period && (String(row.sheet) === sheet || !others.includes(String(row.sheet))))
    .map((row) => [String(row.code), { unit: String(row.unit), cause: String(row.cause).trim(), comment: String(row.comment).trim() }]));
}

/** Beginnings of a clause that goes into a paragraph as it is. */
const CLAUSE = /^(?:debido|por|porque|ya que|puesto que|dado que|a causa|a ra[ií]z|como consecuencia|sin embargo)\b/i;

/**
 * A unit's cause as a clause for the paragraph of an alert; '' for none.
 *
 * @example causeClause('Falta de personal.') // 'debido a lo que informa la unidad: falta de personal'
 */
export function causeClause(cause: string): string {
  const text = cause.replace(/\s+/g, ' ').trim().replace(/\.+$/, '');
  if (text === '') return '';
  const [first = '', second = ''] = text;
  const lowered = second === second.toUpperCase() && /\p{L}/u.test(second) ? text : first.toLowerCase() + text.slice(1);
  return CLAUSE.test(text) ? lowered : `debido a lo que informa la unidad: ${lowered}`;
}
