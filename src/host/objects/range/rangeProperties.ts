import { toR1C1 } from '../../formula/references/r1c1';
import { fullAddress } from '../../model/address';
import { cellCount, columnCount, intersect, isWholeColumns, isWholeRows, rowCount, subtract } from '../../area';
import type { Area } from '../../area';
import { formatCells } from '../../model/edit/formatCells';
import { writeCells } from '../../model/edit/writeCells';
import { areaBox } from '../../model/geometry';
import type { Sheet } from '../../model/sheet';
import { invalidArgument } from '../../wire/apiError';
import type { Property } from '../../wire/hostObject';
import { booleanValue, recordValue, textValue } from '../args';
import { changeStyle, commonStyle } from '../cellFormat/commonStyle';
import { refuseLockedCells, refuseProtected } from '../workbook/protection';
import { areaOfRange, cellsOfRange } from '../workbookSession';
import type { RangeHandle } from '../workbookSession';
import { readFormulas, readNumberFormats, readText, readValues, readValueTypes } from './readContents';
import { writeContents, writeFormulasR1C1, writeNumberFormats } from './writeContents';

type RangeProperties = Readonly<Record<string, Property<RangeHandle>>>;

const ofArea = <T>(read: (area: Area) => T): Property<RangeHandle> => ({ get: (it) => read(areaOfRange(it)) });

/** Above 2^31 - 1 cells Excel answers -1. */
const MOST_COUNTED = 2 ** 31 - 1;

function formulasR1C1(it: RangeHandle): unknown {
  const { top, left } = areaOfRange(it);
  return readFormulas(it)?.map((line, row) =>
    line.map((text, column) => (typeof text === 'string' && text.startsWith('=') ? toR1C1(text, top + row, left + column) : text)),
  ) ?? null;
}

const numberFormat: Property<RangeHandle> = { get: readNumberFormats, set: writeNumberFormats };
const formulas: Property<RangeHandle> = { get: readFormulas, set: writeContents };

const box = (side: 'left' | 'top' | 'width' | 'height'): Property<RangeHandle> => ({
  get: (it) => areaBox(it.sheet, areaOfRange(it))[side],
});

function bothHidden(it: RangeHandle): boolean | null {
  const rows = commonHidden(it, 'row');
  const columns = commonHidden(it, 'column');
  if (rows === true || columns === true) return true;
  return rows === false && columns === false ? false : null;
}

/** Plain properties of a Range. The `Local` ones are the same: this host speaks en-US. */
export const rangeProperties: RangeProperties = {
  Values: { get: readValues, set: writeContents, showsFormulaResults: true },
  Formulas: formulas,
  FormulasLocal: formulas,
  FormulasR1C1: { get: formulasR1C1, set: writeFormulasR1C1 },
  Text: { get: readText, showsFormulaResults: true },
  ValueTypes: { get: readValueTypes, showsFormulaResults: true },
  NumberFormat: numberFormat,
  NumberFormatLocal: numberFormat,
  Address: { get: (it) => fullAddress(it.sheet.name, areaOfRange(it)) },
  AddressLocal: { get: (it) => fullAddress(it.sheet.name, areaOfRange(it)) },
  RowIndex: ofArea(({ top }) => top),
  ColumnIndex: ofArea(({ left }) => left),
  RowCount: ofArea(rowCount),
  ColumnCount: ofArea(columnCount),
  CellCount: ofArea((area) => (cellCount(area) > MOST_COUNTED ? -1 : cellCount(area))),
  IsEntireRow: ofArea(isWholeRows),
  IsEntireColumn: ofArea(isWholeColumns),
  RowHidden: { get: (it) => commonHidden(it, 'row'), set: (it, value) => setHidden(it, 'row', booleanValue(value)) },
  ColumnHidden: { get: (it) => commonHidden(it, 'column'), set: (it, value) => setHidden(it, 'column', booleanValue(value)) },
  Hidden: { get: bothHidden },
  Hyperlink: { get: hyperlinkOf, set: setHyperlink },
  Style: {
    get: (it) => commonStyle(cellsOfRange(it), ({ styleName }) => styleName),
    set: (it, value) => changeStyle(cellsOfRange(it), it.session.namedStyle(textValue(value))),
  },
  HasSpill: { get: () => false },
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

/** Whether all rows (or columns) of the block are hidden, none is, or null when some are. */
function commonHidden(it: RangeHandle, axis: Axis): boolean | null {
  const [first, last] = ends(areaOfRange(it), axis);
  const hidden = [...linesOf(it.sheet, axis)].filter(([line, own]) => own.hidden && line >= first && line <= last).length;
  if (hidden === 0) return false;
  return hidden === last - first + 1 ? true : null;
}

/** Hides or shows all rows (or columns) of the block and tells so. */
function setHidden(it: RangeHandle, axis: Axis, hidden: boolean): void {
  const { session, sheet } = it;
  const area = areaOfRange(it);
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

/** The link of the block's first cell as Excel's RangeHyperlink, or null. */
function hyperlinkOf(it: RangeHandle): Record<string, string> | null {
  const { top, left } = areaOfRange(it);
  const link = it.sheet.hyperlinks.find(({ area }) => intersect(area, { top, left, bottom: top, right: left }));
  if (!link) return null;
  const { address, documentReference, screenTip } = link;
  return {
    ...(address !== null && { address }),
    ...(documentReference !== null && { documentReference }),
    ...(screenTip !== null && { screenTip }),
    textToDisplay: readText(it)?.[0]?.[0] ?? '',
  };
}

/** Puts a link over the block, with its text and Excel's blue underlined look; an address or a place in the workbook is needed. */
function setHyperlink(it: RangeHandle, value: unknown): void {
  const given = recordValue(value);
  const { session, sheet } = it;
  const area = areaOfRange(it);
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
