import type { WorkbookCells } from '../../workbook/port';

/** Whether nothing of ours stands in a workbook yet: what we write into cells has a defined name of ours on it. */
export const isFirstWrite = ({ sheets }: Pick<WorkbookCells, 'sheets'>): boolean =>
  sheets.every(({ ownNames }) => Object.keys(ownNames).length === 0);
