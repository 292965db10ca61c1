import { AGGREGATIONS, DIRECTIONS } from '../../engine/plan/indicatorColumns';
import { AGGREGATION_WORDS, DIRECTION_WORDS, RELEVANCE_WORDS } from '../../engine/text/words';
import type { CellProblem } from '../cells/observation';
import { parseAggregation, parseDirection, parseRelevance } from '../cells/parseWords';
import type { CellValue } from '../cells/sheetCells';
import { quoted } from './figureReader';
import type { WordList } from './rows/rowDoubts';

/** How to read a column of words from a list, and the problem of a word that is not on it. */
export interface FieldWords {
  readonly list: WordList;
  /** What goes into the plan's column: 0 for a word that is not on the list. */
  readonly parse: (value: CellValue) => number;
  readonly problem: (text: string) => CellProblem;
}

export const RELEVANCE: FieldWords = {
  list: 'relevance',
  parse: (value) => parseRelevance(value) ?? 0,
  problem: unknownWord('relevancia-no-reconocida', 'relevancia', Object.values(RELEVANCE_WORDS).join(', ')),
};

export const DIRECTION: FieldWords = {
  list: 'direction',
  parse: (value) => DIRECTIONS.indexOf(parseDirection(value)),
  problem: unknownWord('sentido-no-reconocido', 'sentido esperado', Object.values(DIRECTION_WORDS).join(', '), ': su avance no se calculó'),
};

export const AGGREGATION: FieldWords = {
  list: 'aggregation',
  parse: (value) => AGGREGATIONS.indexOf(parseAggregation(value)),
  problem: unknownWord('agregacion-no-reconocida', 'tipo de agregación', Object.values(AGGREGATION_WORDS).join(', ')),
};

function unknownWord(code: string, what: string, known: string, so = ''): (text: string) => CellProblem {
  return (text) => ({
    code,
    severity: 'warning',
    message: `${quoted(text)} no se reconoce como ${what}${so}.`,
    remedy: `Use una de estas palabras: ${known}.`,
  });
}
