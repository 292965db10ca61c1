import { invalidArgument } from '../../wire/apiError';
import { defineClass, orNotFound } from '../../wire/hostObject';
import type { HostObject, ObjectClass } from '../../wire/hostObject';
import { integerArg, textArg } from '../args';
import { addressOfAreas, rangesObject } from '../range/rangeAreasObject';
import { areaOfRange } from '../workbookSession';
import type { AreasHandle, WorkbookSession } from '../workbookSession';

/** Blocks on several sheets: those of each sheet, in the order of the workbook. */
export interface WorkbookAreasHandle {
  readonly session: WorkbookSession;
  readonly parts: readonly AreasHandle[];
}

const ofSheet = ({ session, sheet, parts }: AreasHandle): HostObject | null => session.areas(sheet, parts.map(areaOfRange));

/** The blocks on the sheet with this name or id; null for none. */
function onSheet({ session, parts }: WorkbookAreasHandle, key: unknown): HostObject | null {
  const wanted = textArg([key], 0);
  const sheet = session.workbook.sheet(wanted) ?? session.workbook.sheets.find(({ id }) => id === wanted);
  const part = parts.find((areas) => areas.sheet === sheet);
  return part === undefined ? null : ofSheet(part);
}

const areasObject = defineClass<WorkbookAreasHandle>({
  name: 'RangeAreasCollection',
  items: ({ session, parts }) => parts.map((part) => session.factory.rangeAreas(part)),
  methods: {
    GetCount: ({ parts }) => parts.length,
    GetItemAt: ({ parts }, args) => {
      const part = parts[integerArg(args, 0)];
      if (!part) throw invalidArgument();
      return ofSheet(part);
    },
  },
});

const workbookAreasClass: ObjectClass<WorkbookAreasHandle> = {
  name: 'WorkbookRangeAreas',
  isTracked: true,
  properties: { Addresses: { get: ({ parts }) => parts.map(addressOfAreas) } },
  navigation: { Areas: areasObject, Ranges: ({ parts }) => rangesObject({ parts: parts.flatMap((part) => part.parts) }) },
  methods: {
    GetRangeAreasBySheet: (target, args) => orNotFound(onSheet(target, args[0])),
    GetRangeAreasOrNullObjectBySheet: (target, args) => onSheet(target, args[0]),
  },
};

/** `Excel.WorkbookRangeAreas` */
export const workbookAreasObject = defineClass(workbookAreasClass);
