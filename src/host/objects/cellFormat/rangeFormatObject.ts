import type { Area } from '../../area';
import { columnPoints, MOST_COLUMN_LETTERS, MOST_ROW_POINTS, pointsToWidth, rowPoints, widthToPoints } from '../../model/geometry';
import type { Sheet } from '../../model/sheet';
import { invalidArgument } from '../../wire/apiError';
import { defineClass } from '../../wire/hostObject';
import type { ObjectClass, Property } from '../../wire/hostObject';
import { booleanValue, degreesValue, numberArg, positiveValue } from '../args';
import { refuseProtected } from '../workbook/protection';
import type { CellsHandle } from '../workbookSession';
import { autofitColumns, autofitRows } from './autofit';
import { bordersObject } from './bordersObject';
import { changeStyle, commonStyle } from './commonStyle';
import { fillObject } from './fillObject';
import { fontObject } from './fontObject';
import { alignment, alignmentProperties, protectionProperties } from './styleProperties';

/** The size that all rows or columns share, or null. Those without own properties have the standard size, so one of them is enough. */
function commonSize(lines: ReadonlyMap<number, unknown>, from: number, to: number, size: (line: number) => number): number | null {
  const own = [...lines.keys()].filter((line) => line >= from && line <= to);
  const plain = Array.from({ length: Math.min(own.length + 1, to - from + 1) }, (_, index) => from + index).find((line) => !lines.has(line));
  const sizes = new Set([...own, ...(plain === undefined ? [] : [plain])].map(size));
  return sizes.size === 1 ? ([...sizes][0] ?? null) : null;
}

function common(target: CellsHandle, read: (sheet: Sheet, area: Area) => number | null): number | null {
  const sizes = new Set(target.areas().map((area) => read(target.sheet, area)));
  return sizes.size === 1 ? ([...sizes][0] ?? null) : null;
}

/** Width of the columns in points, null when they differ. */
const columnWidth = (target: CellsHandle): number | null =>
  common(target, (sheet, { left, right }) => commonSize(sheet.columns, left, right, (column) => columnPoints(sheet, column)));

/** Height of the rows in points, null when they differ. */
const rowHeight = (target: CellsHandle): number | null =>
  common(target, (sheet, { top, bottom }) => commonSize(sheet.rows, top, bottom, (row) => rowPoints(sheet, row)));

const usesStandardWidth = (target: CellsHandle): boolean =>
  columnWidth(target) === widthToPoints(target.sheet.standardWidth);

const usesStandardHeight = (target: CellsHandle): boolean => rowHeight(target) === target.sheet.standardHeight;

function eachColumn(target: CellsHandle, change: (column: number) => void): void {
  target.session.beginEdit();
  refuseProtected(target.sheet, 'allowFormatColumns');
  for (const { left, right } of target.areas()) for (let column = left; column <= right; column += 1) change(column);
}

function eachRow(target: CellsHandle, change: (row: number) => void): void {
  target.session.beginEdit();
  refuseProtected(target.sheet, 'allowFormatRows');
  for (const { top, bottom } of target.areas()) for (let row = top; row <= bottom; row += 1) change(row);
}

function setColumnWidth(target: CellsHandle, value: unknown): void {
  const width = Math.min(pointsToWidth(positiveValue(value)), MOST_COLUMN_LETTERS);
  eachColumn(target, (column) => target.sheet.setColumn(column, { width, hidden: width === 0 }));
}

function setRowHeight(target: CellsHandle, value: unknown): void {
  const height = Math.min(positiveValue(value), MOST_ROW_POINTS);
  eachRow(target, (row) => target.sheet.setRow(row, { height, hidden: height === 0 }));
}

const resetColumnWidth = (target: CellsHandle): void =>
  eachColumn(target, (column) => target.sheet.setColumn(column, { width: null, hidden: false }));

const resetRowHeight = (target: CellsHandle): void =>
  eachRow(target, (row) => target.sheet.setRow(row, { height: null, hidden: false }));

const MOST_INDENT = 250;

function indent(value: unknown): number {
  const level = positiveValue(value);
  if (!Number.isInteger(level) || level > MOST_INDENT) throw invalidArgument();
  return level;
}

/** A property that can only be set to true, which restores the sheet's standard size. */
const standard = (isStandard: (target: CellsHandle) => boolean, reset: (target: CellsHandle) => void): Property<CellsHandle> => ({
  get: isStandard,
  set: (target, value) => {
    if (booleanValue(value)) reset(target);
  },
});

const protectionObject = defineClass<CellsHandle>({ name: 'FormatProtection', properties: protectionProperties });

const rangeFormatClass: ObjectClass<CellsHandle> = {
  name: 'RangeFormat',
  properties: {
    ...alignmentProperties,
    IndentLevel: alignment('indent', indent),
    TextOrientation: alignment('orientation', degreesValue),
    ColumnWidth: { get: columnWidth, set: setColumnWidth },
    RowHeight: { get: rowHeight, set: setRowHeight },
    UseStandardWidth: standard(usesStandardWidth, resetColumnWidth),
    UseStandardHeight: standard(usesStandardHeight, resetRowHeight),
  },
  refused: ['AutoIndent'],
  navigation: { Fill: fillObject, Font: fontObject, Borders: bordersObject, Protection: protectionObject },
  methods: {
    AutofitColumns: autofitColumns,
    AutofitRows: autofitRows,
    AdjustIndent: (target, args) => {
      const level = (commonStyle(target, (style) => style.alignment.indent) ?? 0) + numberArg(args, 0);
      changeStyle(target, { alignment: { indent: Math.max(0, Math.min(MOST_INDENT, level)) } });
    },
  },
};

/** `range.format` */
export const rangeFormatObject = defineClass(rangeFormatClass);
