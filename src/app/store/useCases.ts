/** What the pane does when it is asked to; {@link comingWork} downloads it, while the user looks at what was found. */
export { refreshResult } from '../result/outcome';
export { createExample } from '../start/createExample';
export { mapTable } from '../start/mapTable';
export { calculateAllTables } from '../calculate/calculateBook';
export { calculateChosen } from '../calculate/calculateChosen';
export { correctColumn } from '../start/correctColumn';
export { examineTables } from '../result/examineTables';
export { undoLastRun } from '../undo/undoLast';
