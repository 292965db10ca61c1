import { meaningChoices } from '../../../../src/pane/parts/columns/meaningChoices';
import { meaningWords } from '../../../../src/workbook/find/tableLayout';

const wordsOf = (years: readonly number[]): string[] => meaningChoices([], years).flatMap(({ choices }) => choices.map(({ words }) => words));

describe('meaningChoices', () => {
  it('offers goal, values and progress of every year, each under its own words', () => {
    const words = wordsOf([2024, 2023]);
    expect(new Set(words).size).toBe(words.length);
    expect(words).toEqual(expect.arrayContaining(['No se usa', 'Logro esperado 2023', 'Valor obtenido 2024, primer semestre', 'Avance Tipo I 2024, año completo']));
  });

  it('offers the years that the columns name, oldest first, each once', () => {
    const groups = meaningChoices([{ column: 0, header: 'Meta', meaning: { field: 'target', year: 2025 }, confidence: 1 }], [2025, 2022]);
    expect(groups.map(({ label }) => label).filter((label) => label.startsWith('Año'))).toEqual(['Año 2022', 'Año 2025']);
  });

  it('never offers our own columns', () => {
    expect(wordsOf([2024])).not.toContain(meaningWords({ field: 'own' }));
  });
});
