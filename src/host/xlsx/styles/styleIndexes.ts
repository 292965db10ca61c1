import type { DifferentialFormat } from '../../model/cellRules';
import type { NamedStyle } from '../../model/document/namedStyle';
import { DEFAULT_STYLE } from '../../model/style';
import type { Style, StyleTable } from '../../model/style';
import { FileError } from '../fileError';
import { applyEdits, stateText } from '../xml/edits';
import type { Edit } from '../xml/edits';
import { attributesXml, child, childrenOf, elementXml, patchTag } from '../xml/elements';
import { parseXml } from '../xml/parseXml';
import type { XmlElement } from '../xml/parseXml';
import type { FileStyles } from './readStyles';
import { builtInNumber, FIRST_OWN_FORMAT } from './styleAttributes';
import { alignmentXml, bordersXml, differentialXml, fillXml, fontXml } from './styleXml';

/** A list of the file (fonts, fills…) that grows: known items keep their number, new ones are added at the end. */
class GrowingList {
  readonly added: string[] = [];
  private readonly numbers = new Map<unknown, number>();

  /** @param open incomplete items of the file: they keep their number, and no other item shares it */
  constructor(known: readonly unknown[], private readonly first: number, private readonly open: ReadonlySet<unknown> = new Set()) {
    known.forEach((item, index) => { if (!this.numbers.has(item)) this.numbers.set(item, index); });
  }

  numberOf(key: unknown, xml: string): number {
    const number = this.numbers.get(key) ?? this.numbers.get(xml) ?? this.first + this.added.push(xml) - 1;
    if (!this.open.has(key)) this.numbers.set(key, number).set(xml, number);
    return number;
  }
}

/** The order of the lists in the part, for lists that are added. */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];

/** Formats of cells that Excel takes in one workbook. */
const STYLE_LIMIT = 65_490;

/** Numbers of a workbook's styles in the file while it is saved; styles that the file lacks are added. */
export class StyleIndexes {
  private readonly fonts: GrowingList;
  private readonly fills: GrowingList;
  private readonly borders: GrowingList;
  private readonly xfs: GrowingList;
  private readonly dxfs: GrowingList;
  private readonly formats = new Map<string, number>();
  private readonly addedFormats: string[] = [];
  private nextFormat = FIRST_OWN_FORMAT;
  /** Numbers of the styles that the file lacks: asked for once for every cell. */
  private readonly added = new Map<number, number>();

  /** Numbers of the formats of named styles, by name. */
  private readonly namedFormats: ReadonlyMap<string, number>;
  private readonly newNamed: readonly NamedStyle[];

  constructor(private readonly file: FileStyles, private readonly table: StyleTable, private readonly named: ReadonlyMap<string, NamedStyle>) {
    this.newNamed = [...named.values()].filter(({ name }) => !file.named.has(name));
    this.namedFormats = new Map([...file.named, ...this.newNamed.map(({ name }, at) => [name, file.styleFormatCount + at] as const)]);
    this.fonts = new GrowingList(file.fonts, file.fonts.length, file.openFonts);
    this.fills = new GrowingList(file.fills, file.fills.length);
    this.borders = new GrowingList(file.borders, file.borders.length);
    this.xfs = new GrowingList([], file.styles.length);
    this.dxfs = new GrowingList([], file.differential.length);
    for (const [number, code] of file.formats) {
      if (!this.formats.has(code)) this.formats.set(code, number);
      this.nextFormat = Math.max(this.nextFormat, number + 1);
    }
  }

  /** The number of a style in the file's cell formats; a new style is added. */
  readonly styleNumber = (index: number): number => {
    if (index < this.file.styles.length) return index;
    const known = this.added.get(index);
    if (known !== undefined) return known;
    const number = this.xfs.numberOf(index, this.xfXml(this.table.get(index)));
    this.added.set(index, number);
    return number;
  };

  differentialNumber(format: DifferentialFormat): number {
    return this.dxfs.numberOf(format, differentialXml(format, (code) => this.formatNumber(code)));
  }

  private formatNumber(code: string): number {
    const known = builtInNumber(code) ?? this.formats.get(code);
    if (known !== undefined) return known;
    const number = this.nextFormat;
    this.nextFormat += 1;
    this.formats.set(code, number);
    this.addedFormats.push(elementXml('numFmt', { numFmtId: number, formatCode: code }));
    return number;
  }

  /** The format of a named style. What it does not give is marked so. */
  private namedXml({ style, includes, autoIndent }: NamedStyle): string {
    const off = (isIncluded: boolean): false | null => (isIncluded ? null : false);
    const alignment = autoIndent ? patchTag(alignmentXml(style.alignment), { justifyLastLine: true }) : alignmentXml(style.alignment);
    const { locked, hidden } = style.protection;
    return elementXml('xf', {
      numFmtId: this.formatNumber(style.numberFormat), fontId: this.fonts.numberOf(style.font, fontXml(style.font)),
      fillId: this.fills.numberOf(style.fill, fillXml(style.fill)), borderId: this.borders.numberOf(style.borders, bordersXml(style.borders)),
      applyNumberFormat: off(includes.numberFormat), applyFont: off(includes.font), applyFill: off(includes.fill),
      applyBorder: off(includes.borders), applyAlignment: off(includes.alignment), applyProtection: off(includes.protection),
    }, (alignment === '<alignment/>' ? '' : alignment) + (locked && !hidden ? '' : elementXml('protection', { locked, hidden })));
  }

