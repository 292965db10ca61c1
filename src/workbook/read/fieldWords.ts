import type { Aggregation, Direction, Relevance } from '../../engine/plan';
import type { CellValue } from '../cells';
import { quoted } from './cellProblem';
import type { CellProblem } from './cellProblem';
import { parseAggregation, parseDirection, parseRelevance } from './parseWords';

/** A column of words from a short list: how to read it, and what to say of a word that is not on it. */
export interface FieldWords<Meaning> {
  readonly parse: (value: CellValue) => Meaning | null;
  readonly problem: (text: string) => CellProblem;
}

export const RELEVANCE_WORDS: FieldWords<Relevance> = {
  parse: parseRelevance,
  problem: unknownWord('relevancia-no-reconocida', 'relevancia', 'Muy relevante, Relevante, Menos relevante'),
};

export const DIRECTION_WORDS: FieldWords<Direction> = {
  parse: parseDirection,
  problem: unknownWord('sentido-no-reconocido', 'sentido esperado', 'Ascendente, Descendente, No definido'),
};

export const AGGREGATION_WORDS: FieldWords<Aggregation> = {
  parse: parseAggregation,
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
