import { findTables } from '../../../../src/workbook/find/findTables';
import { meaningWords } from '../../../../src/workbook/find/tableLayout';
import type { CellValue } from '../../../../src/workbook/cells/sheetCells';
import { rowsAsSheet } from '../../../helpers/sheets/cellsOf';

function meaningsUnder(headers: readonly string[], ...rows: readonly (readonly CellValue[])[]): string[] {
  const cells = rowsAsSheet([['Código', 'Indicador', ...headers], ...rows.map((row, at) => [`IND.0${at + 1}.AEI.01.01`, 'Talleres', ...row])]);
  return (findTables(cells)[0]?.columns ?? []).slice(2).map(({ meaning, confidence }) => `${meaningWords(meaning)}${confidence < 0.6 ? '?' : ''}`);
}

const GOALS = ['Meta I Semestre 2024', 'Meta II Semestre 2024', 'Ejecutado I Semestre 2024'];
const VALUE = 'Valor obtenido 2024, primer semestre';

describe('goals of semesters', () => {
  it('accumulate where the second is never less and once more: the second is the year\'s, and is asked about', () => {
    expect(meaningsUnder(GOALS, [50, 100, 40], [5, 5, 4])).toEqual(['No se usa', 'Logro esperado 2024?', VALUE]);
  });

  it('may be halves of the year\'s where the second is less: neither is', () => {
    expect(meaningsUnder(GOALS, [60, 40, 40], [5, 10, 4])).toEqual(['No se usa?', 'No se usa?', VALUE]);
  });

  it('give way to the goal of the year', () => {
    expect(meaningsUnder([...GOALS, 'Meta Anual 2024'], [50, 100, 40, 100])).toEqual(['No se usa', 'No se usa', VALUE, 'Logro esperado 2024']);
  });
});

describe('ranks under "Prioridad"', () => {
  const under = (ranks: readonly CellValue[], ofElement: CellValue): string | undefined => {
    const rows = ranks.map((rank, at) => [`IND.0${at + 1}.AEI.01.01`, 'Talleres', rank, 10, 5]);
    const cells = rowsAsSheet([['Código', 'Indicador', 'Prioridad', 'Meta 2024', 'Ejecutado 2024'], ['AEI.01.01', 'Acción', ofElement, '', ''], ...rows]);
    const column = findTables(cells)[0]?.columns[2];
    return column === undefined ? undefined : `${meaningWords(column.meaning)}${column.confidence < 0.6 ? '?' : ''}`;
  };

  it('of indicators alone are their relevance, and are asked about', () => expect(under([1, 2], '')).toBe('Relevancia?'));

  it.each<{ ranks: readonly CellValue[]; ofElement: CellValue; because: string }>([
    { ranks: [1, 2], ofElement: 1, because: 'the AEI has one too' },
    { ranks: [1, 4], ofElement: '', because: 'no relevance is 4' },
  ])('are a priority where $because', ({ ranks, ofElement }) => expect(under(ranks, ofElement)).toBe('Prioridad'));
});
