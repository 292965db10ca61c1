/** @jest-environment jsdom */
import { PEI_LETTERS } from '../../../src/engine/plan/letters';
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ColumnsRead, confidenceWords } from '../../../src/pane/parts/columns/ColumnsRead';
import { meaningChoices } from '../../../src/pane/parts/columns/meaningChoices';
import { meaningWords } from '../../../src/workbook/find/tableLayout';
import type { ColumnMeaning, LayoutColumn } from '../../../src/workbook/find/tableLayout';
import { foundTable } from '../../helpers/pane/paneStates';

describe('ColumnsRead', () => {
  const ACTUAL: LayoutColumn = { column: 4, header: 'Valor', meaning: { field: 'actual', year: 2024, span: 'semester' }, confidence: 0.5 };

  async function opened(...columns: LayoutColumn[]) {
    const corrections: unknown[] = [];
    const user = userEvent.setup();
    render(<ColumnsRead table={foundTable({ columns })} busy={false} correct={({ column, meaning }) => void corrections.push([column, meaning])} answerParts={() => undefined} />);
    return { corrections, user };
  }

  describe('the question about values of parts of a year', () => {
    it.each([{ answer: null, checked: 0, warns: true }, { answer: 'sum' as const, checked: 1, warns: false }])('with the answer $answer', async ({ answer, checked, warns }) => {
      const answers: string[] = [];
      render(<ColumnsRead table={foundTable({ partsAnswer: answer })} busy={false} correct={() => undefined} answerParts={(given) => void answers.push(given)} />);
      expect(screen.queryAllByRole('radio', { checked: true })).toHaveLength(checked);
      expect(screen.queryByText('Nada se calcula con ellos hasta que lo indique.') !== null).toBe(warns);
      await userEvent.setup().click(screen.getByRole('radio', { name: /^Ya vienen acumulados/ }));
      expect(answers).toEqual(['accumulated']);
    });

    it('is not asked of other tables', async () => {
      await opened(ACTUAL);
      expect(screen.queryByRole('radio')).toBeNull();
    });
  });

  describe('ColumnsRead', () => {
    it('marks the columns to confirm', async () => {
      await opened(ACTUAL, { ...ACTUAL, column: 5, confidence: 0.9 });
      expect(screen.getAllByText('Por confirmar (50 %)')).toHaveLength(1);
      expect(screen.getByText('90 %')).toBeVisible();
    });

    it('says of each column its letters, and the first things that stand in it', () => {
      render(<ColumnsRead table={foundTable({ columns: [ACTUAL] })} busy={false} correct={() => undefined} answerParts={() => undefined} samplesOf={(sheet, column) => [sheet, String(column), '47.6']} />);
      expect(screen.getByText('(columna E)')).toBeVisible();
      expect(screen.getByText('Contiene: {1}; 4; 47.6')).toBeVisible();
    });

    it('corrects a column with the choice of the user', async () => {
      const { corrections, user } = await opened(ACTUAL);
      await user.selectOptions(screen.getByRole('combobox', { name: 'Qué contiene «Valor»' }), 'Logro esperado 2024');
      expect(corrections).toEqual([[4, { field: 'target', year: 2024 }]]);
    });

    it('accepts a year that no column names', async () => {
      const { corrections, user } = await opened({ ...ACTUAL, header: "Meta '24", meaning: { field: 'unknown' } });
      await user.selectOptions(screen.getByRole('combobox', { name: "Qué contiene «Meta '24»" }), 'Meta, valor o avance de otro año…');
      expect(screen.getByRole('button', { name: 'Usar' })).toBeDisabled();
      await user.selectOptions(screen.getByRole('combobox', { name: /en otro año/ }), 'Valor obtenido, primer semestre');
      await user.type(screen.getByLabelText("Año de «Meta '24»"), '2031');
      await user.click(screen.getByRole('button', { name: 'Usar' }));
      expect(corrections).toEqual([[4, { field: 'actual', year: 2031, span: 'semester' }]]);
      expect(screen.queryByRole('button', { name: 'Usar' })).toBeNull();
    });

    it('lets the user remove a correction, and only that', async () => {
      const { corrections, user } = await opened({ ...ACTUAL, confidence: 1, corrected: true }, { ...ACTUAL, column: 5, header: 'Otra', confidence: 0.9 });
      expect(screen.getAllByRole('button', { name: /Volver a lo leído/ })).toHaveLength(1);
      await user.click(screen.getByRole('button', { name: 'Volver a lo leído en «Valor»' }));
      expect(corrections).toEqual([[4, null]]);
    });

    it('offers nothing for our own columns', async () => {
      await opened({ column: 8, header: 'Semáforo', meaning: { field: 'own' }, confidence: 1 });
      expect(screen.queryByRole('combobox')).toBeNull();
    });
  });
});

describe('confidenceWords', () => {
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
});

describe('meaningChoices', () => {
  const wordsOf = (years: readonly number[]): string[] => meaningChoices([], years, PEI_LETTERS).flatMap(({ choices }) => choices.map(({ words }) => words));

  describe('meaningChoices', () => {
    it('offers goal, values and progress of every year, each under its own words', () => {
      const words = wordsOf([2024, 2023]);
      expect(new Set(words).size).toBe(words.length);
      expect(words).toEqual(expect.arrayContaining(['No se usa', 'Logro esperado 2023', 'Valor obtenido 2024, primer semestre', 'Avance Tipo I 2024, año completo']));
    });

    it('offers the years that the columns name, oldest first, each once', () => {
      const groups = meaningChoices([{ column: 0, header: 'Meta', meaning: { field: 'target', year: 2025 }, confidence: 1 }], [2025, 2022], PEI_LETTERS);
      expect(groups.map(({ label }) => label).filter((label) => label.startsWith('Año'))).toEqual(['Año 2022', 'Año 2025']);
    });

    it('never offers our own columns', () => {
      expect(wordsOf([2024])).not.toContain(meaningWords({ field: 'own' }));
    });
  });
});
