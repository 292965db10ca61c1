import fc from 'fast-check';
import { areaOf } from '../../../../src/host/area';
import { addConditionalFormat } from '../../../../src/host/model/edit/conditionalFormats';
import { formatCells } from '../../../../src/host/model/edit/formatCells';
import { mergeCells } from '../../../../src/host/model/edit/mergeCells';
import { ModelError } from '../../../../src/host/model/modelError';
import { deleteCells, insertCells } from '../../../../src/host/model/edit/shiftCells';
import { defaultProtectionOptions } from '../../../../src/host/model/protection';
import type { Sheet } from '../../../../src/host/model/sheet';
import type { Workbook } from '../../../../src/host/model/workbook';
import { writeCells } from '../../../../src/host/model/edit/writeCells';
import { createXlsx, openXlsx } from '../../../../src/host/xlsx/openXlsx';
import { packageProblems } from '../../../helpers/packages/packageProblems';
import { changedParts } from '../packageParts';
import { richBook } from '../richBook';

type Step = (workbook: Workbook, sheet: Sheet) => void;

const block = fc.tuple(fc.nat(12), fc.nat(8), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .map(([row, column, rows, columns]) => areaOf(row, column, rows, columns));
const constant = fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0), fc.boolean(), fc.constant(null));

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(block, constant).map(([area, value]): Step => (workbook, sheet) => writeCells(workbook, sheet, area, () => ({ value, formula: null }))),
  fc.tuple(block).map(([area]): Step => (workbook, sheet) => writeCells(workbook, sheet, area, () => ({ value: 1, formula: '=SUM($A$1:B2)' }))),
  block.map((area): Step => (workbook, sheet) => formatCells(workbook, sheet, area, { font: { bold: true }, fill: { pattern: 'Solid', color: '#FFC7CE', patternColor: null } })),
  block.map((area): Step => (workbook, sheet) => insertCells(workbook, sheet, area, 'Down')),
  fc.nat(10).map((row): Step => (workbook, sheet) => insertCells(workbook, sheet, areaOf(row, 0, 1, 16_384), 'Down')),
  fc.nat(10).map((column): Step => (workbook, sheet) => deleteCells(workbook, sheet, areaOf(0, column, 1_048_576, 1), 'Left')),
  fc.nat(10).map((row): Step => (workbook, sheet) => deleteCells(workbook, sheet, areaOf(row, 0, 2, 16_384), 'Up')),
  block.map((area): Step => (workbook, sheet) => mergeCells(workbook, sheet, area)),
  block.map((area): Step => (_, sheet) => { addConditionalFormat(sheet, 'x', [area], { type: 'Custom', formula: '=A1>1' }); }),
  fc.nat(10).map((row): Step => (_, sheet) => sheet.setRow(row, { height: 33, hidden: row % 2 === 0 })),
  fc.nat(10).map((column): Step => (_, sheet) => sheet.setColumn(column, { width: 20 })),
  fc.constant<Step>((_, sheet) => { sheet.protection = { options: defaultProtectionOptions(), password: null }; }),
  fc.constant<Step>((_, sheet) => { sheet.frozen = { rows: 2, columns: 1 }; }),
  block.map((area): Step => (_, sheet) => { sheet.hyperlinks.push({ area, address: 'https://gob.pe/?a=1&b=2', documentReference: null, screenTip: 'x' }); }),
);

/** Steps Excel would refuse are left out. */
function run(steps: readonly Step[], workbook: Workbook, sheet: Sheet): void {
  for (const one of steps) {
    try {
      one(workbook, sheet);
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
    }
  }
}

/** All that is read back of a sheet. */
const told = (workbook: Workbook, sheet: Sheet): unknown => ({
  cells: sheet.cells.rowNumbers().flatMap((row) => sheet.cells.row(row).flatMap((cell, column) => cell === undefined || (cell.value === null && cell.formula === null && cell.style === 0)
    ? [] : [[row, column, cell.value, cell.formula, workbook.style(cell.style)]])),
  merges: sheet.merges, rows: [...sheet.rows].filter(([, { height, hidden }]) => height !== null || hidden).sort(([one], [other]) => one - other),
  widths: [...sheet.columns].map(([column, { width, hidden }]) => [column, width, hidden]).sort(), frozen: sheet.frozen, isProtected: sheet.protection !== null,
  rules: sheet.conditionalFormats.map(({ areas, priority, rule, format }) => [areas, priority, rule, format]),
  validations: sheet.validations, links: sheet.hyperlinks, notes: sheet.notes, names: workbook.names.map(({ name, formula }) => [name, formula]).sort(),
  series: sheet.charts.flatMap(({ series }) => series.map(({ values, categories }) => [values, categories])),
});

describe.each([{ from: 'a full package', file: richBook() }, { from: 'an empty workbook', file: createXlsx().save() }])('a sheet of $from after any changes', ({ file }) => {
  const law = (check: (workbook: Workbook, sheet: Sheet, saved: Uint8Array) => void): void => fc.assert(fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
    const { workbook, save } = openXlsx(file);
    run(steps, workbook, workbook.activeSheet);
    check(workbook, workbook.activeSheet, save());
  }), { numRuns: 40 });

  it('says the same when it is opened again', () => {
    law((workbook, sheet, saved) => {
      const again = openXlsx(saved).workbook;
      expect(told(again, again.activeSheet)).toEqual(told(workbook, sheet));
    });
  });

  it('makes a valid package', () => {
    law((_workbook, _sheet, saved) => {
      expect(packageProblems(saved)).toEqual([]);
    });
  });

  it('comes out the same when it is opened and saved again', () => {
    law((_workbook, _sheet, saved) => {
      expect(changedParts(saved, openXlsx(saved).save())).toEqual([]);
    });
  });
});
