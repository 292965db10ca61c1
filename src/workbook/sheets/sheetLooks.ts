import type { CellLook } from './sheetBuilder';

export const LINE = '#BFBFBF';

export const TITLE: CellLook = { bold: true, fontSize: 14 };
export const LABEL: CellLook = { bold: true };
export const SECTION: CellLook = { bold: true, fontSize: 12 };
export const HEAD: CellLook = { bold: true, fill: '#D9E1F2', horizontal: 'Center', vertical: 'Center', wrap: true };
export const WORD: CellLook = { wrap: true, vertical: 'Center' };
export const COUNT: CellLook = { horizontal: 'Center', vertical: 'Center', numberFormat: '0' };
export const TOTAL: CellLook = { ...COUNT, bold: true };
export const PERCENT: CellLook = { horizontal: 'Right', vertical: 'Center', numberFormat: '0.00' };
export const NOTE: CellLook = { italic: true, fontColor: '#595959' };

export const MEAN_CHART = '#1F4E79';
