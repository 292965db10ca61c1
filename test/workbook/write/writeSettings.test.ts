import * as fc from 'fast-check';
import { PALETTES } from '../../../src/engine/method/bandPalettes';
import { CEPLAN_LIMITS } from '../../../src/engine/method/bands';
import { CEPLAN_POLICIES } from '../../../src/engine/method/evaluation';
import type { CellValue, SheetCells } from '../../../src/workbook/cells/sheetCells';
import { decodeColourScheme, DEFAULT_WRITE_SETTINGS, encodeColourScheme } from '../../../src/workbook/write/writeSettings';
import type { ColourScheme, WriteSettings } from '../../../src/workbook/write/writeSettings';
import type { WrittenSheet } from '../../helpers/sheets/applyWrites';
import { calculateSheet, untouchedSheet } from '../../helpers/sheets/calculateSheet';
import { cellsOf, sheetCells } from '../../helpers/sheets/cellsOf';

describe('writeSettings', () => {
  const MODERN = 'pei-jlbr-2024.xlsx';
  const PROGRESS = 14;
  const safe: WriteSettings = { ...DEFAULT_WRITE_SETTINGS, palette: 'safe' };
  const otherLimits = { ...CEPLAN_POLICIES, limits: { amberFrom: 50, greenFrom: 87.5 } };
  const inBlock = (from: string | null = null): WriteSettings => ({ ...DEFAULT_WRITE_SETTINGS, place: { tableColumn: false, from } });
  const beside = (from: string): WriteSettings => ({ ...DEFAULT_WRITE_SETTINGS, place: { tableColumn: true, from } });

  const valueAt = ({ cells }: WrittenSheet, row: number, column: number): CellValue => cells.values[row - cells.top]?.[column - cells.left] ?? '';
  const columnOf = (written: WrittenSheet, column: number): CellValue[] => Array.from({ length: 61 }, (_, at) => valueAt(written, 12 + at, column));

  describe('limits', () => {
    it('give the bands and the rules of the cells', () => {
      const { after, writePlan } = calculateSheet(untouchedSheet(cellsOf(MODERN)), [], { policies: otherLimits });
      expect(valueAt(after, 12, PROGRESS)).toBe(50.64);
      expect(valueAt(after, 12, 16)).toBe('Ámbar');
      expect(writePlan.conditionalFormats[0]?.rules).toMatchObject([
        { kind: 'between', below: 50 }, { kind: 'between', from: 50, below: 87.5 }, { kind: 'at-least', from: 87.5 }, { kind: 'text', text: 'ND' },
      ]);
      expect(valueAt(after, 72, 17)).toBe('Calculado con: ámbar desde 50 y verde desde 87.5.');
    });

    it('bring new rules and words over those of the last run, and no other figure', () => {
      const { writePlan, after } = calculateSheet(calculateSheet(untouchedSheet(cellsOf(MODERN))).after, [], { policies: otherLimits });
      expect(writePlan.conditionalFormats[0]?.rules[0]).toMatchObject({ below: 50 });
      expect(writePlan.conditionalFormats.map(({ onlyWhereNone }) => onlyWhereNone)).toEqual([undefined, undefined]);
      expect(writePlan.blocks.every(({ rect }) => rect.left > PROGRESS)).toBe(true);
      expect(calculateSheet(after, [], { policies: otherLimits }).writePlan).toMatchObject({ blocks: [], formats: [], conditionalFormats: [], settings: {} });
    });
  });

  describe('palette', () => {
    it('paints the rules again and writes no cell', () => {
      const { writePlan, after } = calculateSheet(calculateSheet(untouchedSheet(cellsOf(MODERN))).after, [], { writing: safe });
      expect(writePlan.blocks).toEqual([]);
      const fills = writePlan.conditionalFormats.map(({ rules }) => rules.map(({ fill }) => fill));
      const { red, amber, green, nd } = PALETTES.safe;
      expect(fills).toEqual([[red.fill, amber.fill, green.fill, nd.fill], [red.fill, amber.fill, green.fill, nd.fill]]);
      expect(calculateSheet(after, [], { writing: safe }).writePlan).toMatchObject({ formats: [], conditionalFormats: [], settings: {} });
    });

    it('reaches the columns of other periods that we wrote, and none of a person', () => {
      const cells = sheetCells({ values: [
        ['Código', 'Indicador', 'Meta 2022', 'Meta 2023', 'Meta 2024', 'VO 2022', 'VO 2023', 'VO 2024', 'Avance 2022', 'Avance 2023', 'Avance 2024'],
        ['IND.01.AEI.01.01', 'Uno', 10, 10, 20, 5, 5, 20, 51, '', ''],
      ] });
      const before = calculateSheet(calculateSheet(untouchedSheet(cells), [], { period: 1 }).after, [], { period: 2 }).after;
      const { writePlan } = calculateSheet(before, [], { period: 2, writing: safe });
      expect(writePlan.conditionalFormats.map(({ rect, onlyWhereNone }) => [rect.left, onlyWhereNone])).toEqual([[9, undefined], [10, undefined], [12, undefined]]);
    });
  });

  describe('place', () => {
    it('leaves the table’s own column alone when the user wants so', () => {
      const before = cellsOf(MODERN);
      const { after, writePlan } = calculateSheet(untouchedSheet(before), [], { writing: inBlock() });
      expect(columnOf(after, PROGRESS)).toEqual(columnOf(untouchedSheet(before), PROGRESS));
      expect([15, 16, 17, 18].map((column) => valueAt(after, 10, column))).toEqual(['Avance Tipo I (%) calculado', 'Ponderador', 'Semáforo', 'Observación']);
      expect(valueAt(after, 12, 15)).toBe(50.64);
      expect(writePlan.conditionalFormats.map(({ rect }) => rect.left)).toEqual([15, 17]);
      expect(calculateSheet(after, [], { writing: inBlock() }).writePlan).toMatchObject({ blocks: [], formats: [], names: [], settings: {} });
    });

    it('keeps up what was written in the table’s own column before the user wanted none there', () => {
      const before = calculateSheet(untouchedSheet(cellsOf(MODERN))).after;
      const { writePlan } = calculateSheet(before, [], { writing: inBlock() });
      expect(writePlan).toMatchObject({ blocks: [], formats: [], names: [], settings: {} });
    });

    it('writes none there any more once the user has emptied it', () => {
      const { cells, settings } = calculateSheet(untouchedSheet(cellsOf(MODERN))).after;
      const values = cells.values.map((row, at) => row.map((value, column) => (column === PROGRESS && at >= 12 ? '' : value)));
      const { after } = calculateSheet({ cells: { ...cells, values }, settings }, [], { writing: inBlock() });
      expect(columnOf(after, PROGRESS)).toEqual(new Array(61).fill(''));
      expect([valueAt(after, 10, 18), valueAt(after, 12, 18)]).toEqual(['Avance Tipo I (%) calculado', 50.64]);
    });

    it('begins the block at the column asked for, and knows it again', () => {
      const { after } = calculateSheet(untouchedSheet(cellsOf(MODERN)), [], { writing: beside('AC') });
      expect([28, 29, 30].map((column) => valueAt(after, 10, column))).toEqual(['Ponderador', 'Semáforo', 'Observación']);
      expect(valueAt(after, 10, 15)).toBe('');
      expect(calculateSheet(after, [], { writing: beside('AC') }).writePlan).toMatchObject({ blocks: [], formats: [], names: [], settings: {} });
    });

    it('goes past what stands there', () => {
      const before = cellsOf(MODERN);
      const values = before.values.map((row, at) => [...row, ...new Array<CellValue>(30 - row.length).fill('')].map((value, column) => (at === 20 && column === 29 ? 'mi nota' : value)));
      const cells: SheetCells = { ...before, values };
      const { after } = calculateSheet(untouchedSheet(cells), [], { writing: beside('AC') });
      expect(valueAt(after, 20, 29)).toBe('mi nota');
      expect([30, 31, 32].map((column) => valueAt(after, 10, column))).toEqual(['Ponderador', 'Semáforo', 'Observación']);
    });

    it.each<{ from: string; because: string }>([
      { from: 'C', because: 'that column is within the table' },
      { from: 'A', because: 'that column is the first of the table' },
      { from: 'XFC', because: 'no sheet has room for three columns there' },
    ])('stands right of the table for $from: $because', ({ from }) => {
      const { after } = calculateSheet(untouchedSheet(cellsOf(MODERN)), [], { writing: beside(from) });
      expect([15, 16, 17].map((column) => valueAt(after, 10, column))).toEqual(['Ponderador', 'Semáforo', 'Observación']);
    });

    it('puts a column that comes later beside the block there is', () => {
      const before = calculateSheet(untouchedSheet(cellsOf(MODERN))).after;
      const values = before.cells.values.map((row, at) => row.map((value, column) => (column === PROGRESS && at >= 12 ? '' : value)));
      const { after } = calculateSheet({ cells: { ...before.cells, values }, settings: before.settings }, [], { writing: inBlock('AC') });
      expect(valueAt(after, 10, 18)).toBe('Avance Tipo I (%) calculado');
    });

    it('leaves a block where it is when another column is asked for', () => {
      const before = calculateSheet(untouchedSheet(cellsOf(MODERN))).after;
      expect(calculateSheet(before, [], { writing: beside('AC') }).writePlan).toMatchObject({ blocks: [], formats: [], names: [], settings: {} });
    });
  });
});

describe('paint', () => {
  const usual: ColourScheme = { palette: 'ceplan', limits: CEPLAN_LIMITS };

  describe('paintFrom', () => {
    it('gives back every paint that was kept', () => {
      const cents = fc.integer({ min: 1, max: 10_000 });
      const paints = fc.tuple(fc.constantFrom('ceplan' as const, 'safe' as const), cents, cents).filter(([, amber, green]) => amber < green)
        .map(([palette, amber, green]): ColourScheme => ({ palette, limits: { amberFrom: amber / 100, greenFrom: green / 100 } }));
      fc.assert(fc.property(paints, (paint) => expect(decodeColourScheme(encodeColourScheme(paint))).toEqual(paint)));
    });

    it.each<{ text: string; because: string }>([
      { text: '', because: 'receipts did not always keep it' },
      { text: 'rosa 75 95', because: 'there is no such palette' },
      { text: 'safe 95 75', because: 'those are no limits' },
      { text: 'safe', because: 'there are none' },
    ])('is the usual for «$text»: $because', ({ text }) => expect(decodeColourScheme(text)).toEqual(usual));

    it('takes no room for the usual', () => expect(encodeColourScheme(usual)).toBe(''));
  });
});
