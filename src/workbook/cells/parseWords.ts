import type { Aggregation, Direction, Relevance } from '../../engine/plan/indicator';
import { foldText } from './foldText';
import { parseAmount } from './parseAmount';
import type { CellValue } from './sheetCells';

const RELEVANCES: ReadonlyMap<string, Relevance> = new Map<string, Relevance>([
  ['muy relevante', 1], ['muy relev', 1], ['mr', 1], ['1', 1], ['1 muy relevante', 1],
  ['relevante', 2], ['r', 2], ['2', 2], ['2 relevante', 2],
  ['menos relevante', 3], ['poco relevante', 3], ['menor relevancia', 3], ['3', 3], ['3 menos relevante', 3], ['3 poco relevante', 3],
]);

const DIRECTIONS: ReadonlyMap<string, Direction> = new Map<string, Direction>([
  ['i', 'ascending'], ['a', 'ascending'], ['c', 'ascending'], ['m', 'ascending'], ['d', 'descending'], ['r', 'descending'],
  ['ascendente', 'ascending'], ['asc', 'ascending'], ['creciente', 'ascending'], ['aumento', 'ascending'], ['positivo', 'ascending'],
  ['descendente', 'descending'], ['desc', 'descending'], ['decreciente', 'descending'], ['reduccion', 'descending'],
  ['negativo', 'descending'],
  ['no definido', 'undefined'], ['no definida', 'undefined'], ['indefinido', 'undefined'], ['neutral', 'undefined'],
]);

const AGGREGATIONS: ReadonlyMap<string, Aggregation> = new Map<string, Aggregation>([
  ['agregable', 'summable'], ['si agregable', 'summable'], ['acumulable', 'summable'], ['acumulado', 'summable'],
  ['no agregable', 'not-summable'], ['no acumulable', 'not-summable'], ['no acumulado', 'not-summable'],
  ['maximo permisible', 'maximum'], ['maximo', 'maximum'], ['max permisible', 'maximum'],
  ['minimo permisible', 'minimum'], ['minimo', 'minimum'], ['min permisible', 'minimum'],
]);

/** Relevancia of a cell, as words ("Muy relevante") or as its rank (1 to 3); null when blank or not understood. */
export const parseRelevance = (value: CellValue): Relevance | null => RELEVANCES.get(plainWords(value)) ?? null;

/** Signs alone: arrows, triangles, plus and minus, with or without brackets. */
const UP = /^\(?\s*[↑▲△⬆⇧↗+]\ufe0f?\s*\)?$/u;
/** A bare hyphen is none: it also stands for nothing. */
const DOWN = /^(?:[↓▼▽⬇⇩↘−]\ufe0f?|\(\s*[↓▼▽⬇⇩↘\-–−]\ufe0f?\s*\))$/u;
/** Beginnings of words that say one sense: "A menor valor, mejor", "Disminuir", "Incremento". */
const MORE = /\b(?:manten|mas\b|ascen|crecien|crecer|crecim|aument|increment|mayor|positiv|sub[ei])/;
const LESS = /\b(?:menos\b|descen|decrec|dismin|reduc|menor|negativ|baj[ao])/;
export const LONGEST_SENSE = 40;

/**
 * Sentido esperado of a cell, as a word, a short phrase or a sign; null when blank, not understood or of both senses.
 *
 * @example parseDirection('A menor valor, mejor') // 'descending'
 * @example parseDirection('↑') // 'ascending'
 */
export function parseDirection(value: CellValue): Direction | null {
  const words = plainWords(value);
  const known = DIRECTIONS.get(words);
  if (known !== undefined || typeof value !== 'string') return known ?? null;
  const sign = value.trim();
  if (UP.test(sign)) return 'ascending';
  if (DOWN.test(sign)) return 'descending';
  if (words.length > LONGEST_SENSE || MORE.test(words) === LESS.test(words) || NEGATED.test(words)) return null;
  return MORE.test(words) ? 'ascending' : 'descending';
}

/** "No aumentar": the opposite or neither. */
const NEGATED = /\b(?:no|sin|ni)\b/;

/** Tipo de agregación of a cell; null when blank or not understood. */
export const parseAggregation = (value: CellValue): Aggregation | null => AGGREGATIONS.get(plainWords(value)) ?? null;

const QUOTIENT = /^(\d{1,3})\s*\/\s*(\d{1,3})$/;

/**
 * A typed weight: a number, a quotient or a percentage; null for anything else, zero and less.
 *
 * @example parseShare('2/3') // 0.666…
 * @example parseShare('60 %') // 60
 */
export function parseShare(value: CellValue): number | null {
  const quotient = typeof value === 'string' ? QUOTIENT.exec(value.trim()) : null;
  const amount = quotient !== null ? Number(quotient[1]) / Number(quotient[2]) : typeof value === 'string' ? numberIn(value) : Number(value);
  return typeof value !== 'boolean' && value !== '' && Number.isFinite(amount) && amount > 0 ? amount : null;
}

function numberIn(text: string): number {
  const amount = parseAmount(text);
  return amount.kind === 'number' ? amount.value : NaN;
}

function plainWords(value: CellValue): string {
  return foldText(String(value)).replace(/[^a-z0-9]+/g, ' ').trim();
}
