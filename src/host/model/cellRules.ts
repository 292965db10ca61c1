import type { Area } from '../area';
import type { Borders, Fill, Font } from './style';

export type CellValueOperator =
  | 'Between' | 'NotBetween' | 'EqualTo' | 'NotEqualTo' | 'GreaterThan' | 'LessThan' | 'GreaterThanOrEqual' | 'LessThanOrEqual';
export type TextOperator = 'Contains' | 'NotContains' | 'BeginsWith' | 'EndsWith';
export type PresetCriterion =
  | 'Blanks' | 'NonBlanks' | 'Errors' | 'NonErrors' | 'UniqueValues' | 'DuplicateValues'
  | 'Yesterday' | 'Today' | 'Tomorrow' | 'LastSevenDays' | 'LastWeek' | 'ThisWeek' | 'NextWeek' | 'LastMonth' | 'ThisMonth' | 'NextMonth'
  | 'AboveAverage' | 'BelowAverage' | 'EqualOrAboveAverage' | 'EqualOrBelowAverage'
  | 'OneStdDevAboveAverage' | 'OneStdDevBelowAverage' | 'TwoStdDevAboveAverage' | 'TwoStdDevBelowAverage'
  | 'ThreeStdDevAboveAverage' | 'ThreeStdDevBelowAverage';

export type ThresholdType = 'LowestValue' | 'HighestValue' | 'Number' | 'Percent' | 'Percentile' | 'Formula' | 'Automatic';
/** A limit of a colour scale, data bar or icon; `formula` is a number as text or a formula with `=`, null for lowest and highest. */
export type Threshold = { readonly type: ThresholdType; readonly formula: string | null };
export type ColorPoint = Threshold & { readonly color: string };
/** `icon` is an icon of another set; null is the icon of the rule's own set. */
export type IconThreshold = Threshold & {
  readonly operator: 'GreaterThan' | 'GreaterThanOrEqual';
  readonly icon: { readonly set: string; readonly index: number } | null;
};

/** How a data bar looks where it is not as Excel makes it: along the writing, with a gradient, without border, red below zero. */
export type DataBarLook = {
  readonly direction?: 'LeftToRight' | 'RightToLeft';
  readonly axis?: 'None' | 'CellMidPoint';
  readonly axisColor?: string;
  readonly isSolid?: boolean;
  readonly border?: string;
  readonly negativeFill?: string;
  /** Whether bars below zero have the colour of the others. */
  readonly matchesFill?: boolean;
  /** Absent where bars below zero have the border of the others. */
  readonly negativeBorder?: string;
};

export type ConditionalRule =
  | { readonly type: 'CellValue'; readonly operator: CellValueOperator; readonly formula1: string; readonly formula2: string | null }
  | { readonly type: 'ContainsText'; readonly operator: TextOperator; readonly text: string }
  | { readonly type: 'Custom'; readonly formula: string }
  | { readonly type: 'PresetCriteria'; readonly criterion: PresetCriterion }
  | { readonly type: 'TopBottom'; readonly kind: 'TopItems' | 'TopPercent' | 'BottomItems' | 'BottomPercent'; readonly rank: number }
  | { readonly type: 'ColorScale'; readonly points: readonly ColorPoint[] }
  | { readonly type: 'DataBar'; readonly lower: Threshold; readonly upper: Threshold; readonly color: string; readonly showOnlyBar: boolean; readonly look?: DataBarLook }
  | { readonly type: 'IconSet'; readonly set: string; readonly reversed: boolean; readonly showOnlyIcon: boolean; readonly thresholds: readonly IconThreshold[] }
  /** A kind that the host keeps in the file without evaluating it. */
  | { readonly type: 'Unknown'; readonly kind: string };

/** The parts of a cell's format that a rule replaces when it holds; absent parts stay. */
export type DifferentialFormat = {
  readonly font?: Partial<Omit<Font, 'name' | 'size'>>;
  readonly fill?: Fill;
  readonly borders?: Partial<Borders>;
  readonly numberFormat?: string;
};

/**
 * A rule over some blocks of a sheet. Formulas begin with `=` and are relative to the top left cell of the first block.
 * `priority` is unique in the sheet, 0 the highest; the sheet lists its rules by priority.
 */
export type ConditionalFormat = {
  readonly id: string;
  areas: Area[];
  priority: number;
  stopIfTrue: boolean;
  rule: ConditionalRule;
  format: DifferentialFormat;
  /** Its formulas as the file has them, where the file says more than the formula shown. */
  readonly fileFormulas?: readonly string[];
};

export type ValidationType = 'None' | 'WholeNumber' | 'Decimal' | 'List' | 'Date' | 'Time' | 'TextLength' | 'Custom';

/** What may be typed into some blocks. Formulas begin with `=`; a literal list is plain text such as `Sí,No`. */
export type DataValidation = {
  areas: Area[];
  type: ValidationType;
  operator: CellValueOperator;
  formula1: string;
  formula2: string;
  ignoreBlanks: boolean;
  inCellDropDown: boolean;
  prompt: { show: boolean; title: string; message: string };
  error: { show: boolean; style: 'Stop' | 'Warning' | 'Information'; title: string; message: string };
  /** Its formulas as the file has them, where the file says more than the formula shown. */
  readonly fileFormulas?: readonly string[];
};
