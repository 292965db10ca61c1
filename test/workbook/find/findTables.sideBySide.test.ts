import { findTables } from '../../../src/workbook/find/findTables';
import { rowsAsSheet as sheet } from '../../helpers/sheets/cellsOf';

describe('findTables where a sheet has several tables', () => {
  it('finds two tables side by side', () => {
    const tables = findTables(sheet([
      ['Código', 'Indicador', 'Meta 2023', 'VO 2023', '', 'Código', 'Indicador', 'Meta 2024', 'VO 2024'],
      ['IND.01.AEI.01.01', 'Uno', 10, 5, '', 'IND.01.AEI.02.01', 'Dos', 20, 5],
    ]));
    expect(tables.map(({ body: { left, width } }) => [left, width])).toEqual([[0, 4], [5, 4]]);
    expect(tables.map(({ beside }) => beside?.map(({ left }) => left))).toEqual([[5], [0]]);
  });

  it('finds two tables without codes of indicators side by side', () => {
    const half = [['AEI', 'Indicador', 'Meta 2024', 'VO 2024'], ['AEI.01.01', 'Uno', 10, 5], ['AEI.01.02', 'Dos', 20, 5]];
    expect(findTables(sheet(half.map((row) => [...row, '', ...row]))).map(({ body: { left, width } }) => [left, width])).toEqual([[0, 4], [5, 4]]);
  });

  it('takes a column without heading between codes and names for a column of one table', () => {
    const tables = findTables(sheet([
      ['Código', 'Meta 2024', 'N°', '', 'Indicador', 'Ejecutado I Semestre 2024', 'AEI'],
      ['IND.01.AEI.01.01', 10, '', '', 'Uno', 5, 'AEI.01.01 SERVICIO'],
    ]));
    expect(tables.map(({ body: { left, width } }) => [left, width])).toEqual([[0, 7]]);
  });

  it('judges each of two tables under one header by its own rows', () => {
    const header = ['Código', 'Indicador', 'Meta 2024', 'VO 2024'];
    const tables = findTables(sheet([header, ['AEI.01.01', 'SERVICIO', 10, 5], [], ['Nota: preliminar'], [], header, ['AEI.01.02', 'OTRO'], ['IND.01.AEI.01.02', 'Uno', 10, 5]]));
    expect(tables.map(({ body: { top, height } }) => [top, height])).toEqual([[1, 1], [6, 2]]);
  });

  it('takes neither of two columns for the value that are it equally well', () => {
    const [table] = findTables(sheet([['Código', 'Indicador', 'Meta 2024', 'Ejecutado 2024 Zona A', 'Ejecutado 2024 Zona B'], ['IND.01.AEI.01.01', 'Uno', 10, 5, 4]]));
    expect(table?.columns.slice(3).map(({ meaning, confidence }) => [meaning.field, confidence < 0.5])).toEqual([['unknown', true], ['unknown', true]]);
  });
});
