import { leadingCode } from '../../../src/workbook/cells/leadingCode';

describe('leadingCode', () => {
  it.each<{ text: string; code: string; rest: string }>([
    { text: 'AEI.01.01', code: 'AEI.01.01', rest: '' },
    { text: 'AEI 1.1: Vigilancia (Prioridad 1)', code: 'AEI.01.01', rest: 'Vigilancia (Prioridad 1)' },
    { text: 'AEI.01.01. (Prioridad:1)', code: 'AEI.01.01', rest: '(Prioridad:1)' },
    { text: 'OEI.02.- Mejorar la gestión', code: 'OEI.02', rest: 'Mejorar la gestión' },
    { text: ' ind. 01.aei.1.2 ', code: 'IND.01.AEI.01.02', rest: '' },
    { text: 'IND.01.OEI.03 Porcentaje', code: 'IND.01.OEI.03', rest: 'Porcentaje' },
    { text: 'IND N° 01 AEI Nº 01.02 Porcentaje N° 3', code: 'IND.01.AEI.01.02', rest: 'Porcentaje N° 3' },
    { text: '\u200bIND.\n01.\u200bAEI.01.02', code: 'IND.01.AEI.01.02', rest: '' },
    { text: 'AEI.01.012 x', code: 'AEI.01.12', rest: 'x' },
  ])('takes $code off "$text"', ({ text, code, rest }) => {
    expect(leadingCode(text)).toEqual({ code, rest });
  });

  it.each(['', 'AEI', 'INDICADOR', 'Avance', 'OFICINA 1.1', 'AEI.01', 'IND.01', '15.00-GERENCIA', 'Total AEI.01.01'])('finds no code in "%s"', (text) => {
    expect(leadingCode(text)).toBeNull();
  });
});
