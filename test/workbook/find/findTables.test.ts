import { findTables } from '../../../src/workbook/find/findTables';
import type { TableLayout } from '../../../src/workbook/find/tableLayout';
import { cellsOf, sheetCells } from '../../helpers/sheets/cellsOf';

const columnsOf = (layout: TableLayout | undefined): string[] =>
  (layout?.columns ?? []).map(({ meaning }) => Object.values(meaning).join(' '));

describe('findTables', () => {
  it('understands every column of the modern Anexo B-7', () => {
    const [layout, ...others] = findTables(cellsOf('pei-jlbr-2024.xlsx'));
    expect(others).toEqual([]);
    expect(layout).toMatchObject({
      kind: 'b7', sheet: 'PEI Indicadores', averageRow: 72,
      header: { top: 9, left: 0, height: 3, width: 15 },
      body: { top: 12, left: 0, height: 60, width: 15 },
      title: 'REPORTE DE SEGUIMIENTO AL PRIMER SEMESTRE DE 2024 DEL PLAN ESTRATÉGICO INSTITUCIONAL (PEI)',
    });
    expect(columnsOf(layout)).toEqual([
      'code', 'name', 'executingUnit', 'unit', 'relevance', 'direction', 'aggregation', 'baselineYear', 'baseline',
      'target 2024', 'target 2025', 'target 2026', 'target 2027', 'actual 2024 semester', 'progress 2024 semester',
    ]);
    expect(layout?.columns.map(({ confidence }) => confidence)).toEqual(new Array(15).fill(1));
    expect(layout?.headings[0]).toEqual(['Periodo PEI', '2024 - 2027']);
  });

  it('understands the same columns when the host does not tell which cells are merged', () => {
    const { merges, ...cells } = cellsOf('pei-jlbr-2024.xlsx');
    expect(merges?.length).toBeGreaterThan(0);
    expect(columnsOf(findTables(cells)[0])).toEqual(columnsOf(findTables(cellsOf('pei-jlbr-2024.xlsx'))[0]));
  });

  it('reads the old Anexo B-7 as one table from its first block to its last', () => {
    const [layout, ...others] = findTables(cellsOf('pei-igp-2020-2025.xlsx'));
    expect(others).toEqual([]);
    expect(layout).toMatchObject({ kind: 'old-b7', header: { top: 4, height: 2 }, body: { top: 3, height: 120 }, averageRow: null });
    const years = [2020, 2021, 2022, 2023, 2024, 2025];
    expect(columnsOf(layout)).toEqual([
      'code', 'name', 'parameter', 'baselineYear', 'baseline', 'currentYear', 'current',
      ...years.map((year) => `target ${year}`), ...years.map((year) => `actual ${year} year`), ...years.map((year) => `progress ${year} year`),
    ]);
  });

  it('understands a plain table with its own words', () => {
    const [layout] = findTables(cellsOf('tabla-simple.xlsx'));
    expect(layout).toMatchObject({ kind: 'plain', header: { top: 0, height: 1 }, body: { top: 1, height: 34 } });
    expect(columnsOf(layout)).toEqual([
      'element', 'code', 'name', 'unit', 'relevance', 'direction', 'aggregation', 'target 2024', 'actual 2024 semester',
    ]);
  });

  it('finds nothing in a sheet without codes', () => {
    expect(findTables(sheetCells({ values: [['Código', 'Indicador', 'Meta 2024'], ['1', 'Algo', 5]] }))).toEqual([]);
    expect(findTables(sheetCells({ values: [] }))).toEqual([]);
  });
});
