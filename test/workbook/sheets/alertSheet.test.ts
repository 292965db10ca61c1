import { textHeights } from '../../../src/workbook/sheets/alertSheet';

const paragraphs = (count: number, letters: number): string => Array.from({ length: count }, () => 'x'.repeat(letters)).join('\n\n');

describe('textHeights', () => {
  it.each<{ text: string; heights: readonly [number, number]; because: string }>([
    { text: '', heights: [15, 15], because: 'there is no alert' },
    { text: paragraphs(1, 240), heights: [15, 15], because: 'it fits a line' },
    { text: paragraphs(1, 241), heights: [30, 15], because: 'a letter more is a line more' },
    { text: paragraphs(12, 300), heights: [405, 120], because: 'a dozen alerts, 35 lines with the blank ones, are more than a row of Excel may be high' },
    { text: paragraphs(60, 300), heights: [405, 405], because: 'two rows show no more' },
  ])('are $heights: $because', ({ text, heights }) => {
    expect(textHeights(text)).toEqual(heights);
  });
});
