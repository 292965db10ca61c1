import { fullAddress } from '../../model/address';
import { cellCount, COLUMN_LIMIT, intersect, isWholeColumns, isWholeRows, ROW_LIMIT } from '../../area';
import type { Area } from '../../area';
import { clearCells } from '../../model/edit/clearCells';
import { invalidArgument } from '../../wire/apiError';
import { defineClass, HostObject, orNotFound } from '../../wire/hostObject';
import type { ObjectClass } from '../../wire/hostObject';
import { booleanArg, enumValue, integerArg, textValue } from '../args';
import { changeStyle, commonStyle } from '../cellFormat/commonStyle';
import { rangeFormatObject } from '../cellFormat/rangeFormatObject';
import { areaArgument } from '../resolveAddress';
import { validationObject } from '../validationObject';
import { refuseLockedCells } from '../workbook/protection';
import { areaOfRange, cellsOfAreas } from '../workbookSession';
import type { AreasHandle } from '../workbookSession';
import { specialCells } from './specialCells';

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
  items: (it) => it.parts.map((part) => it.session.factory.range(part)),
  methods: {
    GetCount: (it) => it.parts.length,
    GetItemAt: (it, args) => {
      const part = it.parts[integerArg(args, 0)];
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
      set: (it, value) => changeStyle(cellsOfAreas(it), it.session.namedStyle(textValue(value))),
    },
  },
  navigation: {
    Areas: rangesObject,
    Format: (it) => rangeFormatObject(cellsOfAreas(it)),
    Worksheet: (it) => it.session.factory.worksheet(it),
    ConditionalFormats: (it) => it.session.factory.conditionalFormats(cellsOfAreas(it)),
    DataValidation: (it) => validationObject(cellsOfAreas(it)),
  },
  methods: {
    Calculate: (it) => it.session.recalculateAll(),
    Clear: (it, args) => {
      const what = args[0] === undefined ? 'All' : enumValue(args[0], ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'] as const);
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
      const [rows, columns] = [integerArg(args, 0), integerArg(args, 1)];
      return mapped(it, ({ top, left, bottom, right }) => ({ top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns }));
    },
    GetSpecialCells: (it, args) => orNotFound(specialCells(cellsOfAreas(it), args)),
    GetSpecialCellsOrNullObject: (it, args) => specialCells(cellsOfAreas(it), args),
    GetUsedRangeAreas: (it, args) => orNotFound(used(it, booleanArg(args, 0))),
    GetUsedRangeAreasOrNullObject: (it, args) => used(it, booleanArg(args, 0)),
    GetTables: (it, args) => it.session.factory.tablesIn({ ...cellsOfAreas(it), fully: booleanArg(args, 0) }),
  },
};

/** `Excel.RangeAreas`: several blocks of one sheet. */
export const rangeAreasObject = defineClass(rangeAreasClass);
