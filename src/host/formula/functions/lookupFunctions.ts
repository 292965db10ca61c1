import { isCellError } from '../../format/cellValue';
import type { CellValue } from '../../format/cellValue';
import { toBoolean, toNumber, toWhole } from '../evaluate/coerce';
import { singleValue } from '../evaluate/evaluationContext';
import type { EvaluationContext } from '../evaluate/evaluationContext';
import { FormulaFault } from '../evaluate/formulaFault';
import type { LookupValue } from '../evaluate/lookupIndexes';
import type { Operand } from '../evaluate/operand';
import { columnVector, findExact, findNearest, findSorted, gridOf, rowVector } from './findPosition';
import type { Grid, Vector } from './findPosition';
import { ofRanges } from './functionKinds';
import type { FunctionTable, RangeFunction } from './functionKinds';

/** The value to look up; a blank is 0. An error throws itself. */
function lookupValue(operand: Operand | undefined, evaluation: EvaluationContext): LookupValue {
  const value = singleValue(operand, evaluation) ?? 0;
  if (isCellError(value)) throw new FormulaFault(value);
  return value;
}

const option = (operand: Operand | undefined, absent: CellValue, evaluation: EvaluationContext): CellValue =>
  operand === undefined ? absent : singleValue(operand, evaluation);

/** A position, or `#N/A` for -1. */
function found(place: number): number {
  if (place < 0) throw new FormulaFault('#N/A');
  return place;
}

/** VLOOKUP searches the first column, HLOOKUP the first row. */
function tableLookup(vertical: boolean): RangeFunction {
  return ofRanges((args, evaluation) => {
    const [sought, table = null, index, sorted] = args;
    const wanted = lookupValue(sought, evaluation);
    const grid = gridOf(table, evaluation);
    const offset = toWhole(singleValue(index, evaluation)) - 1;
    if (offset < 0) throw new FormulaFault('#VALUE!');
    if (offset >= (vertical ? grid.width : grid.height)) throw new FormulaFault('#REF!');
    const line = vertical ? columnVector(grid) : rowVector(grid);
    const approximate = toBoolean(option(sorted, true, evaluation));
    const place = found(approximate ? findSorted(wanted, line, evaluation) : findExact(wanted, line, evaluation));
    return (vertical ? grid.at(place, offset) : grid.at(offset, place)) ?? 0;
  }, 3, 4, 0, 2, 3);
}

/** The row or column of a grid that must have only one. */
function lineOf(grid: Grid): Vector {
  if (grid.width !== 1 && grid.height !== 1) throw new FormulaFault('#N/A');
  return grid.width === 1 ? columnVector(grid) : rowVector(grid);
}

function match([sought, list = null, type]: readonly Operand[], evaluation: EvaluationContext): number {
  const wanted = lookupValue(sought, evaluation);
  const line = lineOf(gridOf(list, evaluation));
  const order = Math.sign(toNumber(option(type, 1, evaluation)));
  const place = order === 0 ? findExact(wanted, line, evaluation) : findSorted(wanted, line, evaluation, order < 0);
  return found(place) + 1;
}

/** LOOKUP: searches the longer side of a table; the result is in its last column or row, or in a separate list. */
function lookup([sought, list = null, results]: readonly Operand[], evaluation: EvaluationContext): Operand {
  const wanted = lookupValue(sought, evaluation);
  const grid = gridOf(list, evaluation);
  const across = grid.width > grid.height;
  const place = found(findSorted(wanted, across ? rowVector(grid) : columnVector(grid), evaluation));
  if (results === undefined) return across ? grid.at(grid.height - 1, place) : grid.at(place, grid.width - 1);
  return lineOf(gridOf(results, evaluation)).at(place);
}

/** INDEX: row and column count from 1, 0 is the whole column or row. A single row or column needs only one number. */
function index([source = null, rowNumber, columnNumber, areaNumber]: readonly Operand[], evaluation: EvaluationContext): Operand {
  const grid = gridOf(areaAt(source, areaNumber, evaluation), evaluation);
  const first = toWhole(option(rowNumber, 0, evaluation));
  const oneRow = grid.height === 1 && grid.width > 1 && columnNumber === undefined;
  const row = oneRow ? 1 : first;
  const column = oneRow ? first : toWhole(option(columnNumber, grid.width === 1 ? 1 : 0, evaluation));
  if (row < 0 || column < 0) throw new FormulaFault('#VALUE!');
  if (row > grid.height || column > grid.width) throw new FormulaFault('#REF!');
  return grid.part(row === 0 ? 0 : row - 1, column === 0 ? 0 : column - 1, row === 0 ? grid.height : 1, column === 0 ? grid.width : 1);
}

function areaAt(source: Operand, areaNumber: Operand | undefined, evaluation: EvaluationContext): Operand {
  if (typeof source !== 'object' || source === null || !('kind' in source) || source.kind !== 'cells') return source;
  const area = source.areas[toWhole(option(areaNumber, 1, evaluation)) - 1];
  if (area === undefined) throw new FormulaFault('#REF!');
  return { kind: 'cells', areas: [area] };
}

/** The position by XLOOKUP's modes: 0 exact, -1 or next smaller, 1 or next larger, 2 wildcards; -1 without one. */
function placeByMode(wanted: LookupValue, line: Vector, mode: number, search: number, evaluation: EvaluationContext): number {
  const exact = findExact(wanted, line, evaluation, { wildcards: mode === 2, last: search < 0 });
  if (exact >= 0 || (mode !== -1 && mode !== 1)) return exact;
  return findNearest(wanted, line, evaluation, mode);
}

function extendedLookup(args: readonly Operand[], evaluation: EvaluationContext): Operand {
  const [sought, list = null, results = null, otherwise, mode, search] = args;
  const line = lineOf(gridOf(list, evaluation));
  const answers = gridOf(results, evaluation);
  const down = gridOf(list, evaluation).width === 1;
  if (line.length !== (down ? answers.height : answers.width)) throw new FormulaFault('#VALUE!');
  const wanted = lookupValue(sought, evaluation);
  const place = placeByMode(wanted, line, toWhole(option(mode, 0, evaluation)), toWhole(option(search, 1, evaluation)), evaluation);
  if (place < 0 && otherwise !== undefined) return otherwise;
  return down ? answers.part(found(place), 0, 1, answers.width) : answers.part(0, found(place), answers.height, 1);
}

function extendedMatch([sought, list = null, mode, search]: readonly Operand[], evaluation: EvaluationContext): number {
  const line = lineOf(gridOf(list, evaluation));
  const place = placeByMode(lookupValue(sought, evaluation), line, toWhole(option(mode, 0, evaluation)), toWhole(option(search, 1, evaluation)), evaluation);
  return found(place) + 1;
}

/** Lookup functions. Source of each: Microsoft, "Lookup and reference functions (reference)". */
export const lookupFunctions: FunctionTable = {
  VLOOKUP: tableLookup(true),
  HLOOKUP: tableLookup(false),
  LOOKUP: ofRanges(lookup, 2, 3, 0),
  MATCH: ofRanges(match, 2, 3, 0, 2),
  INDEX: ofRanges(index, 2, 4, 1, 2, 3),
  XLOOKUP: ofRanges(extendedLookup, 3, 6, 0, 4, 5),
  XMATCH: ofRanges(extendedMatch, 2, 4, 0, 2, 3),
};
