import { cellCount, columnCount, intersect, isWholeColumns, isWholeRows, rowCount, subtract } from '../../area';
import type { Area } from '../../area';
import { toR1C1 } from '../../formula/references/r1c1';
import { fullAddress } from '../../model/address';
import { formatCells } from '../../model/edit/formatCells';
import { writeCells } from '../../model/edit/writeCells';
import { areaBox } from '../../model/geometry';
import type { Sheet } from '../../model/sheet';
import { invalidArgument } from '../../wire/apiError';
import type { Property } from '../../wire/hostObject';
import { booleanValue, recordValue, textValue } from '../args';
import { changeStyle, commonStyle } from '../cellFormat/commonStyle';
import { officeStyleName, stylePatch } from '../cellFormat/namedStyles';
import { refuseLockedCells, refuseProtected } from '../workbook/protection';
import { areaOfRange, cellsOfRange } from '../workbookSession';
import type { RangeHandle } from '../workbookSession';
import { readFormulas, readNumberFormats, readText, readValues, readValueTypes } from './readContents';
import { hasSpill } from './spillMethods';
import { writeContents, writeFormulasR1C1, writeNumberFormats } from './writeContents';

type RangeProperties = Readonly<Record<string, Property<RangeHandle>>>;

const ofArea = <T>(read: (area: Area) => T): Property<RangeHandle> => ({ get: (target) => read(areaOfRange(target)) });

/** Largest cell count; Excel returns -1 above it. */
const MOST_COUNTED = 2 ** 31 - 1;

function formulasR1C1(target: RangeHandle): unknown {
  const { top, left } = areaOfRange(target);
  return readFormulas(target)?.map((line, row) =>
    line.map((text, column) => (typeof text === 'string' && text.startsWith('=') ? toR1C1(text, top + row, left + column) : text)),
  ) ?? null;
}

const numberFormat: Property<RangeHandle> = { get: readNumberFormats, set: writeNumberFormats };
const formulas: Property<RangeHandle> = { get: readFormulas, set: writeContents };

const box = (side: 'left' | 'top' | 'width' | 'height'): Property<RangeHandle> => ({
  get: (target) => areaBox(target.sheet, areaOfRange(target))[side],
});

function bothHidden(target: RangeHandle): boolean | null {
  const rows = commonHidden(target, 'row');
  const columns = commonHidden(target, 'column');
  if (rows === true || columns === true) return true;
  return rows === false && columns === false ? false : null;
}

/** Plain properties of a Range. The `Local` ones are the same: the host's language is en-US. */
export const rangeProperties: RangeProperties = {
  Values: { get: readValues, set: writeContents, showsFormulaResults: true },
  Formulas: formulas,
  FormulasLocal: formulas,
  FormulasR1C1: { get: formulasR1C1, set: writeFormulasR1C1 },
  Text: { get: readText, showsFormulaResults: true },
  ValueTypes: { get: readValueTypes, showsFormulaResults: true },
  NumberFormat: numberFormat,
  NumberFormatLocal: numberFormat,
  Address: { get: (target) => fullAddress(target.sheet.name, areaOfRange(target)) },
  AddressLocal: { get: (target) => fullAddress(target.sheet.name, areaOfRange(target)) },
  RowIndex: ofArea(({ top }) => top),
  ColumnIndex: ofArea(({ left }) => left),
  RowCount: ofArea(rowCount),
  ColumnCount: ofArea(columnCount),
  CellCount: ofArea((area) => (cellCount(area) > MOST_COUNTED ? -1 : cellCount(area))),
  IsEntireRow: ofArea(isWholeRows),
  IsEntireColumn: ofArea(isWholeColumns),
  RowHidden: { get: (target) => commonHidden(target, 'row'), set: (target, value) => setHidden(target, 'row', booleanValue(value)) },
  ColumnHidden: { get: (target) => commonHidden(target, 'column'), set: (target, value) => setHidden(target, 'column', booleanValue(value)) },
  Hidden: { get: bothHidden },
  Hyperlink: { get: hyperlinkOf, set: setHyperlink },
  Style: {
    get: (target) => commonStyle(cellsOfRange(target), ({ styleName }) => officeStyleName(target.session.workbook, styleName)),
    set: (target, value) => changeStyle(cellsOfRange(target), stylePatch(target.session.beginEdit(), textValue(value))),
  },
  HasSpill: { showsFormulaResults: true, get: hasSpill },
  Left: box('left'),
  Top: box('top'),
  Width: box('width'),
  Height: box('height'),
};

