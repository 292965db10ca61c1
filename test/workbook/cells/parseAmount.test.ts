import { parseAmount } from '../../../src/workbook/cells/parseAmount';

describe('parseAmount', () => {
  it.each<{ text: string; value: number; because: string }>([
    { text: '36,394.80', value: 36394.8, because: 'the last mark is the decimal one' },
    { text: '36.394,80', value: 36394.8, because: 'the last mark is the decimal one' },
    { text: '36 394,80', value: 36394.8, because: 'spaces separate thousands' },
    { text: '36\u00a0394', value: 36394, because: 'no-break spaces do too' },
    { text: "1'234,567.80", value: 1234567.8, because: 'an apostrophe marks millions in Peru' },
    { text: '1.234.567', value: 1234567, because: 'a mark that repeats separates thousands' },
    { text: '47.60 %', value: 47.6, because: 'a percent sign leaves percent points' },
    { text: 'S/ 1,200.00', value: 1200, because: 'soles are a unit' },
    { text: '12,5', value: 12.5, because: 'one digit after the mark is a decimal' },
    { text: '0,500', value: 0.5, because: 'thousands do not begin with zero' },
    { text: '1 234,567', value: 1234.567, because: 'the space already separates the thousands' },
    { text: '(5.5)', value: -5.5, because: 'accountants write negatives so' },
    { text: '(12)', value: -12, because: 'a note has one digit' },
    { text: '− 7', value: -7, because: 'the minus sign proper counts' },
    { text: '１２', value: 12, because: 'full-width digits are digits' },
    { text: '47.6¹', value: 47.6, because: 'a raised digit marks a note and is no digit of the figure' },
    { text: '45.20 ¹ ²', value: 45.2, because: 'there may be several notes' },
    { text: '12*', value: 12, because: 'an asterisk marks a note' },
    { text: '45.2 (1)', value: 45.2, because: 'so does a number in parentheses after the figure' },
    { text: '1,234.5 (a)', value: 1234.5, because: 'and a letter' },
    { text: '45 1/', value: 45, because: 'and a number before a slash' },
    { text: '45.2 %*', value: 45.2, because: 'the note comes after the percent sign' },
    { text: '12\u200b', value: 12, because: 'what has no width says nothing' },
  ])('reads $text as $value: $because', ({ text, value }) => {
    expect(parseAmount(text)).toEqual({ kind: 'number', value });
  });

  it.each(['', ' ', 'ND', 'N.D.', 'n.d.', 'n. d.', 'S/D', '-', '—', '–', 'No disponible', 'N/A', '(*)', '(**)', 'Sin datos', 'ND (3)', 'N.D.*', '(nd)', 'No se cuenta con información'])('takes «%s» for no data', (text) => {
    expect(parseAmount(text)).toEqual({ kind: 'no-data' });
  });

  it.each<{ text: string; readings: [number, number] }>([
    { text: '1,234', readings: [1234, 1.234] },
    { text: '12.345', readings: [12345, 12.345] },
    { text: '-1,234', readings: [-1234, -1.234] },
    { text: '1,234 (1)', readings: [1234, 1.234] },
  ])('does not choose between the readings of $text', ({ text, readings }) => {
    expect(parseAmount(text)).toEqual({ kind: 'ambiguous', readings });
  });

  it.each(['abc', '12/05/2024', '135 licencias', '1,23,4', '1 2', '1.2.3', '--5', '=1+1', '1e5', '(1)', '¹', '45½', '45 1/2', '5 (10)', '610 (44 %)', '45-50', '9'.repeat(400)])('does not read %s', (text) => {
    expect(parseAmount(text)).toEqual({ kind: 'unreadable' });
  });
});
