import { readTyped } from '../../../../src/entry/preview/typing/readTyped';
import type { Typed } from '../../../../src/entry/preview/typing/readTyped';
import { parseTyped } from '../../../../src/host';

const typed = (text: string, numberFormat = 'General'): Typed => readTyped(text, { numberFormat, year: 2026 });

/** What a cell of the format General holds after Office.js took the entry. */
const taken = ({ entry }: Typed) => (typeof entry === 'string' ? parseTyped(entry, { currentYear: 2026 }).value : entry);

const JUNE_30 = 45473;

describe('readTyped', () => {
  it.each<[text: string, value: number]>([
    ['100', 100], ['1,234.50', 1234.5], ['-3', -3], ['+5', 5], ['(5)', -5], ['47.60%', 0.476], ['1.5e3', 1500], [' 12 ', 12],
  ])('reads %j as a number, which Office.js reads alike', (text, value) => {
    expect(typed(text)).toMatchObject({ value, isFormula: false });
    expect(taken(typed(text))).toBe(value);
  });

  it.each(['S/ 1,200', 'S/1200', 'S/. 1200.00', 's/ 1200'])('reads %j as an amount in soles', (text) => {
    expect(typed(text)).toEqual({ entry: 1200, value: 1200, numberFormat: '"S/" #,##0.00', isFormula: false });
  });

  it.each<[text: string, format: string]>([
    ['30/06/2024', 'dd/mm/yyyy'], ['30-6-24', 'dd/mm/yyyy'], ['2024-06-30', 'dd/mm/yyyy'], ['30-jun-24', 'd-mmm-yy'],
    ['30 de junio de 2024', 'd-mmm-yy'], ['30 jun. 2024', 'd-mmm-yy'],
  ])('reads %j as 30 June, the day first', (text, numberFormat) => {
    expect(typed(text)).toEqual({ entry: JUNE_30, value: JUNE_30, numberFormat, isFormula: false });
  });

  it('reads a day without year in the current one, and a month with its year', () => {
    expect(typed('1/2')).toMatchObject({ entry: 46054, numberFormat: 'd-mmm' });
    expect(typed('set-2024')).toMatchObject({ entry: 45536, numberFormat: 'mmm-yy' });
    expect(typed('septiembre 2024')).toMatchObject({ entry: 45536 });
  });

  it('reads a time, alone or after a day', () => {
    expect(typed('14:30')).toMatchObject({ value: 0.6041666666666666, numberFormat: 'h:mm' });
    expect(typed('30/06/2024 12:00')).toMatchObject({ value: JUNE_30 + 0.5, numberFormat: 'dd/mm/yyyy h:mm' });
  });

  it.each(['50,64', '1.234,50', '31/02/2024', '06/30/2024', 'Jan 2024', '30-Aug-24', 'TRUE', '#N/A', 'ND', '-', '1.1.1', 'AEI.01.01', 'IND.01.AEI.01.01', '12 informes', '3 de 4'])(
    'keeps %j as the text it is, whatever it is in English', (text) => {
      expect(typed(text).value).toBe(text);
      expect(taken(typed(text))).toBe(text);
    },
  );

  it('reads VERDADERO, FALSO and the errors of Excel in Spanish', () => {
    expect(typed('verdadero')).toMatchObject({ entry: true });
    expect(typed('FALSO')).toMatchObject({ entry: false });
    expect(typed('#N/D')).toMatchObject({ entry: '#N/A', value: { error: '#N/A' } });
    expect(typed('#¡div/0!')).toMatchObject({ entry: '#DIV/0!' });
  });

  it.each<[text: string, entry: string]>([
    ['=SUMA(A1:A3)', '=SUM(A1:A3)'],
    ['=SI(A1>75;"SUMA(1;2)";FALSO)', '=IF(A1>75,"SUMA(1;2)",FALSE)'],
    ["=PROMEDIO.SI('Hoja; SI'!A:A;\">0\")", "=AVERAGEIF('Hoja; SI'!A:A,\">0\")"],
    ['=SI.ERROR(BUSCARV(A1,B:C,2,FALSO),#N/D)', '=IFERROR(VLOOKUP(A1,B:C,2,FALSE),#N/A)'],
    ['=AÑO(A1)+MES(B1)', '=YEAR(A1)+MONTH(B1)'],
    ['=sum(A1;A2)', '=sum(A1,A2)'],
    ['=SUMA(Tabla1[Si;no])', '=SUM(Tabla1[Si;no])'],
    ['+A1*2', '=+A1*2'],
  ])('takes the formula %j as %j', (text, entry) => {
    expect(typed(text)).toEqual({ entry, value: null, isFormula: true });
  });

  it('takes numbers as percentages in a cell of that format, as Excel does', () => {
    expect(['50', '.5', '0.5', '-50', '100', '50%'].map((text) => typed(text, '0.00%').value)).toEqual([0.5, 0.5, 0.005, -0.5, 1, 0.5]);
  });

  it('leaves everything text in a cell of the format Text, and what stands after an apostrophe', () => {
    expect(typed('=1+1', '@')).toMatchObject({ entry: '=1+1', value: '=1+1', isFormula: false });
    expect(typed("'007")).toMatchObject({ entry: "'007", value: '007' });
  });

  it('takes an empty text as a blank cell', () => expect(typed('')).toMatchObject({ entry: '', value: null }));
});
