import { searchWords } from '../../../../src/pane/parts/words/searchWords';

describe('searchWords', () => {
  it.each<{ query: string; words: readonly string[]; because: string }>([
    { query: ' Gestión  MUNICIPAL ', words: ['gestion', 'municipal'], because: 'accents, case and spaces do not matter' },
    { query: 'año', words: ['ano'], because: 'ñ folds to n' },
    { query: '  ', words: [], because: 'a blank query has no words' },
  ])('splits «$query» into $words: $because', ({ query, words }) => {
    expect(searchWords(query)).toEqual(words);
  });
});
