import { fullAddress } from '../../model/address';
import { cellCount, columnCount, isWholeColumns, isWholeRows, rowCount } from '../../model/area';
import type { Area } from '../../model/area';
import { areaBox } from '../../model/geometry';
import type { Property } from '../../wire/hostObject';
import { booleanValue, textValue } from '../args';
import { areaOfRange, cellsOfRange } from '../handles';
import { commonStyle, restyle } from '../format/commonStyle';
import { hyperlinkOf, setHyperlink } from './hyperlinks';
import { commonHidden, setHidden } from './hiddenLines';
import { setNumberFormats } from './numberFormats';
import { toR1C1 } from '../../formula/r1c1';
import { readFormulas, readNumberFormats, readText, readValueTypes, readValues } from './readCells';
import { setContents, setFormulasR1C1 } from './writeContents';
import type { RangeHandle } from '../session';

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

const numberFormat: Property<RangeHandle> = { get: readNumberFormats, set: setNumberFormats };
const formulas: Property<RangeHandle> = { get: readFormulas, set: setContents };

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
  Values: { get: readValues, set: setContents, showsResults: true },
  Formulas: formulas,
  FormulasLocal: formulas,
  FormulasR1C1: { get: formulasR1C1, set: setFormulasR1C1 },
  Text: { get: readText, showsResults: true },
  ValueTypes: { get: readValueTypes, showsResults: true },
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
    set: (it, value) => restyle(cellsOfRange(it), it.session.namedStyle(textValue(value))),
  },
  HasSpill: { get: () => false },
  Left: box('left'),
  Top: box('top'),
  Width: box('width'),
  Height: box('height'),
};