type Axis = 'row' | 'column';

const linesOf = (sheet: Sheet, axis: Axis): ReadonlyMap<number, { readonly hidden: boolean }> =>
  axis === 'row' ? sheet.rows : sheet.columns;

const ends = (area: Area, axis: Axis): readonly [number, number] =>
  axis === 'row' ? [area.top, area.bottom] : [area.left, area.right];

/** True when all rows (or columns) of the block are hidden, false when none is, null when some are. */
function commonHidden(target: RangeHandle, axis: Axis): boolean | null {
  const [first, last] = ends(areaOfRange(target), axis);
  const hidden = [...linesOf(target.sheet, axis)].filter(([line, own]) => own.hidden && line >= first && line <= last).length;
  if (hidden === 0) return false;
  return hidden === last - first + 1 ? true : null;
}

/** Hides or shows all rows (or columns) of the block and raises the event. */
function setHidden(target: RangeHandle, axis: Axis, hidden: boolean): void {
  const { session, sheet } = target;
  const area = areaOfRange(target);
  const [first, last] = ends(area, axis);
  session.beginEdit();
  refuseProtected(sheet, axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
  for (let line = first; line <= last; line += 1) {
    if (axis === 'row') sheet.setRow(line, { hidden });
    else sheet.setColumn(line, { hidden });
  }
  if (axis === 'row') session.workbook.notify({ type: 'rowHidden', sheetId: sheet.id, area, hidden });
}

const LINK_STYLE = { font: { color: '#0563C1', underline: 'Single' } } as const;

const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The link of the block's first cell as Excel's RangeHyperlink; null for none. */
function hyperlinkOf(target: RangeHandle): Record<string, string> | null {
  const { top, left } = areaOfRange(target);
  const link = target.sheet.hyperlinks.find(({ area }) => intersect(area, { top, left, bottom: top, right: left }));
  if (!link) return null;
  const { address, documentReference, screenTip } = link;
  return {
    ...(address !== null && { address }),
    ...(documentReference !== null && { documentReference }),
    ...(screenTip !== null && { screenTip }),
    textToDisplay: readText(target)?.[0]?.[0] ?? '',
  };
}

/** Sets a link on the block, with its text and Excel's blue underlined style. It needs an address or a place in the workbook. */
function setHyperlink(target: RangeHandle, value: unknown): void {
  const given = recordValue(value);
  const { session, sheet } = target;
  const area = areaOfRange(target);
  const address = textOrNull(given['address']);
  const documentReference = textOrNull(given['documentReference']);
  if (address === null && documentReference === null) throw invalidArgument();
  session.beginEdit();
  refuseLockedCells(session, sheet, area);
  const others = sheet.hyperlinks.flatMap((link) => subtract(link.area, area).map((rest) => ({ ...link, area: rest })));
  sheet.hyperlinks = [...others, { area, address, documentReference, screenTip: textOrNull(given['screenTip']) }];
  const text = textOrNull(given['textToDisplay']) ?? (sheet.cells.value(area.top, area.left) === null ? address ?? documentReference : null);
  if (text !== null) {
    writeCells(session.workbook, sheet, { ...area, bottom: area.top, right: area.left }, () => ({ value: text, formula: null }));
  }
  formatCells(session.workbook, sheet, area, LINK_STYLE);
}
