/**
 * Formats of cells. Words are those of Office.js (`Center`, `Continuous`); colours are `#RRGGBB` in capitals.
 * All parts are immutable and shared: a part that a change leaves alone stays the same object.
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

/** `color` is the background, null without one; `patternColor` is the colour of the pattern's lines. */
export type Fill = { readonly pattern: FillPattern; readonly color: string | null; readonly patternColor: string | null };

export type LineStyle = 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double' | 'SlantDashDot';
export type LineWeight = 'Hairline' | 'Thin' | 'Medium' | 'Thick';
export type BorderLine = { readonly style: LineStyle; readonly weight: LineWeight; readonly color: string };

export type BorderSide = 'left' | 'right' | 'top' | 'bottom' | 'diagonalDown' | 'diagonalUp';
/** The lines of one cell; null is no line. */
export type Borders = { readonly [side in BorderSide]: BorderLine | null };

export type HorizontalAlignment =
  | 'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
export type VerticalAlignment = 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';

export type Alignment = {
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrapText: boolean;
  readonly indent: number;
  /** Degrees counter-clockwise, -90 to 90; 180 is stacked text, as in Office.js. */
  readonly orientation: number;
  readonly shrinkToFit: boolean;
  readonly readingOrder: 'Context' | 'LeftToRight' | 'RightToLeft';
};

export type CellProtection = { readonly locked: boolean; readonly hidden: boolean };

export type Style = {
  readonly font: Font;
  readonly fill: Fill;
  readonly borders: Borders;
  /** The format code in en-US; `General` is none. */
  readonly numberFormat: string;
  readonly alignment: Alignment;
  readonly protection: CellProtection;
  /** The named cell style it is based on: `Normal`, `Good`… */
  readonly styleName: string;
  /** Whether the cell was typed with a leading apostrophe, which makes its content text. */
  readonly quotePrefix: boolean;
};

const NO_BORDERS: Borders = Object.freeze({ left: null, right: null, top: null, bottom: null, diagonalDown: null, diagonalUp: null });
export const NO_FILL: Fill = Object.freeze({ pattern: 'None', color: null, patternColor: null });

/** Excel's default style: Calibri 11, black. */
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

/**
 * A change of some parts of a style; absent parts stay. `fill` is a new fill or a function of the old one; a new line is thin and
 * black unless stated.
 */
export type StylePatch = {
  readonly font?: Partial<Font>;
  readonly fill?: Fill | ((old: Fill) => Fill);
  readonly borders?: { readonly [side in BorderSide]?: Partial<BorderLine> | null };
  readonly numberFormat?: string;
  readonly alignment?: Partial<Alignment>;
  readonly protection?: Partial<CellProtection>;
  readonly styleName?: string;
  readonly quotePrefix?: boolean;
};

function patched<T extends object>(part: T, change: Partial<T> | undefined): T {
  if (change === undefined) return part;
  const keys = Object.keys(change) as (keyof T)[];
  return keys.every((key) => sameDeep(part[key], change[key])) ? part : Object.freeze({ ...part, ...change });
}

const THIN_LINE: BorderLine = { style: 'Continuous', weight: 'Thin', color: '#000000' };

const drawn = (borders: Borders, change: NonNullable<StylePatch['borders']>): Partial<Borders> =>
  Object.fromEntries(Object.entries(change).map(([side, line]) => [side, line && { ...(borders[side as BorderSide] ?? THIN_LINE), ...line }]));

function filled(old: Fill, change: StylePatch['fill']): Fill {
  const fill = typeof change === 'function' ? change(old) : change;
  return fill === undefined || sameDeep(old, fill) ? old : Object.freeze({ ...fill });
}

const sameDeep = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);

/** A style after a change. */
export const patchedStyle = (old: Style, patch: StylePatch): Style => ({
  font: patched(old.font, patch.font),
  fill: filled(old.fill, patch.fill),
  borders: patched(old.borders, patch.borders && drawn(old.borders, patch.borders)),
  numberFormat: patch.numberFormat ?? old.numberFormat,
  alignment: patched(old.alignment, patch.alignment),
  protection: patched(old.protection, patch.protection),
  styleName: patch.styleName ?? old.styleName,
  quotePrefix: patch.quotePrefix ?? old.quotePrefix,
});

/**
 * The styles of a workbook without duplicates, by number; number 0 is the default. Styles are never changed or removed, so
 * numbers stay valid.
 */
export class StyleTable {
  private readonly list: Style[];
  private readonly byText = new Map<string, number>();

  /**
   * @param styles the styles of a file in their order, duplicates included; none for a new workbook
   * @param isWhole false for a style that no other cell may take, because the file leaves parts of it undefined
   */
  constructor(styles: readonly Style[] = [], isWhole: (style: Style) => boolean = () => true) {
    this.list = styles.length > 0 ? [...styles] : [DEFAULT_STYLE];
    this.list.forEach((style, index) => {
      if (!isWhole(style)) return;
      const text = JSON.stringify(style);
      if (!this.byText.has(text)) this.byText.set(text, index);
    });
  }

  get count(): number {
    return this.list.length;
  }

  /** The style of a number; the default style for an unknown number. */
  get(index: number): Style {
    return this.list[index] ?? this.list[0] ?? DEFAULT_STYLE;
  }

  /** The number of a style; adds a new style. */
  intern(style: Style): number {
    const text = JSON.stringify(style);
    const known = this.byText.get(text);
    if (known !== undefined) return known;
    this.list.push(Object.freeze(style));
    this.byText.set(text, this.list.length - 1);
    return this.list.length - 1;
  }

  /** The number of the style that a change makes of style `index`. */
  change(index: number, patch: StylePatch): number {
    const old = this.get(index);
    const changed = patchedStyle(old, patch);
    const isSame = (Object.keys(changed) as (keyof Style)[]).every((key) => changed[key] === old[key]);
    return isSame && index < this.list.length ? index : this.intern(changed);
  }
}
