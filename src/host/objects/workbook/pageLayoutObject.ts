import { isWholeColumns, isWholeRows } from '../../area';
import type { Area } from '../../area';
import { sheetPrefix } from '../../formula/references/printReference';
import { absoluteAreaName } from '../../model/address';
import { formulaTarget } from '../../model/formulaTarget';
import type { PageMargins, PageSetup } from '../../model/sheet';
import { invalidArgument } from '../../wire/apiError';
import { defineClass, HostObject, orNotFound } from '../../wire/hostObject';
import type { ObjectClass, Property } from '../../wire/hostObject';
import { booleanValue, enumValue, positiveValue, recordValue, valueWithin } from '../args';
import { areaArgument } from '../resolveAddress';
import { areaOfRange } from '../workbookSession';
import type { AreasHandle, SheetHandle } from '../workbookSession';

/** The defined names that hold a sheet's print area and repeated titles. */
const PRINT_AREA = '_xlnm.Print_Area';
const PRINT_TITLES = '_xlnm.Print_Titles';

const nameOf = ({ session, sheet }: SheetHandle, name: string) => session.workbook.definedName(name, sheet.id);

/** The blocks of such a name, separated by commas outside of quotes. */
function areasOf(target: SheetHandle, name: string): Area[] {
  const formula = nameOf(target, name)?.formula.replace(/^=/, '') ?? '';
  const parts = formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return parts.flatMap((part) => formulaTarget(target.session.workbook, part, target.sheet)?.area ?? []);
}

function write(target: SheetHandle, name: string, areas: readonly Area[]): void {
  const workbook = target.session.beginEdit();
  workbook.names = workbook.names.filter((entry) => entry !== nameOf(target, name));
  if (areas.length === 0) return;
  const formula = `=${areas.map((area) => `${sheetPrefix({ first: target.sheet.name })}${absoluteAreaName(area)}`).join(',')}`;
  workbook.names.push({ name, sheetId: target.sheet.id, formula, visible: true, comment: '' });
}

function givenAreas(target: SheetHandle, value: unknown): readonly Area[] {
  if (value instanceof HostObject && value.type.name === 'RangeAreas') return (value.target as AreasHandle).parts.map(areaOfRange);
  return [areaArgument(target, value)];
}

const setPrintArea = (target: SheetHandle, value: unknown): void => write(target, PRINT_AREA, givenAreas(target, value));

const printArea = (target: SheetHandle): HostObject | null => target.session.areas(target.sheet, areasOf(target, PRINT_AREA));

type Titles = 'rows' | 'columns';
const isOf = (titles: Titles, area: Area): boolean => (titles === 'rows' ? isWholeRows(area) : isWholeColumns(area));

/** Sets the rows or columns repeated on every page and keeps the other. Throws `InvalidArgument` unless they are whole. */
function setPrintTitles(target: SheetHandle, titles: Titles, value: unknown): void {
  const area = areaArgument(target, value);
  if (!isOf(titles, area)) throw invalidArgument();
  const others = areasOf(target, PRINT_TITLES).filter((other) => !isOf(titles, other));
  write(target, PRINT_TITLES, titles === 'rows' ? [...others, area] : [area, ...others]);
}

function printTitles(target: SheetHandle, titles: Titles): HostObject | null {
  const area = areasOf(target, PRINT_TITLES).find((part) => isOf(titles, part));
  return area ? target.session.range(target.sheet, area) : null;
}

/** Paper sizes of Office.js with their codes in the file. */
const PAPERS = { Letter: 1, Tabloid: 3, Ledger: 4, Legal: 5, Statement: 6, Executive: 7, A3: 8, A4: 9, A5: 11, B4: 12, B5: 13, Folio: 14 } as const;
type Paper = keyof typeof PAPERS;
const PAPER_NAMES = Object.keys(PAPERS) as Paper[];
const ORIENTATIONS: readonly PageSetup['orientation'][] = ['Portrait', 'Landscape'];
/** Points per unit of `setPrintMargins`. */
const UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const POINTS_PER_INCH = 72;

