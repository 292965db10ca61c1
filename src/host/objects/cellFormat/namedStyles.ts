import { makeNamedStyle, patchOfNamed } from '../../model/document/namedStyle';
import type { NamedStyle } from '../../model/document/namedStyle';
import { DEFAULT_STYLE, patchedStyle } from '../../model/style';
import type { StylePatch } from '../../model/style';
import type { Workbook } from '../../model/workbook';
import { apiNotFound, invalidArgument, notFound } from '../../wire/apiError';

const colors = (fill: string, font: string): StylePatch => ({
  fill: { pattern: 'Solid', color: fill, patternColor: null },
  font: { color: font },
});

const title = (size: number): StylePatch => ({ font: { size, bold: true, color: '#44546A' } });

/** The six accents of the Office theme, with their shades of 20, 40 and 60 per cent. */
const ACCENTS = [
  ['#4472C4', '#D9E1F2', '#B4C6E7', '#8EA9DB'], ['#ED7D31', '#FCE4D6', '#F8CBAD', '#F4B084'], ['#A5A5A5', '#EDEDED', '#DBDBDB', '#C9C9C9'],
  ['#FFC000', '#FFF2CC', '#FFE699', '#FFD966'], ['#5B9BD5', '#DDEBF7', '#BDD7EE', '#9BC2E6'], ['#70AD47', '#E2EFDA', '#C6E0B4', '#A9D08E'],
] as const;

type BuiltIn = readonly [name: string, id: number, patch: StylePatch, officeName?: string];

const accentStyles: readonly BuiltIn[] = ACCENTS.flatMap(([full, light, middle, dark], at): BuiltIn[] => {
  const number = at + 1;
  const id = 29 + at * 4;
  return [
    [`Accent${number}`, id, colors(full, '#FFFFFF')], [`20% - Accent${number}`, id + 1, colors(light, '#000000'), `Accent${number}_20`],
    [`40% - Accent${number}`, id + 2, colors(middle, '#000000'), `Accent${number}_40`], [`60% - Accent${number}`, id + 3, colors(dark, '#FFFFFF'), `Accent${number}_60`],
  ];
});

/** Excel's own cell styles: name, number in the file, format, and Office.js's word where it differs. Colours are those of the Office theme. */
const BUILT_IN: readonly BuiltIn[] = [
  ['Normal', 0, { font: DEFAULT_STYLE.font, fill: DEFAULT_STYLE.fill, borders: DEFAULT_STYLE.borders, alignment: DEFAULT_STYLE.alignment, numberFormat: DEFAULT_STYLE.numberFormat, protection: DEFAULT_STYLE.protection }],
  ['Good', 26, colors('#C6EFCE', '#006100')],
  ['Bad', 27, colors('#FFC7CE', '#9C0006')],
  ['Neutral', 28, colors('#FFEB9C', '#9C5700')],
  ['Input', 20, colors('#FFCC99', '#3F3F76')],
  ['Output', 21, { fill: { pattern: 'Solid', color: '#F2F2F2', patternColor: null }, font: { bold: true, color: '#3F3F3F' } }],
  ['Calculation', 22, { fill: { pattern: 'Solid', color: '#F2F2F2', patternColor: null }, font: { bold: true, color: '#FA7D00' } }],
  ['Check Cell', 23, { fill: { pattern: 'Solid', color: '#A5A5A5', patternColor: null }, font: { bold: true, color: '#FFFFFF' } }, 'CheckCell'],
  ['Linked Cell', 24, { font: { color: '#FA7D00' } }, 'LinkedCell'],
  ['Note', 10, { fill: { pattern: 'Solid', color: '#FFFFCC', patternColor: null } }],
  ['Warning Text', 11, { font: { color: '#FF0000' } }, 'WarningText'],
  ['Explanatory Text', 53, { font: { italic: true, color: '#7F7F7F' } }, 'ExplanatoryText'],
  ['Heading 1', 16, title(15), 'Heading1'],
  ['Heading 2', 17, title(13), 'Heading2'],
  ['Heading 3', 18, title(11), 'Heading3'],
  ['Heading 4', 19, title(11), 'Heading4'],
  ['Title', 15, { font: { size: 18, color: '#44546A' } }, 'SheetTitle'],
  ['Total', 25, { font: { bold: true } }],
  ['Percent', 5, { numberFormat: '0%' }],
  ['Comma', 3, { numberFormat: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)' }],
  ['Comma [0]', 6, { numberFormat: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)' }, 'WholeComma'],
  ['Currency', 4, { numberFormat: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)' }],
  ['Currency [0]', 7, { numberFormat: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)' }, 'WholeDollar'],
  ['Hyperlink', 8, { font: { color: '#0563C1', underline: 'Single' } }, 'Hlink'],
  ['Followed Hyperlink', 9, { font: { color: '#954F72', underline: 'Single' } }, 'HlinkTrav'],
  ...accentStyles,
];

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Excel's own style of this name, in the file's words or in Office.js's. */
const builtIn = (name: string): BuiltIn | undefined =>
  BUILT_IN.find(([known, , , officeName]) => same(known, name) || (officeName !== undefined && same(officeName, name)));

function styleOf([exact, builtInId, patch]: BuiltIn): NamedStyle {
  const plain = makeNamedStyle(exact);
  const includes = Object.fromEntries(Object.keys(plain.includes).map((part) => [part, part in patch])) as NamedStyle['includes'];
  return { ...plain, builtInId, style: patchedStyle(plain.style, patch), includes };
}

/** The style with this name, in any case: one of the workbook, or one of Excel's that no cell has yet. */
export function namedStyle(workbook: Workbook, name: string): NamedStyle | undefined {
  const own = [...workbook.namedStyles.values()];
  const exact = own.find((style) => same(style.name, name));
  const known = builtIn(name);
  if (exact || !known) return exact;
  const [, id] = known;
  return own.find(({ builtInId }) => builtInId === id) ?? styleOf(known);
}

/** The same. Throws `ItemNotFound` for none. */
export function existingStyle(workbook: Workbook, name: string): NamedStyle {
  const found = namedStyle(workbook, name);
  if (!found) throw notFound();
  return found;
}

/** A style that can be changed. *Normal* cannot: every cell without a format of its own has it. */
export function editableStyle(workbook: Workbook, name: string): NamedStyle {
  const found = existingStyle(workbook, name);
  if (found.builtInId === 0) throw apiNotFound('Style.set');
  return found;
}

/** The names of all styles: those of the workbook, then Excel's others. */
export function styleNames(workbook: Workbook): readonly string[] {
  const own = [...workbook.namedStyles.values()];
  const ids = new Set(own.map(({ builtInId }) => builtInId));
  return [...own.map(({ name }) => name), ...BUILT_IN.filter(([, id]) => !ids.has(id)).map(([name]) => name)];
}

/** The change that gives a cell the style of this name, which the workbook has from then on. Throws `InvalidArgument` for an unknown name. */
export function stylePatch(workbook: Workbook, name: string): StylePatch {
  const found = namedStyle(workbook, name);
  if (!found) throw invalidArgument();
  if (!workbook.namedStyles.has(found.name)) workbook.namedStyles.set(found.name, found);
  return patchOfNamed(found);
}

/** What Office.js calls the style of a cell: its own word for Excel's styles, the name for users'. */
export function officeStyleName(workbook: Workbook, name: string): string {
  const id = workbook.namedStyles.get(name)?.builtInId ?? builtIn(name)?.[1];
  const known = BUILT_IN.find(([, builtInId]) => builtInId === id);
  return known ? known[3] ?? known[0] : name;
}
