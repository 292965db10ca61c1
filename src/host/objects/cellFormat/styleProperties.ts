import type { Alignment, CellProtection, HorizontalAlignment, VerticalAlignment } from '../../model/style';
import type { Property } from '../../wire/hostObject';
import { booleanValue, enumValue } from '../args';
import { changeStyle, commonStyle } from './commonStyle';
import type { FormatHandle } from './commonStyle';

const HORIZONTAL: readonly HorizontalAlignment[] = [
  'General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed',
];
const VERTICAL: readonly VerticalAlignment[] = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'];
const READING_ORDERS = ['Context', 'LeftToRight', 'RightToLeft'] as const;

/** A property of the alignment of cells or of a named style. */
export function alignment<K extends keyof Alignment>(key: K, accept: (value: unknown) => Alignment[K]): Property<FormatHandle> {
  return {
    get: (target) => commonStyle(target, (style) => style.alignment[key]),
    set: (target, value) => changeStyle(target, { alignment: { [key]: accept(value) } }),
  };
}

function protection(key: keyof CellProtection): Property<FormatHandle> {
  return {
    get: (target) => commonStyle(target, (style) => style.protection[key]),
    set: (target, value) => changeStyle(target, { protection: { [key]: booleanValue(value) } }),
  };
}

/** The alignment that cells and named styles take in the same way. */
export const alignmentProperties = {
  HorizontalAlignment: alignment('horizontal', (value) => enumValue(value, HORIZONTAL)),
  VerticalAlignment: alignment('vertical', (value) => enumValue(value, VERTICAL)),
  WrapText: alignment('wrapText', booleanValue),
  ShrinkToFit: alignment('shrinkToFit', booleanValue),
  ReadingOrder: alignment('readingOrder', (value) => enumValue(value, READING_ORDERS)),
};

/** What a protected sheet keeps of cells, or of those with a named style. */
export const protectionProperties = { Locked: protection('locked'), FormulaHidden: protection('hidden') };
