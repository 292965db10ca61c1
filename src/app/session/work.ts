/** What the pane does when it is asked to; {@link comingWork} downloads it, while the user looks at what was found. */
export { outcomeAgain } from '../outcomeAgain';
export { createExample } from '../start/createExample';
export { mapTable } from '../start/mapTable';
export { calculateAllTables } from './calculateAllTables';
export { calculateChosen } from './calculateChosen';
export { correctColumn } from './correctColumn';
export { examine } from './examine';
export { undoRun } from './undoRun';
