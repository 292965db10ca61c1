import type { PageMargins, PageSetup } from '../../model/pageSetup';
import { invalidArgument } from '../../wire/apiError';
import type { ObjectClass, Property } from '../../wire/hostObject';
import { defineClass } from '../../wire/hostObject';
import { booleanValue, numberValue, positiveValue, record, word } from '../args';
import { orNotFound } from '../orNotFound';
import type { SheetHandle } from '../session';
import { printArea, printTitles, setPrintArea, setPrintTitles } from './printNames';

/** Office.js's words and the file's codes of the papers. */
const PAPERS = { Letter: 1, Tabloid: 3, Ledger: 4, Legal: 5, Statement: 6, Executive: 7, A3: 8, A4: 9, A5: 11, B4: 12, B5: 13, Folio: 14 } as const;
type Paper = keyof typeof PAPERS;
const PAPER_NAMES = Object.keys(PAPERS) as Paper[];
const ORIENTATIONS: readonly PageSetup['orientation'][] = ['Portrait', 'Landscape'];
/** Points of the units that `setPrintMargins` takes. */
const UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const POINTS_PER_INCH = 72;

function change({ session, sheet }: SheetHandle, part: Partial<PageSetup>): void {
  session.beginEdit();
  sheet.page = { ...sheet.page, ...part };
}

type Switch = 'centerHorizontally' | 'centerVertically' | 'printGridlines' | 'printHeadings' | 'blackAndWhite' | 'draft';

const onOff = (key: Switch): Property<SheetHandle> => ({
  get: ({ sheet }) => sheet.page[key],
  set: (it, value) => change(it, { [key]: booleanValue(value) }),
});

const margin = (side: keyof PageMargins): Property<SheetHandle> => ({
  get: ({ sheet }) => sheet.page.margins[side] * POINTS_PER_INCH,
  set: (it, value) => change(it, { margins: { ...it.sheet.page.margins, [side]: positiveValue(value) / POINTS_PER_INCH } }),
});

/** Either `scale` in per cent, or pages in one or both directions. */
function setZoom(it: SheetHandle, value: unknown): void {
  const given = record(value);
  const pages = (key: string): number => (given[key] === undefined || given[key] === null ? 0 : positiveValue(given[key]));
  const [width, height] = [pages('horizontalFitToPages'), pages('verticalFitToPages')];
  if (width + height > 0) return change(it, { fit: { width, height } });
  const scale = numberValue(given['scale']);
  if (scale < 10 || scale > 400) throw invalidArgument();
  change(it, { scale, fit: null });
}

function zoomOf({ sheet }: SheetHandle): Record<string, number> {
  const { fit, scale } = sheet.page;
  if (!fit) return { scale };
  return { ...(fit.width > 0 && { horizontalFitToPages: fit.width }), ...(fit.height > 0 && { verticalFitToPages: fit.height }) };
}

function setMargins(it: SheetHandle, args: readonly unknown[]): void {
  const factor = UNITS[word(args[0], Object.keys(UNITS) as (keyof typeof UNITS)[])] / POINTS_PER_INCH;
  const given = Object.entries(record(args[1])).filter(([, value]) => value !== undefined && value !== null);
  const sides = given.map(([side, value]) => {
    if (!(side in it.sheet.page.margins)) throw invalidArgument();
    return [side, positiveValue(value) * factor] as const;
  });
  change(it, { margins: { ...it.sheet.page.margins, ...Object.fromEntries(sides) } });
}

const pageLayoutClass: ObjectClass<SheetHandle> = {
  name: 'PageLayout',
  properties: {
    Orientation: {
      get: ({ sheet }) => sheet.page.orientation,
      set: (it, value) => change(it, { orientation: word(value, ORIENTATIONS) }),
    },
    PaperSize: {
      get: ({ sheet }) => PAPER_NAMES.find((name) => PAPERS[name] === sheet.page.paperSize) ?? null,
      set: (it, value) => change(it, { paperSize: PAPERS[word(value, PAPER_NAMES)] }),
    },
    Zoom: { get: zoomOf, set: setZoom },
    CenterHorizontally: onOff('centerHorizontally'),
    CenterVertically: onOff('centerVertically'),
    PrintGridlines: onOff('printGridlines'),
    PrintHeadings: onOff('printHeadings'),
    BlackAndWhite: onOff('blackAndWhite'),
    DraftMode: onOff('draft'),
    LeftMargin: margin('left'),
    RightMargin: margin('right'),
    TopMargin: margin('top'),
    BottomMargin: margin('bottom'),
    HeaderMargin: margin('header'),
    FooterMargin: margin('footer'),
  },
  refused: ['PrintComments', 'PrintErrors', 'PrintOrder', 'FirstPageNumber'],
  methods: {
    SetPrintMargins: setMargins,
    SetPrintArea: (it, args) => setPrintArea(it, args[0]),
    SetPrintTitleRows: (it, args) => setPrintTitles(it, 'rows', args[0]),
    SetPrintTitleColumns: (it, args) => setPrintTitles(it, 'columns', args[0]),
    GetPrintArea: (it) => orNotFound(printArea(it)),
    GetPrintAreaOrNullObject: printArea,
    GetPrintTitleRows: (it) => orNotFound(printTitles(it, 'rows')),
    GetPrintTitleRowsOrNullObject: (it) => printTitles(it, 'rows'),
    GetPrintTitleColumns: (it) => orNotFound(printTitles(it, 'columns')),
    GetPrintTitleColumnsOrNullObject: (it) => printTitles(it, 'columns'),
  },
};

/** `worksheet.pageLayout` */
export const pageLayoutObject = defineClass(pageLayoutClass);
