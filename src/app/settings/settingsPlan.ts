import type { SheetCells } from '../../workbook/cells';
import type { WritePlan } from '../../workbook/writePlan';

/** A plan that stores settings and touches no cell; the sheet only lends its name to what may go wrong. */
export const settingsPlan = ({ id, name }: Pick<SheetCells, 'id' | 'name'>, settings: WritePlan['settings']): WritePlan =>
  ({ sheetId: id, sheet: name, blocks: [], formats: [], conditionalFormats: [], names: [], settings });
