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

const NO_BORDERS: Borders = Object.freeze({ left: null, right: null, top: null, bottom: null, diagonalDown: null, diagonalUp: null });
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

/**
 * A change of some parts of a style; what is absent stays. `fill` is replaced as a whole, or by what is made of the one there was; a
 * line that is not there begins thin and black.
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

/**
 * The styles of a workbook, each once. Cells keep the number of theirs; number 0 is the workbook's default.
 * Numbers never change and styles are never removed, so a number stays good as long as the workbook.
 */
export class StyleTable {
  private readonly list: Style[];
  private readonly byText = new Map<string, number>();

  /**
   * @param styles those of a file in its order (a style may stand there twice); none for a new workbook
   * @param isWhole false for a style that its cells keep but no other may take, because the file leaves some of it open
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

  /** The style with this number; an unknown number gives the default style. */
  get(index: number): Style {
    return this.list[index] ?? this.list[0] ?? DEFAULT_STYLE;
  }

  /** The number of a style, which is added when it is new. */
  intern(style: Style): number {
    const text = JSON.stringify(style);
    const known = this.byText.get(text);
    if (known !== undefined) return known;
    this.list.push(Object.freeze(style));
    this.byText.set(text, this.list.length - 1);
    return this.list.length - 1;
  }

  /** The number of the style that `index` becomes with a change; parts that do not change stay the same objects. */
  change(index: number, patch: StylePatch): number {
    const old = this.get(index);
    const changed: Style = {
      font: patched(old.font, patch.font),
      fill: filled(old.fill, patch.fill),
      borders: patched(old.borders, patch.borders && drawn(old.borders, patch.borders)),
      numberFormat: patch.numberFormat ?? old.numberFormat,
      alignment: patched(old.alignment, patch.alignment),
      protection: patched(old.protection, patch.protection),
      styleName: patch.styleName ?? old.styleName,
      quotePrefix: patch.quotePrefix ?? old.quotePrefix,
    };
    const isSame = (Object.keys(changed) as (keyof Style)[]).every((key) => changed[key] === old[key]);
    return isSame && index < this.list.length ? index : this.intern(changed);
  }
}
