import type { Aggregation, Direction, Relevance } from '../../engine/plan/indicator';
import { foldText } from './foldText';
import type { CellValue } from './sheetCells';

const RELEVANCES: ReadonlyMap<string, Relevance> = new Map<string, Relevance>([
  ['muy relevante', 1], ['muy relev', 1], ['mr', 1], ['1', 1], ['1 muy relevante', 1],
  ['relevante', 2], ['r', 2], ['2', 2], ['2 relevante', 2],
  ['menos relevante', 3], ['poco relevante', 3], ['menor relevancia', 3], ['3', 3], ['3 menos relevante', 3], ['3 poco relevante', 3],
]);

const DIRECTIONS: ReadonlyMap<string, Direction> = new Map<string, Direction>([
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

/** Sentido esperado of a cell; null when blank or not understood. */
export const parseDirection = (value: CellValue): Direction | null => DIRECTIONS.get(plainWords(value)) ?? null;

/** Tipo de agregación of a cell; null when blank or not understood. */
export const parseAggregation = (value: CellValue): Aggregation | null => AGGREGATIONS.get(plainWords(value)) ?? null;

function plainWords(value: CellValue): string {
  return foldText(String(value)).replace(/[^a-z0-9]+/g, ' ').trim();
}
