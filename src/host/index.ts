/** The public door of the embedded workbook host, for the browser and Node alike. `node.ts` is the only other one: it loads the client in Node. */

// The client: a workbook that answers Office.js, and what it throws for a file it cannot open.
export { connectClient } from './client/connectClient';
export type { ConnectedClient } from './client/officeClient';
export { openSession } from './client/openSession';
export { createHost } from './createHost';
export type { Host, HostOptions } from './createHost';
export { STRICTEST } from './habits';
export type { Habits } from './habits';
export { withoutSettings } from './xlsx/book/addInSettings';
export { FileError } from './xlsx/fileError';
export type { FileErrorCode } from './xlsx/fileError';
export type { BookKind } from './xlsx/package/bookKind';

// The model: the workbook in memory, for whoever draws it and lets it be edited.
export { keepCells, restoreCells } from './keptCells';
export type { KeptCells } from './keptCells';
export { areaName, cellName } from './model/address';
export { areaOf, boundingArea, cellArea, COLUMN_LIMIT, columnCount, containsArea, hasCell, intersect, isUnbounded, isValidArea, overlaps, ROW_LIMIT, rowCount, sameArea, WHOLE_SHEET } from './area';
export type { Area } from './area';
export type { ColorPoint, ConditionalFormat, ConditionalRule, DataValidation, DifferentialFormat, PresetCriterion, Threshold } from './model/cellRules';
export type { Chart } from './model/chart';
export { chartCells } from './model/chartCells';
export { columnPoints, rowPoints } from './model/geometry';
export type { ColumnProperties, Sheet } from './model/sheet';
export type { BorderLine, Borders, Style, StylePatch } from './model/style';
export type { Workbook, WorkbookChange } from './model/workbook';
export { fittingHeight } from './objects/cellFormat/autofit';

// Formulas: evaluated and compared as a cell would.
export { compareValues } from './formula/evaluate/compareValues';
export { evaluateFormula } from './formula/evaluate/evaluateFormula';
export { readFormula } from './formula/parse/formulaTrees';
export { translateFormula } from './formula/references/moveReferences';
export { columnName } from './formula/references/reference';
export { withShownIntersections } from './model/calculation/filling';
export { formulaView } from './model/calculation/formulaView';

// Shown values: values and numbers as a cell displays them.
export { isCellError } from './format/cellValue';
export type { CellValue } from './format/cellValue';
export { numberToText } from './format/formatGeneral';
export { formatNumber } from './format/formatNumber';

// Typed texts: the value that a text in en-US stands for.
export { parseTyped } from './format/parseTyped';
