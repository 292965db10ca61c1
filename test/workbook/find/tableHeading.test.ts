import { periodOfTitle } from '../../../src/workbook/find/tableHeading';

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
