import fc from 'fast-check';
import { foldText, searchWords } from '../../../../src/pane/parts/words/foldText';
import { searchIndex } from '../../../../src/pane/tabs/result/searchIndex';
import { elementView, indicatorView } from '../../../helpers/pane/paneStates';

describe('searchIndex', () => {
  it('has for every line its code, name and unit, folded, whatever stands in them', () => {
    fc.assert(fc.property(fc.array(fc.record({ name: fc.string({ unit: 'grapheme' }), units: fc.array(fc.string({ unit: 'grapheme' })) })), (parts) => {
      const elements = parts.map(({ name, units }) => elementView('AEI.01.01', 'red', { name, indicators: units.map((unit) => indicatorView('IND.01', 'red', { name: '', unit })) }));
      const plain = (text: string): string => foldText(text.replace(/\n/g, ' '));
      expect(searchIndex(elements)).toEqual(parts.map(({ name, units }) => ({
        own: plain(`AEI.01.01 ${name}`), indicators: units.map((unit) => plain(`IND.01  ${unit}`)),
      })));
    }));
  });

  it('is made once for a list', () => {
    const elements = [elementView('AEI.01.01', 'red')];
    expect(searchIndex(elements)).toBe(searchIndex(elements));
  });
});

describe('wordsOf', () => {
  it.each<{ query: string; words: readonly string[]; because: string }>([
    { query: ' Gestión  MUNICIPAL ', words: ['gestion', 'municipal'], because: 'accents, case and blanks do not matter' },
    { query: 'año', words: ['ano'], because: 'who has no ñ finds it too' },
    { query: '  ', words: [], because: 'blanks ask for nothing' },
  ])('finds $words in «$query»: $because', ({ query, words }) => {
    expect(searchWords(query)).toEqual(words);
  });
});
