/**
 * How a cell looks. Words are Office.js's own (`Center`, `Continuous`); colours are `#RRGGBB` in capitals.
 * Every part is immutable and shared: a change makes a new part, so a part's identity tells whether it was touched.
 */
export type Underline = 'None' | 'Single' | 'Double' | 'SingleAccountant' | 'DoubleAccountant';

export type Font = {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: Underline;
  readonly strikethrough: boolean;
  readonly subscript: boolean;
  readonly superscript: boolean;
  readonly color: string;
};

export type FillPattern =
  | 'None' | 'Solid' | 'Gray50' | 'Gray75' | 'Gray25' | 'Horizontal' | 'Vertical' | 'Down' | 'Up' | 'Checker'
  | 'SemiGray75' | 'LightHorizontal' | 'LightVertical' | 'LightDown' | 'LightUp' | 'Grid' | 'CrissCross'
  | 'Gray16' | 'Gray8' | 'LinearGradient' | 'RectangularGradient';

/** `color` is what a solid fill shows, null when there is none; `patternColor` is the colour of the pattern's lines. */
export type Fill = { readonly pattern: FillPattern; readonly color: string | null; readonly patternColor: string | null };

export type LineStyle = 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double' | 'SlantDashDot';
export type LineWeight = 'Hairline' | 'Thin' | 'Medium' | 'Thick';
export type BorderLine = { readonly style: LineStyle; readonly weight: LineWeight; readonly color: string };

export type BorderSide = 'left' | 'right' | 'top' | 'bottom' | 'diagonalDown' | 'diagonalUp';
/** The lines of one cell; null is no line. The inside lines of a range are the outside lines of its cells. */
export type Borders = { readonly [side in BorderSide]: BorderLine | null };

export type HorizontalAlignment =
  | 'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
export type VerticalAlignment = 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';

export type Alignment = {
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrapText: boolean;
  readonly indent: number;
  /** Degrees, -90 to 90 counter-clockwise; 180 is stacked letters (Office.js's own code). */
  readonly orientation: number;
  readonly shrinkToFit: boolean;
  readonly readingOrder: 'Context' | 'LeftToRight' | 'RightToLeft';
};

export type CellProtection = { readonly locked: boolean; readonly hidden: boolean };

export type Style = {
  readonly font: Font;
  readonly fill: Fill;
  readonly borders: Borders;
  /** The format code in Excel's English form; `General` is none. */
  readonly numberFormat: string;
  readonly alignment: Alignment;
  readonly protection: CellProtection;
  /** The cell style it stands on: `Normal`, `Good`… */
  readonly styleName: string;
  /** The cell was typed with a leading apostrophe: its text is text, whatever it looks like. */
  readonly quotePrefix: boolean;
};

export const NO_BORDERS: Borders = Object.freeze({ left: null, right: null, top: null, bottom: null, diagonalDown: null, diagonalUp: null });
export const NO_FILL: Fill = Object.freeze({ pattern: 'None', color: null, patternColor: null });

/** Excel's own first style: Calibri 11, black, nothing else. */
export const DEFAULT_STYLE: Style = Object.freeze({
  font: Object.freeze({
    name: 'Calibri', size: 11, bold: false, italic: false, underline: 'None', strikethrough: false,
    subscript: false, superscript: false, color: '#000000',
  }),
  fill: NO_FILL,
  borders: NO_BORDERS,
  numberFormat: 'General',
  alignment: Object.freeze({
    horizontal: 'General', vertical: 'Bottom', wrapText: false, indent: 0, orientation: 0, shrinkToFit: false,
    readingOrder: 'Context',
  }),
  protection: Object.freeze({ locked: true, hidden: false }),
  styleName: 'Normal',
  quotePrefix: false,
});
