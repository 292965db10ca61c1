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
    { text: 'AE 01.02 Acción dos', code: 'AEI.01.02', rest: 'Acción dos' },
    { text: 'AEI N° 1.1', code: 'AEI.01.01', rest: '' },
    { text: 'AES.02.02 - Accesibilidad', code: 'AES.02.02', rest: 'Accesibilidad' },
    { text: 'Ind. AEI01.01.1 Índice', code: 'IND.01.AEI.01.01', rest: 'Índice' },
    { text: 'IAEI 01.01.01: Número', code: 'IND.01.AEI.01.01', rest: 'Número' },
    { text: 'AER-01-02 Salud', code: 'AER.01.02', rest: 'Salud' },
    { text: 'Objetivo Estratégico Institucional 2: Mejorar', code: 'OEI.02', rest: 'Mejorar' },
    { text: 'Acción estratégica N° 1.2 Patrullaje', code: 'AEI.01.02', rest: 'Patrullaje' },
    { text: 'OEI.01 / AEI.01.02 Limpieza', code: 'AEI.01.02', rest: 'Limpieza' },
    { text: 'OEI.01 - AEI.01.02', code: 'AEI.01.02', rest: '' },
    { text: 'OEI.01 Atender a AEI.01.02', code: 'OEI.01', rest: 'Atender a AEI.01.02' },
    { text: 'AEI.01.012 x', code: 'AEI.01.12', rest: 'x' },
  ])('takes $code off "$text"', ({ text, code, rest }) => {
    expect(leadingCode(text)).toEqual({ code, rest });
  });

  it.each(['', 'AEI', 'INDICADOR', 'Avance', 'OFICINA 1.1', 'AEI.01', 'IND.01', '15.00-GERENCIA', 'Aéreo 1.1', 'Oeste 3', 'I SEMESTRE 2024', 'Ind. 1', 'Objetivo estratégico', 'OC-2024-001', 'AE', 'Total AEI.01.01'])('finds no code in "%s"', (text) => {
    expect(leadingCode(text)).toBeNull();
  });
});
