import { evaluate } from '../../../src/engine/method/evaluate';
import type { CellValue, SheetCells } from '../../../src/workbook/cells/sheetCells';
import { findTables } from '../../../src/workbook/find/findTables';
import { readPlan } from '../../../src/workbook/read/readPlan';
import { planWrites } from '../../../src/workbook/write/planWrites';
import { applyWrites } from '../../helpers/sheets/applyWrites';
import type { WrittenSheet } from '../../helpers/sheets/applyWrites';
import { calculateSheet, untouchedSheet } from '../../helpers/sheets/calculateSheet';
import { cellsOf, sheetCells } from '../../helpers/sheets/cellsOf';

const MODERN = 'pei-jlbr-2024.xlsx';
const PROGRESS = 14;
const NOTHING = { blocks: [], formats: [], conditionalFormats: [], names: [], settings: {} };

const valueAt = ({ cells }: WrittenSheet, row: number, column: number): CellValue => cells.values[row - cells.top]?.[column - cells.left] ?? '';

function withValue(written: WrittenSheet, row: number, column: number, value: CellValue): WrittenSheet {
  const values = written.cells.values.map((line, r) => line.map((present, c) => (r === row && c === column ? value : present)));
  return { ...written, cells: { ...written.cells, values } };
}

/** Moves everything from a row on one row down, names included, as inserting a row does. */
function withRowInserted({ cells, settings }: WrittenSheet, at: number): WrittenSheet {
  const blank = new Array<CellValue>(cells.values[0]?.length ?? 0).fill('');
  const ownNames = Object.fromEntries(Object.entries(cells.ownNames).map(([name, rect]) => [
    name, rect.top >= at ? { ...rect, top: rect.top + 1 } : rect.top + rect.height > at ? { ...rect, height: rect.height + 1 } : rect,
  ]));
  const { merges: _merges, ...rest } = cells;
  return { cells: { ...rest, values: [...cells.values.slice(0, at), blank, ...cells.values.slice(at)], ownNames }, settings };
}

