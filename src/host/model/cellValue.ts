/** What a cell holds; the host has one definition of it, shared with formulas and number formats. */
export { type CellError, cellError, type CellValue, type ErrorCode, errorFromText, isCellError } from '../format/cellValue';
