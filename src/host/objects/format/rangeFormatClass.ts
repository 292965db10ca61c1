import type { Alignment, CellProtection, HorizontalAlignment, VerticalAlignment } from '../../model/style';
import { invalidArgument } from '../../wire/apiError';
import type { ObjectClass, Property } from '../../wire/hostObject';
import { defineClass } from '../../wire/hostObject';
import { booleanValue, numberIn, numberValue, positiveValue, word } from '../args';
import { autofitColumns, autofitRows } from './autofit';
import { bordersObject } from './bordersClass';
import { commonStyle, restyle } from './commonStyle';
import { fillObject } from './fillClass';
import { fontObject } from './fontClass';
import {
  columnWidth, resetColumnWidth, resetRowHeight, rowHeight, setColumnWidth, setRowHeight, usesStandardHeight, usesStandardWidth,
} from './lineSizes';
import type { CellsHandle } from '../session';

export const HORIZONTAL: readonly HorizontalAlignment[] = [
  'General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed',
];
export const VERTICAL: readonly VerticalAlignment[] = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'];
const READING_ORDERS = ['Context', 'LeftToRight', 'RightToLeft'] as const;
const MOST_INDENT = 250;

function indent(value: unknown): number {
  const level = positiveValue(value);
  if (!Number.isInteger(level) || level > MOST_INDENT) throw invalidArgument();
  return level;
}

/** Degrees from -90 to 90, or 180 for stacked letters. */
function orientation(value: unknown): number {
  const degrees = numberValue(value);
  if (degrees !== 180 && (degrees < -90 || degrees > 90)) throw invalidArgument();
  return degrees;
}

function alignment<K extends keyof Alignment>(key: K, accept: (value: unknown) => Alignment[K]): Property<CellsHandle> {
  return {
    get: (it) => commonStyle(it, (style) => style.alignment[key]),
    set: (it, value) => restyle(it, { alignment: { [key]: accept(value) } }),
  };
}

function protection(key: keyof CellProtection): Property<CellsHandle> {
  return {
    get: (it) => commonStyle(it, (style) => style.protection[key]),
    set: (it, value) => restyle(it, { protection: { [key]: booleanValue(value) } }),
  };
}

/** A switch that can only be turned on: true goes back to the sheet's standard size. */
const standard = (isStandard: (it: CellsHandle) => boolean, reset: (it: CellsHandle) => void): Property<CellsHandle> => ({
  get: isStandard,
  set: (it, value) => {
    if (booleanValue(value)) reset(it);
  },
});

const protectionObject = defineClass<CellsHandle>({
  name: 'FormatProtection',
  properties: { Locked: protection('locked'), FormulaHidden: protection('hidden') },
});

const rangeFormatClass: ObjectClass<CellsHandle> = {
  name: 'RangeFormat',
  properties: {
    HorizontalAlignment: alignment('horizontal', (value) => word(value, HORIZONTAL)),
    VerticalAlignment: alignment('vertical', (value) => word(value, VERTICAL)),
    WrapText: alignment('wrapText', booleanValue),
    IndentLevel: alignment('indent', indent),
    TextOrientation: alignment('orientation', orientation),
    ShrinkToFit: alignment('shrinkToFit', booleanValue),
    ReadingOrder: alignment('readingOrder', (value) => word(value, READING_ORDERS)),
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
    AdjustIndent: (it, args) => {
      const level = (commonStyle(it, (style) => style.alignment.indent) ?? 0) + numberIn(args, 0);
      restyle(it, { alignment: { indent: Math.max(0, Math.min(MOST_INDENT, level)) } });
    },
  },
};

/** `range.format` */
export const rangeFormatObject = defineClass(rangeFormatClass);
