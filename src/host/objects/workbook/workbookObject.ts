import { ApiError, apiNotFound } from '../../wire/apiError';
import { defineClass, orNotFound } from '../../wire/hostObject';
import type { ObjectClass } from '../../wire/hostObject';
import { booleanValue, optionalTextArg, textArg } from '../args';
import { bindingsObject } from '../document/bindingsObject';
import { propertiesObject } from '../document/propertiesObject';
import { eventMethods } from '../eventMethods';
import { activeCell, activeChart, selectedRange, selectedRanges } from '../session/selection';
import type { WorkbookSession } from '../workbookSession';
import { fileMethods } from './fileMethods';
import { functionsObject } from './functionsObject';
import { hashedPassword, passwordMatches } from './protection';

const runtimeObject = defineClass<WorkbookSession>({
  name: 'Runtime',
  properties: {
    EnableEvents: {
      get: (session) => session.eventsEnabled,
      set: (session, value) => {
        session.eventsEnabled = booleanValue(value);
      },
    },
  },
});

const protectionObject = defineClass<WorkbookSession>({
  name: 'WorkbookProtection',
  properties: { Protected: { get: ({ workbook }) => workbook.protection !== null } },
  methods: {
    Protect: (session, args) => {
      const workbook = session.beginEdit();
      if (workbook.protection) throw new ApiError('AccessDenied');
      workbook.protection = { lockStructure: true, lockWindows: false, password: hashedPassword(optionalTextArg(args, 0)) };
    },
    Unprotect: (session, args) => {
      const workbook = session.beginEdit();
      if (!passwordMatches(optionalTextArg(args, 0), workbook.protection?.password ?? null)) throw new ApiError('AccessDenied');
      workbook.protection = null;
    },
  },
});

const refuse = (member: string) => (): never => {
  throw apiNotFound(`Workbook.${member}`);
};

const workbookClass: ObjectClass<WorkbookSession> = {
  name: 'Workbook',
  properties: {
    Name: { get: ({ workbook }) => workbook.name },
    ReadOnly: { get: ({ workbook }) => workbook.readOnly },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => true },
    CalculationEngineVersion: { get: ({ workbook }) => workbook.calculationEngine },
    UsePrecisionAsDisplayed: { get: ({ workbook }) => workbook.usesShownPrecision, set: refuse('usePrecisionAsDisplayed') },
    IsDirty: {
      get: (session) => session.isDirty,
      set: (session, value) => {
        session.isDirty = booleanValue(value);
      },
    },
  },
  refused: ['ChartDataPointTrack'],
  navigation: {
    Application: (session) => session.factory.application(session),
    Bindings: bindingsObject,
    Comments: (session) => session.factory.comments({ session, sheet: null }),
    CustomXmlParts: (session) => session.factory.customXmlParts(session),
    Functions: functionsObject,
    Names: (session) => session.factory.names({ session, sheet: null }),
    Notes: (session) => session.factory.notes({ session, sheet: null }),
    Properties: propertiesObject,
    Protection: protectionObject,
    Settings: (session) => session.factory.settings(session),
    Styles: (session) => session.factory.styles(session),
    Tables: (session) => session.factory.tables({ session, sheet: null }),
    Worksheets: (session) => session.factory.worksheets(session),
    _Runtime: runtimeObject,
  },
  methods: {
    ...eventMethods<WorkbookSession>('ActivatedEvent', 'AutoSaveSettingChangedEvent'),
    ...fileMethods,
    GetActiveCell: (session) => activeCell(session),
    GetSelectedRange: (session) => selectedRange(session),
    GetSelectedRanges: (session) => selectedRanges(session),
    GetIsActiveCollabSession: () => false,
    GetActiveChart: (session) => orNotFound(activeChart(session)),
    GetActiveChartOrNullObject: activeChart,
    _RemoveReference: (session, args) => session.held.remove(textArg(args, 0)),
    _RemoveAllReferences: (session) => session.held.removeAll(),
    _GetReferenceCount: (session) => session.held.references.size,
    _GetObjectByReferenceId: (session, args) => session.held.references.get(textArg(args, 0)),
    _GetObjectTypeNameByReferenceId: (session, args) => session.held.references.get(textArg(args, 0)).type.name,
    _GetRangeForEventByReferenceId: (session, args) => orNotFound(session.eventRange(textArg(args, 0))),
    _GetRangeOrNullObjectForEventByReferenceId: (session, args) => session.eventRange(textArg(args, 0)),
  },
};

/** `context.workbook` */
export const workbookObject = defineClass(workbookClass);