  /** The edits of the named styles: changed formats in place, new ones at the end, deleted names gone. */
  private namedEdits(xml: string, root: XmlElement): Edit[] {
    const before = new Map(this.file.namedStyles.map((style) => [style.name, style]));
    const formats = childrenOf(child(root, 'cellStyleXfs'), 'xf');
    const changed = new Map([...this.named.values()].flatMap((style) => {
      const format = formats[this.file.named.get(style.name) ?? -1];
      if (format === undefined || stateText(before.get(style.name)) === stateText(style)) return [];
      return [[format.start, { start: format.start, end: format.end, text: this.namedXml(style) }] as const];
    }));
    const gone = childrenOf(child(root, 'cellStyles'), 'cellStyle').filter(({ attributes }) => before.has(attributes['name'] ?? '') && !this.named.has(attributes['name'] ?? ''));
    const names = this.newNamed.map(({ name, builtInId }) =>
      elementXml('cellStyle', { name, xfId: this.namedFormats.get(name) ?? 0, builtinId: builtInId }));
    return [
      ...changed.values(), ...gone.map(({ start, end }) => ({ start, end, text: '' })),
      ...(this.newNamed.length === 0 ? [] : grown(xml, root, 'cellStyleXfs', this.newNamed.map((style) => this.namedXml(style)))),
      ...(names.length === 0 && gone.length === 0 ? [] : grown(xml, root, 'cellStyles', names, gone.length)),
    ];
  }

  private xfXml(style: Style): string {
    const numFmtId = this.formatNumber(style.numberFormat);
    const fontId = this.fonts.numberOf(style.font, fontXml(style.font));
    const fillId = this.fills.numberOf(style.fill, fillXml(style.fill));
    const borderId = this.borders.numberOf(style.borders, bordersXml(style.borders));
    const { locked, hidden } = style.protection;
    const alignment = alignmentXml(style.alignment);
    const aligned = alignment !== '<alignment/>';
    const guarded = locked !== DEFAULT_STYLE.protection.locked || hidden;
    const on = (isOn: boolean): true | null => (isOn ? true : null);
    return elementXml('xf', {
      numFmtId, fontId, fillId, borderId, xfId: this.namedFormats.get(style.styleName) ?? 0,
      quotePrefix: on(style.quotePrefix), applyNumberFormat: on(numFmtId !== 0), applyFont: on(fontId !== 0), applyFill: on(fillId !== 0),
      applyBorder: on(borderId !== 0), applyAlignment: on(aligned), applyProtection: on(guarded),
    }, (aligned ? alignment : '') + (guarded ? elementXml('protection', { locked, hidden }) : ''));
  }

  /**
   * The part with the added styles; the same text when there are none.
   *
   * @throws FileError `too-many-styles` when Excel would not take so many
   */
  patched(xml: string, part: string): string {
    if (this.xfs.added.length > 0 && this.file.styles.length + this.xfs.added.length > STYLE_LIMIT) throw new FileError('too-many-styles');
    const root = parseXml(xml, part);
    const named = this.namedEdits(xml, root);
    const lists: [string, readonly string[]][] = [
      ['numFmts', this.addedFormats], ['fonts', this.fonts.added], ['fills', this.fills.added], ['borders', this.borders.added],
      ['cellXfs', this.xfs.added], ['dxfs', this.dxfs.added],
    ];
    return applyEdits(xml, [...named, ...lists.flatMap(([name, added]) => (added.length === 0 ? [] : grown(xml, root, name, added)))]);
  }
}

/** The edits that add items to a list, or the list itself when the part lacks it; `removed` items are taken out of it elsewhere. */
function grown(xml: string, root: XmlElement, name: string, added: readonly string[], removed = 0): Edit[] {
  const list = child(root, name);
  const items = added.join('');
  if (list === undefined) {
    const later = root.children.find((item) => ORDER.indexOf(item.name) > ORDER.indexOf(name));
    const place = later?.start ?? root.innerEnd;
    return [{ start: place, end: place, text: `<${name}${attributesXml({ count: added.length })}>${items}</${name}>` }];
  }
  const tag = patchTag(xml.slice(list.start, list.openEnd), { count: list.children.length + added.length - removed });
  if (tag.endsWith('/>')) return [{ start: list.start, end: list.end, text: `${tag.slice(0, -2)}>${items}</${name}>` }];
  return [
    { start: list.start, end: list.openEnd, text: tag },
    { start: list.innerEnd, end: list.innerEnd, text: items },
  ];
}
