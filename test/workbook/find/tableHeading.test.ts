import { periodOfTitle, titlePeriod } from '../../../src/workbook/find/tableHeading';

describe('periodOfTitle', () => {
  it.each<{ title: string; period: string | null; because: string }>([
    { title: 'REPORTE DE SEGUIMIENTO AL PRIMER SEMESTRE DE 2024 DEL PEI', period: '2024 semester', because: 'it names one year' },
    { title: 'SEGUIMIENTO DEL PEI 2023-2026 AL PRIMER SEMESTRE DEL AÑO 2024', period: '2024 semester', because: 'the other years are the plan\'s' },
    { title: 'I SEMESTRE 2024 - PEI 2023 - 2026', period: '2024 semester', because: 'wherever they stand' },
    { title: 'PEI 2023 al 2026: seguimiento 2025', period: '2025 year', because: 'what is left is one year' },
    { title: 'PEI AÑO 2023 - 2026', period: null, because: 'the plan\'s years alone are none' },
    { title: 'SEGUIMIENTO 2023 Y 2024', period: null, because: 'there are two' },
    { title: 'Hoja1', period: null, because: 'there is none' },
  ])('takes "$title" for $period: $because', ({ title, period }) => {
    const found = periodOfTitle(title);
    expect(found === null ? null : `${found.year} ${found.span}`).toBe(period);
  });
});

describe('titlePeriod', () => {
  it.each(['SEGUIMIENTO DEL PEI - MES DE OCTUBRE 2024', 'SEGUIMIENTO DEL PEI ENERO - OCTUBRE 2024', 'SEGUIMIENTO DEL PEI AL 30/09/2024', 'PEI AL III TRIMESTRE 2024'])('finds in "%s" a part of the year that ends no period, whatever the sheet’s name', (title) => {
    expect(titlePeriod(title, 'PEI 2024')).toEqual({ period: null, isOfOtherPart: true });
  });

  it.each([
    ['SEGUIMIENTO DEL PEI, MES DE ENERO A JUNIO 2024', { year: 2024, span: 'semester' }],
    ['SEGUIMIENTO DEL PEI AL 30/06/2024', { year: 2024, span: 'semester' }],
    ['SEGUIMIENTO ANUAL DEL PEI 2024, actualizado al 15/03/2024', { year: 2024, span: 'year' }],
  ])('finds the period in "%s"', (title, period) => {
    expect(titlePeriod(title, 'Hoja1')).toEqual({ period, isOfOtherPart: false });
  });
});
