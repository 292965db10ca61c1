import { wholeText } from '../../../src/workbook/ownSheets/alertSheet';

const paragraphs = (count: number, letters: number): string[] => Array.from({ length: count }, (_, nth) => String(nth % 10).repeat(letters));

describe('the rows of the whole text of the alerts', () => {
  it.each<{ text: readonly string[]; heights: readonly [number, number]; because: string }>([
    { text: [], heights: [15, 15], because: 'there is no alert' },
    { text: paragraphs(1, 240), heights: [15, 15], because: 'it fits a line' },
    { text: paragraphs(1, 241), heights: [30, 15], because: 'a letter more is a line more' },
    { text: paragraphs(12, 300), heights: [405, 120], because: 'a dozen alerts, 35 lines with the blank ones, are more than a row of Excel may be high' },
    { text: paragraphs(60, 300), heights: [405, 405], because: 'two rows show no more' },
  ])('are $heights points high: $because', ({ text, heights }) => {
    expect(wholeText(text).heights).toEqual(heights);
  });
});

describe('the whole text of the alerts in its cell', () => {
  it.each<{ count: number; letters: number; says: string; because: string }>([
    { count: 18, letters: 300, says: '', because: '53 lines are in sight' },
    { count: 19, letters: 300, says: 'El texto está completo en su celda, pero Excel no llega a mostrarlo entero.', because: '56 lines are not' },
    { count: 65, letters: 502, says: 'El texto está completo en su celda, pero Excel no llega a mostrarlo entero.', because: '32 758 letters are all that a cell holds' },
    { count: 66, letters: 502, says: 'En una celda solo caben los primeros 65 de los 66 párrafos.', because: 'it holds 32 767' },
  ])('says «$says» of $count paragraphs: $because', ({ count, letters, says }) => {
    const { note } = wholeText(paragraphs(count, letters));
    expect(note.startsWith(says)).toBe(true);
    expect(note === '').toBe(says === '');
    if (note !== '') expect(note).toMatch(/ Todos los párrafos están en la tabla de abajo, y «Copiar todas», en el panel, los copia juntos\.$/);
  });

  it('ends with a whole paragraph, never in the middle of one', () => {
    const all = paragraphs(100, 502);
    const { text } = wholeText(all);
    expect(text.length).toBeLessThanOrEqual(32_767);
    expect(text.split('\n\n')).toEqual(all.slice(0, 65));
  });
});

describe('the whole text of very many alerts', () => {
  it('is measured once, not once for each paragraph', () => {
    const all = paragraphs(50_000, 600);
    const start = performance.now();
    expect(wholeText(all).note).toContain('los primeros 54 de los 50000 párrafos');
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
