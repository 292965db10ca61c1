import { headerText } from '../../../src/workbook/find/columnHeaders';

describe('headerText', () => {
  it.each<{ text: string; line: string; because: string }>([
    { text: 'Unidad de\n Organización ', line: 'Unidad de Organización', because: 'cells wrap' },
    { text: 'Unidad de Organi-\nzación', line: 'Unidad de Organización', because: 'a word is divided at the end of a line' },
    { text: 'Ejecutado enero-\njunio', line: 'Ejecutado enero- junio', because: 'from a month to another is no division' },
    { text: '2024 -\nSem1', line: '2024 - Sem1', because: 'a dash between other things is no division' },
  ])('writes $text as "$line": $because', ({ text, line }) => {
    expect(headerText(text)).toBe(line);
  });
});
