import { overlaps } from '../../area';
import { ApiError, apiNotFound } from '../../wire/apiError';
import { defineClass, orNotFound } from '../../wire/hostObject';
import type { HostObject, ObjectClass } from '../../wire/hostObject';
import { booleanArg } from '../args';
import { rangeFormatObject } from '../cellFormat/rangeFormatObject';
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

/** Merged areas that Excel tells of at once. */
const MOST_MERGES = 512;

function mergedAreas(it: RangeHandle): HostObject | null {
  const area = areaOfRange(it);
  const merges = it.sheet.merges.filter((merge) => overlaps(merge, area));
  if (merges.length > MOST_MERGES) throw new ApiError('GeneralException', `There are ${merges.length} merged areas; Excel tells of ${MOST_MERGES}.`);
  return it.session.areas(it.sheet, merges);
}

const refuse = (member: string) => (): never => {
  throw apiNotFound(`Range.${member}`);
};

/** Members of Excel that ask for what this host does not keep: spilled arrays, precedents, pictures, linked data types. */
const UNKNOWN = ['getPrecedents', 'getDirectPrecedents', 'getDependents', 'getDirectDependents', 'getImage', 'flashFill'];
const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const rangeClass: ObjectClass<RangeHandle> = {
  name: 'Range',
  isTracked: true,
  properties: rangeProperties,
  refused: ['LinkedDataTypeState', 'NumberFormatCategories', 'SavedAsArray'],
  navigation: {
    Format: (it) => rangeFormatObject(cellsOfRange(it)),
    Worksheet: (it) => it.session.factory.worksheet(it),
    Sort: rangeSortObject,
    ConditionalFormats: (it) => it.session.factory.conditionalFormats(cellsOfRange(it)),
    DataValidation: (it) => validationObject(cellsOfRange(it)),
  },
  methods: {
    ...Object.fromEntries(UNKNOWN.map((member) => [wireName(member), refuse(member)])),
    ...geometryMethods,
    ...editMethods,
    ...findMethods,
    ...cellPropertyMethods,
    ...outlineMethods,
    MoveTo: moveTo,
    AutoFill: autoFill,
    GetMergedAreas: (it) => orNotFound(mergedAreas(it)),
    GetMergedAreasOrNullObject: mergedAreas,
    GetSpecialCells: (it, args) => orNotFound(specialCells(cellsOfRange(it), args)),
    GetSpecialCellsOrNullObject: (it, args) => specialCells(cellsOfRange(it), args),
    GetTables: (it, args) => it.session.factory.tablesIn({ ...cellsOfRange(it), fully: booleanArg(args, 0) }),
    GetVisibleView: rangeViewObject,
    RemoveDuplicates: removeDuplicates,
  },
};

/** `Excel.Range` */
export const rangeObject = defineClass(rangeClass);
