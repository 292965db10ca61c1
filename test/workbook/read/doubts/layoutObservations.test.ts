import { findTables } from '../../../../src/workbook/find/findTables';
import { readPlan } from '../../../../src/workbook/read/readPlan';
import type { CellValue } from '../../../../src/workbook/cells/sheetCells';
import { rowsAsSheet } from '../../../helpers/sheets/cellsOf';

/** The messages of an observation of a table, and where each stands: "3: message", by its first column, 0-based. */
function told(code: string, rows: readonly (readonly CellValue[])[]): string[] {
  const cells = rowsAsSheet(rows);
  const [layout] = findTables(cells);
  if (layout === undefined) throw new Error('There is no table in these rows');
  return readPlan(cells, layout).observations.filter((one) => one.code === code).map(({ message, place: { rect } }) => `${rect.left}-${rect.width}: ${message}`);
}

describe('goals and values of the OEI beside its AEI', () => {
  it.each<[what: string, words: readonly [string, string]]>([['the same words as the AEI’s', ['LE 2024', 'VO 2024']], ['their own words', ['LE OEI 2024', 'VO OEI 2024']]])('are told as such under %s', (_, [goal, value]) => {
    const rows = [['OEI', goal, value, 'AEI', 'Indicador', 'LE 2024', 'VO 2024'], ['OEI.01', 80, 60, 'AEI.01.01', 'Uno', 20, 15], ['OEI.01', 80, 60, 'AEI.01.02', 'Dos', 10, 9]];
    expect(told('columna-del-objetivo', rows)).toEqual([`1-2: «${goal}» y «${value}» son del OEI que está en la misma fila que sus AEI: no se usan, y ese OEI queda sin avance.`]);
    expect(told('columna-dudosa', rows)).toEqual([]);
  });

  it('are none right of the AEI, nor in a table of OEI', () => {
    expect(told('columna-del-objetivo', [['OEI', 'AEI', 'Indicador', 'LE 2024', 'VO 2024'], ['OEI.01', 'AEI.01.01', 'Uno', 20, 15]])).toEqual([]);
    expect(told('columna-del-objetivo', [['OEI', 'Indicador', 'LE 2024', 'VO 2024'], ['OEI.01', 'Uno', 20, 15]])).toEqual([]);
  });
});

describe('goals of two semesters without one of the year', () => {
  const rows = (...goals: readonly [number, number][]): readonly (readonly CellValue[])[] => [
    ['Código', 'Indicador', 'Meta I Sem 2024', 'Meta II Sem 2024', 'Ejecutado I Sem 2024'], ...goals.map(([first, second], at) => [`IND.0${at + 1}.AEI.01.01`, `N${at}`, first, second, 5]),
  ];

  it('are asked about where they accumulate: the second is taken for the year’s', () => {
    expect(told('columna-dudosa', rows([10, 20], [5, 9]))).toEqual(['3-1: La columna «Meta II Sem 2024» se tomó como «Logro esperado 2024», pero no es seguro.']);
    expect(told('meta-de-semestre', rows([10, 20], [5, 9]))).toHaveLength(1);
  });

  it('are unknown where some second one is less', () => {
    expect(told('sin-logros-esperados', rows([10, 20], [5, 4]))).toHaveLength(1);
  });
});

describe('values of a part of the year that ends no period', () => {
  const rows = (title: string, value = 'Ejecutado'): readonly (readonly CellValue[])[] => [[title], ['Código', 'Indicador', 'Meta 2024', value], ['IND.01.AEI.01.01', 'Uno', 20, 8]];

  it('are told with the title that says so', () => {
    expect(told('sin-valores-obtenidos', rows('SEGUIMIENTO DEL PEI AL III TRIMESTRE 2024'))).toEqual([
      '0-4: No se encontró ninguna columna de valor obtenido con su periodo: los de «Ejecutado» son de «SEGUIMIENTO DEL PEI AL III TRIMESTRE 2024», que no llega a junio ni a diciembre, y el avance Tipo I es del primer semestre o del año.',
    ]);
  });

  it('are none where the title or their own heading says a period', () => {
    expect(told('sin-valores-obtenidos', rows('SEGUIMIENTO DEL PEI AL CIERRE DE 2024'))).toEqual([]);
    expect(told('sin-valores-obtenidos', rows('SEGUIMIENTO DEL PEI AL III TRIMESTRE 2024', 'Ejecutado I Semestre 2024'))).toEqual([]);
  });
});
