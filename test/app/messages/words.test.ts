import { writtenSentence } from '../../../src/app/messages/words';
import { periodLabel } from '../../../src/engine/plan/periods';

describe('writtenSentence', () => {
  it.each<{ cells: number; says: string }>([
    { cells: 0, says: 'Nada cambió desde la última vez.' },
    { cells: 1, says: 'Se escribió 1 celda.' },
    { cells: 64, says: 'Se escribieron 64 celdas.' },
    { cells: 25000, says: 'Se escribieron 25,000 celdas.' },
  ])('says $says of $cells cells', ({ cells, says }) => {
    expect(writtenSentence(cells)).toBe(says);
  });
});

describe('periodLabel', () => {
  it('names the first semester and the year', () => {
    expect(periodLabel({ year: 2024, span: 'semester' })).toBe('2024, primer semestre');
    expect(periodLabel({ year: 2024, span: 'year' })).toBe('2024, año completo');
  });
});