describe('planWrites', () => {
  it('fills the blank progress cells of indicators, AEI and the mean', () => {
    const { after, evaluation } = calculateSheet(untouchedSheet(cellsOf(MODERN)));
    expect(evaluation.actionsMean).toBe(74.68);
    expect([12, 13, 72].map((row) => valueAt(after, row, PROGRESS))).toEqual([50.64, 50.64, 74.68]);
  });

  it('adds its own block right of the table, headed in the middle of the header rows', () => {
    const { after } = calculateSheet(untouchedSheet(cellsOf(MODERN)));
    expect([15, 16, 17].map((column) => valueAt(after, 10, column))).toEqual(['Ponderador', 'Semáforo', 'Observación']);
    expect(valueAt(after, 11, 16)).toBe('2024 - Sem1');
    expect([12, 13].map((row) => [15, 16].map((column) => valueAt(after, row, column)))).toEqual([['', 'Rojo'], [1, 'Rojo']]);
    expect(valueAt(after, 33, 15)).toBe(0.6667);
  });

  it('changes no other cell', () => {
    const before = cellsOf(MODERN);
    const { after } = calculateSheet(untouchedSheet(before));
    const others = (cells: SheetCells): CellValue[][] => cells.values.map((row) => row.slice(0, PROGRESS));
    expect(others(after.cells)).toEqual(others(before));
  });

  it.each([MODERN, 'pei-jlbr-2024-impreso.xlsx', 'tabla-simple.xlsx', 'pei-igp-2020-2025.xlsx'])('plans nothing on a second run over %s', (file) => {
    const { writePlan, observations } = calculateSheet(calculateSheet(untouchedSheet(cellsOf(file))).after);
    expect(writePlan).toMatchObject(NOTHING);
    expect(observations).toEqual([]);
  });

  it('colours only its own cells, by rules that exclude each other', () => {
    const { conditionalFormats } = calculateSheet(untouchedSheet(cellsOf(MODERN))).writePlan;
    expect(conditionalFormats.map(({ rect }) => rect)).toEqual([
      { top: 12, left: PROGRESS, height: 60, width: 1 },
      { top: 12, left: 16, height: 61, width: 1 },
    ]);
    expect(conditionalFormats[0]?.rules).toMatchObject([
      { kind: 'between', below: 75 }, { kind: 'between', from: 75, below: 95 }, { kind: 'at-least', from: 95 }, { kind: 'text', text: 'ND' },
    ]);
  });

  it('writes only what a changed value changes', () => {
    const changed = withValue(calculateSheet(untouchedSheet(cellsOf(MODERN))).after, 13, 13, 94);
    const { writePlan, after } = calculateSheet(changed);
    expect(writePlan.formats).toEqual([]);
    expect(writePlan.blocks.map(({ rect, values }) => ({ rect, values }))).toEqual([
      { rect: { top: 12, left: PROGRESS, height: 61, width: 1 }, values: [[100], [100], ...new Array(58).fill([null]), [76.58]] },
      { rect: { top: 12, left: 15, height: 2, width: 3 }, values: [[null, 'Verde', null], [null, 'Verde', null]] },
    ]);
    expect(calculateSheet(after).writePlan).toMatchObject(NOTHING);
  });

  it('leaves a progress cell that a person changed, and says so', () => {
    const changed = withValue(calculateSheet(untouchedSheet(cellsOf(MODERN))).after, 13, PROGRESS, 60);
    const { observations, after } = calculateSheet(changed);
    expect(valueAt(after, 13, PROGRESS)).toBe(60);
    expect(observations).toMatchObject([
      { code: 'celda-cambiada-a-mano', element: 'IND.01.AEI.01.01', place: { rect: { top: 13, left: PROGRESS } } },
    ]);
    expect(observations[0]?.message).toBe('La celda dice «60» y lo calculado es «50.64»: se dejó como está.');
  });

  it('keeps every word a person wrote in the Observación column', () => {
    const noted = withValue(calculateSheet(untouchedSheet(cellsOf(MODERN))).after, 13, 17, 'Coordinar con la gerencia');
    const { after, writePlan } = calculateSheet(noted);
    expect(valueAt(after, 13, 17)).toBe('Coordinar con la gerencia');
    expect(writePlan.blocks).toEqual([]);
  });

  it('leaves a column of the user\'s figures and puts its own beside it', () => {
    const before = cellsOf('pei-jlbr-2024-impreso.xlsx');
    const { after } = calculateSheet(untouchedSheet(before));
    expect(after.cells.values.map((row) => row[PROGRESS])).toEqual(before.values.map((row) => row[PROGRESS]));
    expect(valueAt(after, 10, 15)).toBe('Avance Tipo I (%) calculado');
    expect(valueAt(after, 13, 15)).toBe(50.64);
  });

  it('goes past what the user has right of the table', () => {
    const cells = cellsOf(MODERN);
    const values = cells.values.map((row, at) => [...row, '', at === 20 ? 'mi nota' : '', '']);
    const { after } = calculateSheet(untouchedSheet({ ...cells, values }));
    expect([17, 18, 19].map((column) => valueAt(after, 10, column))).toEqual(['Ponderador', 'Semáforo', 'Observación']);
    expect(valueAt(after, 20, 16)).toBe('mi nota');
  });

  it('finds its block again after a row was inserted, and writes nothing but the larger names and rules', () => {
    const inserted = withRowInserted(calculateSheet(untouchedSheet(cellsOf(MODERN))).after, 20);
    const { writePlan, after } = calculateSheet(inserted);
    expect(writePlan.blocks).toEqual([]);
    expect(writePlan.names).toEqual([]);
    expect(writePlan.conditionalFormats.map(({ rect }) => rect.height)).toEqual([8, 52, 62]);
    expect(calculateSheet(after).writePlan).toMatchObject(NOTHING);
  });

  it('colours no blank cell of its own progress column, which Excel would take for a 0', () => {
    const printed = withRowInserted(untouchedSheet(cellsOf('pei-jlbr-2024-impreso.xlsx')), 20);
    const { writePlan, after } = calculateSheet(printed);
    const own = writePlan.names.find(({ name }) => name.endsWith('_Calculado'))?.rect.left ?? -1;
    const rects = writePlan.conditionalFormats.map(({ rect }) => rect).filter(({ left }) => left === own);
    expect(rects).toHaveLength(2);
    const covered = rects.flatMap(({ top, height }) => Array.from({ length: height }, (_, at) => top + at));
    expect(covered).not.toContain(20);
    for (const row of covered) expect([row, valueAt(after, row, own)]).not.toEqual([row, '']);
  });

  it('makes the mean of the AEI bold, with two decimals, and does not colour it', () => {
    const { writePlan } = calculateSheet(untouchedSheet(cellsOf(MODERN)));
    const mean = { top: 72, left: PROGRESS, height: 1, width: 1 };
    expect(writePlan.formats).toContainEqual({ rect: mean, bold: true, numberFormat: '#,##0.00', horizontal: 'Right' });
    expect(writePlan.conditionalFormats.some(({ rect }) => rect.left === PROGRESS && rect.top + rect.height > 72)).toBe(false);
  });

  it('stands in the middle of a tall row, as whatever the table has there', () => {
    const { writePlan } = calculateSheet(untouchedSheet(cellsOf(MODERN)));
    const body = writePlan.formats.filter(({ columnWidth }) => columnWidth !== undefined);
    expect(body.map(({ vertical }) => vertical)).toEqual(['Center', 'Center', 'Center']);
  });

  it('knows its cells again after rows were sorted with the block', () => {
    const { cells, settings } = calculateSheet(untouchedSheet(cellsOf(MODERN))).after;
    const rows = cells.values.slice(12, 72);
    const sorted = [...rows].sort((one, other) => String(one[3]).localeCompare(String(other[3])));
    const { writePlan, observations } = calculateSheet({
      cells: { ...cells, values: [...cells.values.slice(0, 12), ...sorted, ...cells.values.slice(72)] }, settings,
    });
    expect(observations).toEqual([]);
    expect(writePlan.blocks).toEqual([]);
  });

  it('writes its block anew where rows were sorted without it', () => {
    const { cells, settings } = calculateSheet(untouchedSheet(cellsOf(MODERN))).after;
    const rows = cells.values.slice(12, 72);
    const reversed = rows.map((row, at) => [...(rows.at(-1 - at) ?? []).slice(0, 15), ...row.slice(15)]);
    const { after, observations } = calculateSheet({
      cells: { ...cells, values: [...cells.values.slice(0, 12), ...reversed, ...cells.values.slice(72)] }, settings,
    });
    expect(observations).toEqual([]);
    expect(after.cells.values.slice(12, 72).map((row) => row[16])).toEqual([...rows].reverse().map((row) => row[16]));
  });

  it('does not take its own progress for a printed one when a value is removed', () => {
    const removed = withValue(calculateSheet(untouchedSheet(cellsOf(MODERN))).after, 13, 13, '');
    const { after, evaluation } = calculateSheet(removed);
    expect(evaluation.indicators[0]).toMatchObject({ progress: null, origin: 'computed' });
    expect([12, 13].map((row) => valueAt(after, row, PROGRESS))).toEqual(['ND', 'ND']);
  });

  it('writes the gravest observation of a row and how many more there are', () => {
    const place = { sheet: 'PEI Indicadores', rect: { top: 13, left: 5, height: 1, width: 1 } };
    const { after } = calculateSheet(untouchedSheet(cellsOf(MODERN)), [
      { code: 'a', severity: 'warning', place, message: 'Una duda.', remedy: '' },
      { code: 'b', severity: 'error', place, message: 'Un error.', remedy: '' },
    ]);
    expect(valueAt(after, 13, 17)).toBe('Un error. (y 1 observación más)');
    expect(valueAt(after, 23, 17)).toBe('8.00 / 2.00 = 400.00 %, se imprime 100.00 (tope)');
  });

  it('fills the progress of other periods too, and keeps the block for the one asked for', () => {
    const cells = sheetCells({ values: [
      ['Código', 'Indicador', 'Meta 2023', 'Meta 2024', 'VO 2023', 'VO 2024', 'Avance 2023', 'Avance 2024'],
      ['IND.01.AEI.01.01', 'Uno', 10, 20, 5, 20, '', ''],
    ] });
    const [layout] = findTables(cells);
    if (layout === undefined) throw new Error('No table');
    const { plan } = readPlan(cells, layout);
    const [older, newer] = [evaluate(plan, 0), evaluate(plan, 1)];
    const { writePlan } = planWrites({ cells, layout, plan, evaluation: newer, earlier: [older], observations: [], settings: {} });
    const { cells: after } = applyWrites(untouchedSheet(cells), writePlan);
    expect(after.values[1]?.slice(6)).toEqual([50, 100, 1, 'Verde', '']);
  });

  it('leaves a column free beside an Excel table', () => {
    const values = [['Código', 'Indicador', 'Meta 2024', 'VO 2024'], ['IND.01.AEI.01.01', 'Uno', 20, 5]];
    const tables = [{ name: 'Tabla1', rect: { top: 0, left: 0, height: 2, width: 4 } }];
    const { after } = calculateSheet(untouchedSheet(sheetCells({ values, tables })));
    expect(after.cells.values[1]).toEqual(['IND.01.AEI.01.01', 'Uno', 20, 5, '', 25, 1, 'Rojo', '']);
  });

  it('does not write into a cell hidden by a merge, and says so', () => {
    const cells = cellsOf(MODERN);
    const merges = [...(cells.merges ?? []), { top: 12, left: PROGRESS, height: 2, width: 1 }];
    const { after, observations } = calculateSheet(untouchedSheet({ ...cells, merges }));
    expect([12, 13].map((row) => valueAt(after, row, PROGRESS))).toEqual([50.64, '']);
    expect(observations).toMatchObject([{ code: 'celda-combinada', element: 'IND.01.AEI.01.01', place: { rect: { top: 13, left: PROGRESS } } }]);
  });

  it('keeps the place of each column when the user inserts one in the middle of the block', () => {
    const { cells, settings } = calculateSheet(untouchedSheet(cellsOf(MODERN))).after;
    const values = cells.values.map((row, at) => [...row.slice(0, 16), at === 10 ? 'Mi columna' : '', ...row.slice(16)]);
    const ownNames = Object.fromEntries(Object.entries(cells.ownNames).map(([name, rect]) => [
      name, rect.left >= 16 ? { ...rect, left: rect.left + 1 } : rect.width > 1 ? { ...rect, width: rect.width + 1 } : rect,
    ]));
    const { writePlan, layout, observations } = calculateSheet({ cells: { ...cells, values, ownNames }, settings });
    expect(writePlan.blocks).toEqual([]);
    expect(observations).toEqual([]);
    expect(layout.columns.slice(15).map(({ column, header, meaning }) => [column, header, meaning.field])).toEqual([
      [15, 'Ponderador', 'own'], [17, 'Semáforo · 2024 - Sem1', 'own'], [18, 'Observación', 'own'],
    ]);
  });

  it('takes rows added below into its block', () => {
    const { cells, settings } = calculateSheet(untouchedSheet(cellsOf(MODERN))).after;
    const added = [...cells.values.slice(0, 72), ['AEI.08.01', 'NUEVA'], ['IND.01.AEI.08.01', 'Nuevo', '', '', 'Relevante', 'Ascendente', '', '', '', 10, '', '', '', 5]];
    const values = added.map((row) => [...row, ...new Array<CellValue>(18 - row.length).fill('')]);
    const { writePlan, after } = calculateSheet({ cells: { ...cells, values }, settings });
    expect(after.cells.values[73]?.slice(14)).toEqual([50, 1, 'Rojo', '']);
    expect(writePlan.names.map(({ rect }) => rect.height)).toEqual([65, 65, 65, 65]);
  });

  it('knows its cells again when a code stands in two rows', () => {
    const values = [['Código', 'Indicador', 'Meta 2024', 'VO 2024', 'Avance 2024'], ['IND.01.AEI.01.01', 'Uno', 20, 5, ''], ['IND.01.AEI.01.01', 'Dos', 20, 10, '']];
    const { after } = calculateSheet(untouchedSheet(sheetCells({ values })));
    expect(after.cells.values.slice(1).map((row) => row[4])).toEqual([25, 50]);
    expect(calculateSheet(after).writePlan).toMatchObject(NOTHING);
  });

  it('finds its block by its names after rows were inserted above the table', () => {
    const moved = withRowInserted(calculateSheet(untouchedSheet(cellsOf(MODERN))).after, 2);
    const { writePlan, observations } = calculateSheet(moved);
    expect(writePlan).toMatchObject({ blocks: [], names: [] });
    expect(observations).toEqual([]);
  });
});
