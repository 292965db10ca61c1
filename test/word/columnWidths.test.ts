import fc from 'fast-check';
import { evaluate } from '../../src/engine/method/evaluate';
import { fitColumns, wordWidth } from '../../src/word/columnWidths';
import { CELL_PADDING, LANDSCAPE_WIDTH } from '../../src/word/documentStyle';
import { columnFit, reportColumns } from '../../src/word/indicatorTable';
import { anIndicator, aPlan, plan2024 } from '../helpers/plans/plans';

const sum = (widths: readonly number[]): number => widths.reduce((total, one) => total + one, 0);
/** Twentieths of a point that a word takes at a size in half points, in the widest usual font. */
const room = (word: string, size: number): number => wordWidth(word) * size * 10 + CELL_PADDING * 2;

describe('fitColumns', () => {
  it('fills the width, and breaks no word that any size can hold', () => {
    const word = fc.constantFrom('Relevancia', '2023', '701,500.00', 'IND.01.AEI.02.05', 'ADMINISTRACION', 'Sí', '');
    const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
    const column = fc.record({ header: word, texts: fc.array(text, { maxLength: 5 }) });
    fc.assert(fc.property(fc.array(column, { minLength: 1, maxLength: 12 }), (columns) => {
      const { widths, size } = fitColumns(columns, LANDSCAPE_WIDTH, 15);
      expect(sum(widths)).toBe(LANDSCAPE_WIDTH);
      columns.forEach(({ header, texts }, at) => {
        for (const one of [header, ...texts].flatMap((words) => words.split(' '))) expect(widths[at]).toBeGreaterThanOrEqual(room(one, size));
      });
    }));
  });

  it('breaks only the longest words where no size can hold them all', () => {
    const columns = [{ header: '', texts: ['2024'] }, { header: '', texts: ['x'.repeat(400)] }];
    const { widths, size } = fitColumns(columns, LANDSCAPE_WIDTH, 15);
    expect(size).toBe(10);
    expect(sum(widths)).toBe(LANDSCAPE_WIDTH);
    expect(widths[0]).toBeGreaterThanOrEqual(room('2024', size));
  });

  it('gives what is left to the texts of several lines', () => {
    const { widths } = fitColumns([{ header: 'A', texts: ['1'] }, { header: 'B', texts: ['una frase de varias palabras '.repeat(8)] }], 10_000, 15);
    expect(widths[1]).toBeGreaterThan((widths[0] ?? 0) * 4);
  });
});

describe('the columns of the Anexo B-7', () => {
  it('hold every word of the 2024 plan, at 6.5 points at least', () => {
    const plan = plan2024('registered');
    const columns = reportColumns(plan, evaluate(plan, 0).period);
    const { widths, size } = columnFit(columns, plan);
    expect(size).toBeGreaterThanOrEqual(13);
    expect(sum(widths)).toBe(LANDSCAPE_WIDTH);
    columns.forEach(({ header, text }, at) => {
      for (const word of [header, ...plan.indicators.map(text)].flatMap((words) => words.split(/[\s-]+/))) expect(widths[at]).toBeGreaterThanOrEqual(room(word, size));
    });
  });

  it('leave out what no indicator fills', () => {
    const headers = reportColumns(aPlan([anIndicator({ parameter: '', direction: null })]), { year: 2024, span: 'semester' }).map(({ header }) => header);
    expect(headers).not.toContain('Parámetro');
    expect(headers).not.toContain('Sentido');
    expect(headers).toContain('Relevancia');
  });
});
