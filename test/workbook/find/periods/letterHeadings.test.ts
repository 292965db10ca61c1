import { withLetterWords } from '../../../../src/workbook/find/periods/letterHeadings';

describe('withLetterWords', () => {
  it.each<{ letters: string; words: readonly string[]; because: string }>([
    { letters: 'E F M A M J', words: ['Enero', 'Febrero', 'Marzo', 'Abril', 'Mayo', 'Junio'], because: 'they are the months from January on' },
    { letters: 'E F', words: ['E', 'F'], because: 'two letters may be anything' },
    { letters: 'P E P E', words: ['Programado', 'Ejecutado', 'Programado', 'Ejecutado'], because: 'P and E are the goal and the value' },
    { letters: 'P. E.', words: ['Programado', 'Ejecutado'], because: 'a point abbreviates' },
    { letters: 'E E', words: ['E', 'E'], because: 'without P nobody knows what E is' },
    { letters: 'E F M P E', words: ['Enero', 'Febrero', 'Marzo', 'Programado', 'Ejecutado'], because: 'the months end where another letter comes' },
  ])('reads $letters as $words: $because', ({ letters, words }) => {
    expect(withLetterWords(letters.split(' ').map((letter) => ['Ejecución 2024', letter])).map((levels) => levels.at(-1))).toEqual(words);
  });

  it('leaves headings of words as they are', () => {
    const headings = [['Código'], ['Indicador'], ['Meta', '2024'], []];
    expect(withLetterWords(headings)).toBe(headings);
  });
});
