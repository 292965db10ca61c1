import { fullAddress } from '../../model/address';
import { cellCount, intersect, isWholeColumns, isWholeRows } from '../../model/area';
import type { Area } from '../../model/area';
import { COLUMN_LIMIT, ROW_LIMIT } from '../../model/area';
import { clearCells } from '../../model/clearCells';
import { invalidArgument } from '../../wire/apiError';
import type { ObjectClass } from '../../wire/hostObject';
import { HostObject, defineClass } from '../../wire/hostObject';
import { flag, textValue, whole, word } from '../args';
import { commonStyle, restyle } from '../format/commonStyle';
import { rangeFormatObject } from '../format/rangeFormatClass';
import { areaOfRange, cellsOfAreas } from '../handles';
import { refuseLockedCells } from '../protectedSheet';
import { validationObject } from '../validation/validationClass';
import { areaArgument } from './rangeArgument';
import { specialCells } from './specialCells';
import type { AreasHandle } from '../session';
import { orNotFound } from '../orNotFound';

const areasOf = (it: AreasHandle): Area[] => it.parts.map(areaOfRange);

const mapped = (it: AreasHandle, change: (area: Area) => Area | null): HostObject | null =>
  it.session.areas(it.sheet, areasOf(it).map(change).filter((area) => area !== null));

function otherAreas(it: AreasHandle, value: unknown): readonly Area[] {
  if (value instanceof HostObject && value.type.name === 'RangeAreas') return areasOf(value.it as AreasHandle);
  return [areaArgument(it, value)];
}

function intersection(it: AreasHandle, value: unknown): HostObject | null {
  const others = otherAreas(it, value);
  const shared = areasOf(it).flatMap((area) => others.map((other) => intersect(area, other)).filter((part) => part !== null));
  return it.session.areas(it.sheet, shared);
}

const used = (it: AreasHandle, valuesOnly: boolean): HostObject | null => mapped(it, (area) => it.sheet.cells.usedArea(valuesOnly, area));

const address = (it: AreasHandle): string =>
  areasOf(it).map((area) => fullAddress(it.sheet.name, area)).join(',');

const rangesObject = defineClass<AreasHandle>({
  name: 'RangeCollection',
  items: (it) => it.parts.map((part) => it.session.to.range(part)),
  methods: {
    GetCount: (it) => it.parts.length,
    GetItemAt: (it, args) => {
      const part = it.parts[whole(args, 0)];
      if (!part) throw invalidArgument();
      return it.session.range(it.sheet, areaOfRange(part));
    },
  },
});

const rangeAreasClass: ObjectClass<AreasHandle> = {
  name: 'RangeAreas',
  isTracked: true,
  properties: {
    Address: { get: address },
    AddressLocal: { get: address },
    AreaCount: { get: ({ parts }) => parts.length },
    CellCount: { get: (it) => areasOf(it).reduce((sum, area) => sum + cellCount(area), 0) },
    IsEntireRow: { get: (it) => areasOf(it).every(isWholeRows) },
    IsEntireColumn: { get: (it) => areasOf(it).every(isWholeColumns) },
    Style: {
      get: (it) => commonStyle(cellsOfAreas(it), ({ styleName }) => styleName),
      set: (it, value) => restyle(cellsOfAreas(it), it.session.namedStyle(textValue(value))),
    },
  },
  navigation: {
    Areas: rangesObject,
    Format: (it) => rangeFormatObject(cellsOfAreas(it)),
    Worksheet: (it) => it.session.to.worksheet(it),
    ConditionalFormats: (it) => it.session.to.conditionalFormats(cellsOfAreas(it)),
    DataValidation: (it) => validationObject(cellsOfAreas(it)),
  },
  methods: {
    Calculate: (it) => it.session.calculateNow(),
    Clear: (it, args) => {
      const what = args[0] === undefined ? 'All' : word(args[0], ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'] as const);
      it.session.beginEdit();
      for (const area of areasOf(it)) {
        refuseLockedCells(it.session, it.sheet, area);
        clearCells(it.session.workbook, it.sheet, area, what);
      }
    },
    GetEntireRow: (it) => mapped(it, (area) => ({ ...area, left: 0, right: COLUMN_LIMIT - 1 })),
    GetEntireColumn: (it) => mapped(it, (area) => ({ ...area, top: 0, bottom: ROW_LIMIT - 1 })),
    GetIntersection: (it, args) => orNotFound(intersection(it, args[0])),
    GetIntersectionOrNullObject: (it, args) => intersection(it, args[0]),
    GetOffsetRangeAreas: (it, args) => {
      const [rows, columns] = [whole(args, 0), whole(args, 1)];
      return mapped(it, ({ top, left, bottom, right }) => ({ top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns }));
    },
    GetSpecialCells: (it, args) => orNotFound(specialCells(cellsOfAreas(it), args)),
    GetSpecialCellsOrNullObject: (it, args) => specialCells(cellsOfAreas(it), args),
    GetUsedRangeAreas: (it, args) => orNotFound(used(it, flag(args, 0))),
    GetUsedRangeAreasOrNullObject: (it, args) => used(it, flag(args, 0)),
    GetTables: (it, args) => it.session.to.tablesIn({ ...cellsOfAreas(it), fully: flag(args, 0) }),
  },
};

/** `Excel.RangeAreas`: several blocks of one sheet. */
export const rangeAreasObject = defineClass(rangeAreasClass);
