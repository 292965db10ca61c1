import { periodIn, periodLabel, periodShortLabel } from '../../engine/plan/periods';
import type { Period } from '../../engine/plan/periods';
import { foldText } from '../cells/foldText';
import type { CellValue } from '../cells/sheetCells';

/** A cell of a row of a request that the unit fills in, besides the value. */
export type AnswerField = 'source' | 'cause' | 'comment' | 'reporter';
/** What the columns of a request hold. */
export type RequestField = 'code' | 'name' | 'sense' | 'target' | 'value' | AnswerField;

export const ANSWER_FIELDS: readonly AnswerField[] = ['source', 'cause', 'comment', 'reporter'];

const VALUE = 'Valor obtenido:';
const HEADINGS: Readonly<Record<Exclude<RequestField, 'target' | 'value'>, string>> = {
  code: 'Código', name: 'Indicador', sense: 'Sentido', source: 'Fuente o medio de verificación', cause: 'Causa, si va atrasado', comment: 'Comentario', reporter: 'Quién informa',
};

const FOLDED_VALUE = foldText(VALUE);
const FIELD_OF_FOLDED: ReadonlyMap<string, RequestField> = new Map(Object.entries(HEADINGS).map(([field, heading]) => [foldText(heading), field as RequestField]));

/**
 * The heading of a column of a request; returns are read by it.
 *
 * @example requestHeading('value', { year: 2024, span: 'semester' }) // 'Valor obtenido: 2024, primer semestre'
 */
export function requestHeading(field: RequestField, period: Period): string {
  if (field === 'target') return `LE ${period.year}`;
  return field === 'value' ? `${VALUE} ${periodLabel(period)}` : HEADINGS[field];
}

/** The heading of a column with the values of an earlier period: "VO 2023-I". */
export const earlierHeading = (period: Period): string => `VO ${periodShortLabel(period)}`;

/** The field that a heading names, and of a value its period; null for the heading of another column. Case, accents and spaces do not matter. */
export function headingField(cell: CellValue): { readonly field: RequestField; readonly period: Period | null } | null {
  if (typeof cell !== 'string') return null;
  const folded = foldText(cell);
  if (folded.startsWith(FOLDED_VALUE)) return { field: 'value', period: periodIn(folded.replace(/ano completo/, 'año completo')) };
  const field = FIELD_OF_FOLDED.get(folded);
  return field === undefined ? null : { field, period: null };
}

/** Labels above the table of a request. */
export const UNIT_LABEL = 'Unidad de organización:';
export const DEADLINE_LABEL = 'Fecha límite:';
