import { confidenceWords } from '../../../../src/pane/parts/columns/confidenceWords';
import type { ColumnMeaning } from '../../../../src/workbook/find/tableLayout';
import { meaningWords } from '../../../../src/workbook/find/tableLayout';

describe('meaningWords', () => {
  it.each<{ meaning: ColumnMeaning; words: string }>([
    { meaning: { field: 'target', year: 2024 }, words: 'Logro esperado 2024' },
    { meaning: { field: 'actual', year: 2024, span: 'semester' }, words: 'Valor obtenido 2024, primer semestre' },
    { meaning: { field: 'progress', year: 2025, span: 'year' }, words: 'Avance Tipo I 2025, año completo' },
    { meaning: { field: 'unit' }, words: 'Unidad de organización' },
    { meaning: { field: 'unknown' }, words: 'No se usa' },
  ])('calls it $words', ({ meaning, words }) => {
    expect(meaningWords(meaning)).toBe(words);
  });
});

describe('confidenceWords', () => {
  const column = (confidence: number, meaning: ColumnMeaning) => ({ column: 0, header: 'x', confidence, meaning });

  it.each<{ confidence: number; meaning: ColumnMeaning; words: string; because: string }>([
    { confidence: 0.6, meaning: { field: 'unit' }, words: '60 %', because: 'the limit itself is sure enough' },
    { confidence: 0.59, meaning: { field: 'unit' }, words: 'Por confirmar (59 %)', because: 'below the limit the user is asked' },
    { confidence: 0.9, meaning: { field: 'unknown' }, words: '—', because: 'a column that is not used is no doubt' },
    { confidence: 0.4, meaning: { field: 'unknown' }, words: 'Por confirmar (40 %)', because: 'a column left aside in doubt is asked about' },
  ])('says $words: $because', ({ confidence, meaning, words }) => {
    expect(confidenceWords(column(confidence, meaning))).toBe(words);
  });
});
