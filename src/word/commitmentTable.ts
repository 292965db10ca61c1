import type { ReportContents } from '../app/reports/word/reportContents';
import type { TablePlan } from './bodyXml';
import { LANDSCAPE_WIDTH } from './documentStyle';
import { fitted } from './resultTables';

type CommitmentRow = ReportContents['commitments'][number];

/** Half points. */
const SIZE = 16;

const COLUMNS: readonly (readonly [header: string, field: keyof CommitmentRow])[] = [
  ['N°', 'number'], ['Periodo', 'period'], ['Aspecto de mejora', 'aspect'], ['Recomendación', 'recommendation'], ['Acción clave', 'action'], ['Medio de verificación', 'evidence'],
  ['Unidad responsable', 'unit'], ['Plazo', 'deadline'], ['Estado', 'state'], ['Comentario', 'comment'],
];

/** The *matriz de compromisos*, an annex of the evaluation report. */
export const commitmentTable = ({ commitments }: Pick<ReportContents, 'commitments'>): TablePlan => fitted(
  COLUMNS.map(([text]) => ({ text })),
  commitments.map((row) => ({ cells: COLUMNS.map(([, field]) => ({ text: field === 'deadline' ? dayText(row[field]) : String(row[field]), align: field === 'number' ? 'center' as const : 'left' as const })) })),
  LANDSCAPE_WIDTH, SIZE,
);

/** Days of Excel's calendar from 1990 to 2119; a smaller number is a count ("30 días"). */
const [FIRST_DAY, LAST_DAY] = [32_874, 80_000];
/** Of Excel's day 0 in that calendar, from 1970, in days. */
const EPOCH = 25_569;

/**
 * A date cell as a day, since a cell gives it as a number; anything else as it is.
 *
 * @example dayText(45657) // '31/12/2024'
 */
export function dayText(value: string | number | boolean): string {
  if (typeof value !== 'number' || value < FIRST_DAY || value > LAST_DAY) return String(value);
  const [year = '', month = '', day = ''] = new Date((Math.floor(value) - EPOCH) * 86_400_000).toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}
