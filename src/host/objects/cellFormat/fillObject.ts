import { NO_FILL } from '../../model/style';
import type { Fill, FillPattern } from '../../model/style';
import { defineClass } from '../../wire/hostObject';
import type { ObjectClass } from '../../wire/hostObject';
import { colorValue, enumValue } from '../args';
import { changeStyle, commonStyle } from './commonStyle';
import type { FormatHandle } from './commonStyle';

const PATTERNS: readonly FillPattern[] = [
  'None', 'Solid', 'Gray50', 'Gray75', 'Gray25', 'Horizontal', 'Vertical', 'Down', 'Up', 'Checker', 'SemiGray75',
  'LightHorizontal', 'LightVertical', 'LightDown', 'LightUp', 'Grid', 'CrissCross', 'Gray16', 'Gray8',
  'LinearGradient', 'RectangularGradient',
];
/** Colours that Excel returns for cells without a fill. */
const NO_COLOR = '#FFFFFF';
const NO_PATTERN_COLOR = '#000000';

const withColor = (color: string) => (fill: Fill): Fill => ({ ...fill, color, pattern: fill.pattern === 'None' ? 'Solid' : fill.pattern });
const withPattern = (pattern: FillPattern) => (fill: Fill): Fill => ({ ...fill, pattern });
const withPatternColor = (patternColor: string) => (fill: Fill): Fill => ({ ...fill, patternColor });

/** Excel gives the same pattern, null, to a cell without a fill and to a white one; its tint tells them apart (OfficeDev/office-js #4900). */
const shownPattern = ({ pattern, color }: Fill): FillPattern | null =>
  (pattern === 'None' || (pattern === 'Solid' && color?.toUpperCase() === NO_COLOR) ? null : pattern);

const fillClass: ObjectClass<FormatHandle> = {
  name: 'RangeFill',
  properties: {
    Color: {
      get: (target) => commonStyle(target, ({ fill }) => fill.color ?? NO_COLOR),
      set: (target, value) => changeStyle(target, { fill: withColor(colorValue(value)) }),
    },
    Pattern: {
      get: (target) => commonStyle(target, ({ fill }) => shownPattern(fill)),
      set: (target, value) => changeStyle(target, { fill: withPattern(enumValue(value, PATTERNS)) }),
    },
    TintAndShade: { get: (target) => commonStyle(target, ({ fill }) => (fill.pattern === 'None' ? null : 0)) },
    PatternColor: {
      get: (target) => commonStyle(target, ({ fill }) => fill.patternColor ?? NO_PATTERN_COLOR),
      set: (target, value) => changeStyle(target, { fill: withPatternColor(colorValue(value)) }),
    },
  },
  refused: ['PatternTintAndShade'],
  methods: { Clear: (target) => changeStyle(target, { fill: NO_FILL }) },
};

/** `range.format.fill` */
export const fillObject = defineClass(fillClass);
