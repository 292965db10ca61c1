import { foldWords } from '../../../src/workbook/cells/foldText';
import { readHeader } from '../../../src/workbook/find/readHeader';
import type { HeaderReading } from '../../../src/workbook/find/readHeader';

describe('foldWords', () => {
  it.each<{ text: string; words: string; because: string }>([
    { text: 'Código', words: 'codigo', because: 'accents and case are free' },
    { text: 'Unidad de\nOrganización', words: 'unidad organizacion', because: 'cells wrap and prepositions say nothing' },
    { text: 'VALORES OBTENIDOS', words: 'valor obtenido', because: 'plurals are free' },
    { text: 'Logros  esperados', words: 'logro esperado', because: 'so are spaces' },
    { text: 'Avance Tipo I (%)', words: 'avance tipo i %', because: 'a percent sign is a word' },
    { text: 'U.M.', words: 'u m', because: 'dots separate' },
    { text: 'Rele\u00advancia', words: 'relevancia', because: 'what has no width divides nothing' },
    { text: '', words: '', because: 'a blank has no words' },
  ])('reduces $text to "$words": $because', ({ text, words }) => {
    expect(foldWords(text).join(' ')).toBe(words);
  });
});

describe('readHeader', () => {
  it.each<{ text: string; reading: Partial<HeaderReading> }>([
    { text: 'Logro Esperado', reading: { concepts: ['target'], year: null, span: null, unknownWords: 0 } },
    { text: 'LE 2024', reading: { concepts: ['target'], year: 2024 } },
    { text: 'Ejecutado 2024 I Trimestre', reading: { concepts: ['actual'], year: 2024, span: 'unknown' } },
    { text: '2024 - Sem1', reading: { concepts: [], year: 2024, span: 'semester', unknownWords: 0 } },
    { text: '2024-I', reading: { year: 2024, span: 'semester' } },
    { text: '2024-II', reading: { year: 2024, span: 'second-semester' } },
    { text: '2024S1', reading: { year: 2024, span: 'semester' } },
    { text: 'I Semestre 2024', reading: { year: 2024, span: 'semester', unknownWords: 0 } },
    { text: 'Primer semestre de 2024', reading: { year: 2024, span: 'semester', unknownWords: 0 } },
    { text: 'Anual', reading: { span: 'year', unknownWords: 0 } },
    { text: 'Trim. III', reading: { span: 'unknown' } },
    { text: '2024 - 2027', reading: { year: null } },
    { text: 'Año', reading: { part: 'year', unknownWords: 0 } },
    { text: 'Avance físico', reading: { concepts: ['actual'] } },
    { text: 'Avance físico (%)', reading: { concepts: ['progress'] } },
    { text: 'Avance Tipo II', reading: { concepts: ['other'] } },
    { text: 'Gerencia de Desarrollo Urbano', reading: { concepts: ['unit'], unknownWords: 2 } },
  ])('reads "$text"', ({ text, reading }) => {
    expect(readHeader(text)).toMatchObject(reading);
  });

  it.each(['(1)', ' (2)', ' [1]', '¹', ' 1/', ' /1', ' 1)'])('takes the footnote mark "%s" after a year for no semester', (mark) => {
    expect(readHeader(`Valor obtenido 2024${mark}`)).toMatchObject({ concepts: ['actual'], year: 2024, span: null, unknownWords: 0 });
  });

  it('takes "2024/1" for the first semester', () => {
    expect(readHeader('Valor obtenido 2024/1')).toMatchObject({ year: 2024, span: 'semester' });
  });
});
