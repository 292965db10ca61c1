import { DEFAULT_STYLE } from '../../model/style';
import type { StylePatch } from '../../model/style';
import { invalidArgument } from '../../wire/apiError';
import { defineClass, orNotFound } from '../../wire/hostObject';
import type { HostObject, ObjectClass } from '../../wire/hostObject';
import { integerArg, textArg } from '../args';
import type { WorkbookSession } from '../workbookSession';

const styleObject = defineClass<string>({
  name: 'Style',
  identity: (name) => ({ Name: name }),
  properties: {
    Name: { get: (name) => name },
    BuiltIn: { get: () => true },
    NumberFormat: { get: (name) => NAMED_STYLES.get(name)?.numberFormat ?? 'General' },
  },
});

const found = (name: string): HostObject | null => {
  const style = namedStyle(name);
  return style && styleObject(style.name);
};

const all = (): HostObject[] => [...NAMED_STYLES.keys()].map(styleObject);

const stylesClass: ObjectClass<WorkbookSession> = {
  name: 'StyleCollection',
  items: all,
  item: (_, key) => orNotFound(found(textArg([key], 0))),
  methods: {
    GetCount: () => NAMED_STYLES.size,
    GetItemAt: (_, args) => {
      const style = all()[integerArg(args, 0)];
      if (!style) throw invalidArgument();
      return style;
    },
    GetItemOrNullObject: (_, args) => found(textArg(args, 0)),
  },
};

/** `workbook.styles`: the built-in ones, which cannot be changed here. */
export const stylesObject = defineClass(stylesClass);

const colors = (fill: string, font: string): StylePatch => ({
  fill: { pattern: 'Solid', color: fill, patternColor: null },
  font: { color: font },
});

const title = (size: number): StylePatch => ({ font: { size, bold: true, color: '#44546A' } });

/** Excel's built-in cell styles that programs use, by name, as changes of a cell's style. Colours are those of the Office theme. */
const NAMED_STYLES: ReadonlyMap<string, StylePatch> = new Map<string, StylePatch>([
  ['Normal', {
    font: DEFAULT_STYLE.font, fill: DEFAULT_STYLE.fill, borders: DEFAULT_STYLE.borders,
    alignment: DEFAULT_STYLE.alignment, numberFormat: DEFAULT_STYLE.numberFormat, protection: DEFAULT_STYLE.protection,
  }],
  ['Good', colors('#C6EFCE', '#006100')],
  ['Bad', colors('#FFC7CE', '#9C0006')],
  ['Neutral', colors('#FFEB9C', '#9C5700')],
  ['Input', colors('#FFCC99', '#3F3F76')],
  ['Output', { fill: { pattern: 'Solid', color: '#F2F2F2', patternColor: null }, font: { bold: true, color: '#3F3F3F' } }],
  ['Calculation', { fill: { pattern: 'Solid', color: '#F2F2F2', patternColor: null }, font: { bold: true, color: '#FA7D00' } }],
  ['Warning Text', { font: { color: '#FF0000' } }],
  ['Explanatory Text', { font: { italic: true, color: '#7F7F7F' } }],
  ['Heading 1', title(15)],
  ['Heading 2', title(13)],
  ['Heading 3', title(11)],
  ['Heading 4', title(11)],
  ['Title', { font: { size: 18, color: '#44546A' } }],
  ['Total', { font: { bold: true } }],
  ['Percent', { numberFormat: '0%' }],
  ['Comma', { numberFormat: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)' }],
  ['Currency', { numberFormat: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)' }],
]);

/** The change that gives a cell the style of this name. Throws `InvalidArgument` for an unknown name. */
export function stylePatch(name: string): StylePatch {
  const found = namedStyle(name);
  if (!found) throw invalidArgument();
  return { ...found.patch, styleName: found.name };
}

/** The style with this name, in any case, and the exact spelling of the name; null for none. */
function namedStyle(name: string): { readonly name: string; readonly patch: StylePatch } | null {
  const entry = [...NAMED_STYLES].find(([known]) => known.toLowerCase() === name.toLowerCase());
  return entry ? { name: entry[0], patch: entry[1] } : null;
}
