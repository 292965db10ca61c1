import { cellCount, COLUMN_LIMIT, intersect, isWholeColumns, isWholeRows, ROW_LIMIT } from '../../area';
import type { Area } from '../../area';
import { fullAddress } from '../../model/address';
import { clearCells } from '../../model/edit/clearCells';
import { invalidArgument } from '../../wire/apiError';
import { defineClass, HostObject, orNotFound } from '../../wire/hostObject';
import type { ObjectClass } from '../../wire/hostObject';
import { booleanArg, enumValue, integerArg, textValue } from '../args';
import { changeStyle, commonStyle } from '../cellFormat/commonStyle';
import { officeStyleName, stylePatch } from '../cellFormat/namedStyles';
import { rangeFormatObject } from '../cellFormat/rangeFormatObject';
import { areaArgument } from '../resolveAddress';
import { validationObject } from '../validationObject';
import { refuseLockedCells } from '../workbook/protection';
import { areaOfRange, cellsOfAreas } from '../workbookSession';
import type { AreasHandle } from '../workbookSession';
import { copyFrom } from './editMethods';
import { specialCells } from './specialCells';

const areasOf = (target: AreasHandle): Area[] => target.parts.map(areaOfRange);

const mapped = (target: AreasHandle, change: (area: Area) => Area | null): HostObject | null =>
  target.session.areas(target.sheet, areasOf(target).map(change).filter((area) => area !== null));

function otherAreas(target: AreasHandle, value: unknown): readonly Area[] {
  if (value instanceof HostObject && value.type.name === 'RangeAreas') return areasOf(value.target as AreasHandle);
  return [areaArgument(target, value)];
}

function intersection(target: AreasHandle, value: unknown): HostObject | null {
  const others = otherAreas(target, value);
  const shared = areasOf(target).flatMap((area) => others.map((other) => intersect(area, other)).filter((part) => part !== null));
  return target.session.areas(target.sheet, shared);
}

const used = (target: AreasHandle, valuesOnly: boolean): HostObject | null => mapped(target, (area) => target.sheet.cells.usedArea(valuesOnly, area));

/** The addresses of all blocks. */
export const addressOfAreas = (target: AreasHandle): string =>
  areasOf(target).map((area) => fullAddress(target.sheet.name, area)).join(',');

/** `rangeAreas.areas` */
export const rangesObject = defineClass<Pick<AreasHandle, 'parts'>>({
  name: 'RangeCollection',
  items: (target) => target.parts.map((part) => part.session.factory.range(part)),
  methods: {
    GetCount: (target) => target.parts.length,
    GetItemAt: (target, args) => {
      const part = target.parts[integerArg(args, 0)];
      if (!part) throw invalidArgument();
      return part.session.range(part.sheet, areaOfRange(part));
    },
  },
});

const rangeAreasClass: ObjectClass<AreasHandle> = {
  name: 'RangeAreas',
  isTracked: true,
  properties: {
    Address: { get: addressOfAreas },
    AddressLocal: { get: addressOfAreas },
    AreaCount: { get: ({ parts }) => parts.length },
    CellCount: { get: (target) => areasOf(target).reduce((sum, area) => sum + cellCount(area), 0) },
    IsEntireRow: { get: (target) => areasOf(target).every(isWholeRows) },
    IsEntireColumn: { get: (target) => areasOf(target).every(isWholeColumns) },
    Style: {
      get: (target) => commonStyle(cellsOfAreas(target), ({ styleName }) => officeStyleName(target.session.workbook, styleName)),
      set: (target, value) => changeStyle(cellsOfAreas(target), stylePatch(target.session.beginEdit(), textValue(value))),
    },
  },
  navigation: {
    Areas: rangesObject,
    Format: (target) => rangeFormatObject(cellsOfAreas(target)),
    Worksheet: (target) => target.session.factory.worksheet(target),
    ConditionalFormats: (target) => target.session.factory.conditionalFormats(cellsOfAreas(target)),
    DataValidation: (target) => validationObject(cellsOfAreas(target)),
  },
  methods: {
    Calculate: (target) => target.session.calculation.recalculateAll(),
    Clear: (target, args) => {
      const what = args[0] === undefined ? 'All' : enumValue(args[0], ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'] as const);
      target.session.beginEdit();
      for (const area of areasOf(target)) {
        refuseLockedCells(target.session, target.sheet, area);
        clearCells(target.session.workbook, target.sheet, area, what);
      }
    },
    CopyFrom: (target, args) => {
      for (const part of target.parts) copyFrom(part, args);
    },
    SetDirty: (target) => target.session.calculation.recalculateAll(),
    GetEntireRow: (target) => mapped(target, (area) => ({ ...area, left: 0, right: COLUMN_LIMIT - 1 })),
    GetEntireColumn: (target) => mapped(target, (area) => ({ ...area, top: 0, bottom: ROW_LIMIT - 1 })),
    GetIntersection: (target, args) => orNotFound(intersection(target, args[0])),
    GetIntersectionOrNullObject: (target, args) => intersection(target, args[0]),
    GetOffsetRangeAreas: (target, args) => {
      const [rows, columns] = [integerArg(args, 0), integerArg(args, 1)];
      return mapped(target, ({ top, left, bottom, right }) => ({ top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns }));
    },
    GetSpecialCells: (target, args) => orNotFound(specialCells(cellsOfAreas(target), args)),
    GetSpecialCellsOrNullObject: (target, args) => specialCells(cellsOfAreas(target), args),
    GetUsedRangeAreas: (target, args) => orNotFound(used(target, booleanArg(args, 0))),
    GetUsedRangeAreasOrNullObject: (target, args) => used(target, booleanArg(args, 0)),
    GetTables: (target, args) => target.session.factory.tablesIn({ ...cellsOfAreas(target), fully: booleanArg(args, 0) }),
  },
};

/** `Excel.RangeAreas`: several blocks of one sheet. */
export const rangeAreasObject = defineClass(rangeAreasClass);