function change({ session, sheet }: SheetHandle, part: Partial<PageSetup>): void {
  session.beginEdit();
  sheet.page = { ...sheet.page, ...part };
}

type Switch = 'centerHorizontally' | 'centerVertically' | 'printGridlines' | 'printHeadings' | 'blackAndWhite' | 'draft';

const onOff = (key: Switch): Property<SheetHandle> => ({
  get: ({ sheet }) => sheet.page[key],
  set: (target, value) => change(target, { [key]: booleanValue(value) }),
});

const margin = (side: keyof PageMargins): Property<SheetHandle> => ({
  get: ({ sheet }) => sheet.page.margins[side] * POINTS_PER_INCH,
  set: (target, value) => change(target, { margins: { ...target.sheet.page.margins, [side]: positiveValue(value) / POINTS_PER_INCH } }),
});

/** Sets `scale` in per cent, or the number of pages in one or both directions. */
function setZoom(target: SheetHandle, value: unknown): void {
  const given = recordValue(value);
  const pages = (key: string): number => (given[key] === undefined || given[key] === null ? 0 : positiveValue(given[key]));
  const [width, height] = [pages('horizontalFitToPages'), pages('verticalFitToPages')];
  if (width + height > 0) return change(target, { fit: { width, height } });
  change(target, { scale: valueWithin(10, 400)(given['scale']), fit: null });
}

function zoomOf({ sheet }: SheetHandle): Record<string, number> {
  const { fit, scale } = sheet.page;
  if (!fit) return { scale };
  return { ...(fit.width > 0 && { horizontalFitToPages: fit.width }), ...(fit.height > 0 && { verticalFitToPages: fit.height }) };
}

function setMargins(target: SheetHandle, args: readonly unknown[]): void {
  const factor = UNITS[enumValue(args[0], Object.keys(UNITS) as (keyof typeof UNITS)[])] / POINTS_PER_INCH;
  const given = Object.entries(recordValue(args[1])).filter(([, value]) => value !== undefined && value !== null);
  const sides = given.map(([side, value]) => {
    if (!(side in target.sheet.page.margins)) throw invalidArgument();
    return [side, positiveValue(value) * factor] as const;
  });
  change(target, { margins: { ...target.sheet.page.margins, ...Object.fromEntries(sides) } });
}

const pageLayoutClass: ObjectClass<SheetHandle> = {
  name: 'PageLayout',
  properties: {
    Orientation: {
      get: ({ sheet }) => sheet.page.orientation,
      set: (target, value) => change(target, { orientation: enumValue(value, ORIENTATIONS) }),
    },
    PaperSize: {
      get: ({ sheet }) => PAPER_NAMES.find((name) => PAPERS[name] === sheet.page.paperSize) ?? null,
      set: (target, value) => change(target, { paperSize: PAPERS[enumValue(value, PAPER_NAMES)] }),
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
    SetPrintArea: (target, args) => setPrintArea(target, args[0]),
    SetPrintTitleRows: (target, args) => setPrintTitles(target, 'rows', args[0]),
    SetPrintTitleColumns: (target, args) => setPrintTitles(target, 'columns', args[0]),
    GetPrintArea: (target) => orNotFound(printArea(target)),
    GetPrintAreaOrNullObject: printArea,
    GetPrintTitleRows: (target) => orNotFound(printTitles(target, 'rows')),
    GetPrintTitleRowsOrNullObject: (target) => printTitles(target, 'rows'),
    GetPrintTitleColumns: (target) => orNotFound(printTitles(target, 'columns')),
    GetPrintTitleColumnsOrNullObject: (target) => printTitles(target, 'columns'),
  },
};

/** `worksheet.pageLayout` */
export const pageLayoutObject = defineClass(pageLayoutClass);
