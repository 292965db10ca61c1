import { overlaps } from '../../area';
import { ApiError, apiNotFound } from '../../wire/apiError';
import { defineClass, orNotFound, wireName } from '../../wire/hostObject';
import type { HostObject, ObjectClass } from '../../wire/hostObject';
import { booleanArg } from '../args';
import { rangeFormatObject } from '../cellFormat/rangeFormatObject';
import { relationMethods } from '../relations/relationMethods';
import { validationObject } from '../validationObject';
import { areaOfRange, cellsOfRange } from '../workbookSession';
import type { RangeHandle } from '../workbookSession';
import { autoFill } from './autoFill';
import { cellPropertyMethods } from './cellProperties';
import { editMethods, moveTo, removeDuplicates } from './editMethods';
import { findMethods } from './findMethods';
import { geometryMethods } from './geometryMethods';
import { outlineMethods } from './outline';
import { rangeProperties } from './rangeProperties';
import { rangeSortObject } from './rangeSortObject';
import { rangeViewObject } from './rangeViewObject';
import { specialCells } from './specialCells';
import { spillMethods } from './spillMethods';

/** Merged areas that one call returns at most. */
const MOST_MERGES = 512;

function mergedAreas(target: RangeHandle): HostObject | null {
  const area = areaOfRange(target);
  const merges = target.sheet.merges.filter((merge) => overlaps(merge, area));
  if (merges.length > MOST_MERGES) throw new ApiError('GeneralException', `There are ${merges.length} merged areas; Excel tells of ${MOST_MERGES}.`);
  return target.session.areas(target.sheet, merges);
}

const refuse = (member: string) => (): never => {
  throw apiNotFound(`Range.${member}`);
};

/** Members of Excel that this host does not have: pictures, filling by example. */
const UNKNOWN = ['getImage', 'flashFill'];
const rangeClass: ObjectClass<RangeHandle> = {
  name: 'Range',
  isTracked: true,
  properties: rangeProperties,
  refused: ['LinkedDataTypeState', 'NumberFormatCategories', 'SavedAsArray'],
  navigation: {
    Format: (target) => rangeFormatObject(cellsOfRange(target)),
    Worksheet: (target) => target.session.factory.worksheet(target),
    Sort: rangeSortObject,
    ConditionalFormats: (target) => target.session.factory.conditionalFormats(cellsOfRange(target)),
    DataValidation: (target) => validationObject(cellsOfRange(target)),
  },
  methods: {
    ...Object.fromEntries(UNKNOWN.map((member) => [wireName(member), refuse(member)])),
    ...geometryMethods,
    ...editMethods,
    ...findMethods,
    ...cellPropertyMethods,
    ...outlineMethods,
    ...spillMethods,
    ...relationMethods,
    MoveTo: moveTo,
    AutoFill: autoFill,
    GetMergedAreas: (target) => orNotFound(mergedAreas(target)),
    GetMergedAreasOrNullObject: mergedAreas,
    GetSpecialCells: (target, args) => orNotFound(specialCells(cellsOfRange(target), args)),
    GetSpecialCellsOrNullObject: (target, args) => specialCells(cellsOfRange(target), args),
    GetTables: (target, args) => target.session.factory.tablesIn({ ...cellsOfRange(target), fully: booleanArg(args, 0) }),
    GetVisibleView: rangeViewObject,
    RemoveDuplicates: removeDuplicates,
  },
};

/** `Excel.Range` */
export const rangeObject = defineClass(rangeClass);
