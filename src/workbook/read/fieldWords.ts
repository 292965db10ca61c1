import { AGGREGATIONS, DIRECTIONS } from '../../engine/indicatorColumns';
import type { CellValue } from '../cells';
import { quoted } from './cellProblem';
import type { CellProblem } from './cellProblem';
import { parseAggregation, parseDirection, parseRelevance } from './parseWords';

/** A column of words from a short list: how to read it, and what to say of a word that is not on it. */
export interface FieldWords {
  /** What goes into the plan's column: 0 for a word that is not on the list. */
  readonly parse: (value: CellValue) => number;
  readonly problem: (text: string) => CellProblem;
}

export const RELEVANCE_WORDS: FieldWords = {
  parse: (value) => parseRelevance(value) ?? 0,
  problem: unknownWord('relevancia-no-reconocida', 'relevancia', 'Muy relevante, Relevante, Menos relevante'),
};

export const DIRECTION_WORDS: FieldWords = {
  parse: (value) => DIRECTIONS.indexOf(parseDirection(value)),
  problem: unknownWord('sentido-no-reconocido', 'sentido esperado', 'Ascendente, Descendente, No definido'),
};

export const AGGREGATION_WORDS: FieldWords = {
  parse: (value) => AGGREGATIONS.indexOf(parseAggregation(value)),
  problem: unknownWord(
    'agregacion-no-reconocida', 'tipo de agregación', 'Agregable, No agregable, Máximo permisible, Mínimo permisible',
  ),
};

function unknownWord(code: string, what: string, known: string): (text: string) => CellProblem {
  return (text) => ({
    code,
    severity: 'warning',
    message: `${quoted(text)} no se reconoce como ${what}.`,
    remedy: `Use una de estas palabras: ${known}.`,
  });
}
