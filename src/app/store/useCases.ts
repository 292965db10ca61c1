/** The use cases that the pane loads after the workbook was read, with `loadUseCases`. */
export { refreshResult } from '../result/outcome';
export { createExample } from '../start/createExample';
export { mapTable } from '../start/mapTable';
export { calculateAllTables } from '../calculate/calculateAllTables';
export { calculateChosen } from '../calculate/calculateChosen';
export { correctColumn } from '../start/correctColumn';
export { examineTables } from '../result/examineTables';
export { undoLastRun } from '../undo/undoLast';
