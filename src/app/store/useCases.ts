/** The use cases that the first reading does without, in one chunk of their own. */
export { calculateAllTables } from '../calculate/calculateAllTables';
export { calculateChosen } from '../calculate/calculateChosen';
export { answerJoin } from '../join/answerJoin';
export { copyAlerts, draftAlerts, reviewText, saveAlertEdits, summarize } from '../reports/reportUseCases';
export { exportWord } from '../reports/word/exportWord';
export { copyFindings, takeToSheet } from '../review/reviewUseCases';
export { examineTables } from '../result/examineTables';
export { answerParts } from '../start/answerParts';
export { confirmAndCalculate, correctColumns } from '../start/correctColumn';
export { createExample } from '../start/createExample';
export { mapTable } from '../start/mapTable';
export { selectedRange } from '../start/selectedRange';
export { separateText } from '../start/separateText';
export { columnsOffered, sheetsWithoutTable } from '../start/withoutTable';
export { undoLastRun } from '../undo/undoLast';
