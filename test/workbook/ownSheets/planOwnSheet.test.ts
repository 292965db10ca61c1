import { sheetBlockName } from '../../../src/workbook/ownSheets/ownSheet';
import { planOwnSheet } from '../../../src/workbook/ownSheets/planOwnSheet';
import { SheetBuilder } from '../../../src/workbook/ownSheets/sheetBuilder';
import { afterOwnSheetPlan, namedSheet } from '../../helpers/sheets/applyWrites';

const content = (rows: number) => {
  const sheet = new SheetBuilder(1);
  for (let row = 0; row < rows; row += 1) sheet.row([`fila ${row}`], [{ wrap: true }]);
  sheet.lines({ top: 0, left: 0, height: rows, width: 1 }, '#BFBFBF');
  return { name: 'Resumen PEI', values: sheet.values, formats: sheet.formats, conditionalFormats: [], charts: [], widths: [100], page: { orientation: 'Portrait' as const, titleRow: null } };
};

describe('planOwnSheet', () => {
  it('formats the rows that were there apart from new ones, which look otherwise, but for the lines across both', () => {
    const made = afterOwnSheetPlan(namedSheet('Resumen PEI', []), 'Resumen', planOwnSheet(namedSheet('Resumen PEI', []), 'Resumen', content(4), {}));
    expect(made.cells.ownNames[sheetBlockName('Resumen')]?.height).toBe(4);
    const { formats } = planOwnSheet(made.cells, 'Resumen', content(6), made.settings).writePlan;
    expect(formats.map(({ rect: { top, height }, wrap = false }) => [top, height, wrap])).toEqual([[0, 4, true], [4, 2, true], [0, 6, false]]);
  });
});
