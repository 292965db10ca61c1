import { ApiError, apiNotFound } from '../../wire/apiError';
import type { ObjectClass } from '../../wire/hostObject';
import { defineClass } from '../../wire/hostObject';
import { booleanValue, optionalText, text } from '../args';
import { eventMethods } from '../eventMethods';
import { functionsObject } from './functionsClass';
import { propertiesObject } from './propertiesClass';
import { keptPassword, opens } from './passwordHash';
import type { Session } from '../session';
import { orNotFound } from '../orNotFound';

const runtimeObject = defineClass<Session>({
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

const protectionObject = defineClass<Session>({
  name: 'WorkbookProtection',
  properties: { Protected: { get: ({ workbook }) => workbook.protection !== null } },
  methods: {
    Protect: (session, args) => {
      const workbook = session.beginEdit();
      if (workbook.protection) throw new ApiError('AccessDenied');
      workbook.protection = { lockStructure: true, lockWindows: false, password: keptPassword(optionalText(args, 0)) };
    },
    Unprotect: (session, args) => {
      const workbook = session.beginEdit();
      if (!opens(optionalText(args, 0), workbook.protection?.password ?? null)) throw new ApiError('AccessDenied');
      workbook.protection = null;
    },
  },
});

const refuse = (member: string) => (): never => {
  throw apiNotFound(`Workbook.${member}`);
};

const workbookClass: ObjectClass<Session> = {
  name: 'Workbook',
  properties: {
    Name: { get: ({ workbook }) => workbook.name },
    ReadOnly: { get: ({ workbook }) => workbook.readOnly },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => true },
    IsDirty: {
      get: (session) => session.isDirty,
      set: (session, value) => {
        session.isDirty = booleanValue(value);
      },
    },
  },
  refused: ['ChartDataPointTrack', 'UsePrecisionAsDisplayed', 'CalculationEngineVersion'],
  navigation: {
    Application: (session) => session.to.application(session),
    Functions: functionsObject,
    Names: (session) => session.to.names({ session, sheet: null }),
    Notes: (session) => session.to.notes({ session, sheet: null }),
    Properties: propertiesObject,
    Protection: protectionObject,
    Settings: (session) => session.to.settings(session),
    Styles: (session) => session.to.styles(session),
    Tables: (session) => session.to.tables({ session, sheet: null }),
    Worksheets: (session) => session.to.worksheets(session),
    _Runtime: runtimeObject,
  },
  methods: {
    ...eventMethods<Session>('ActivatedEvent', 'AutoSaveSettingChangedEvent'),
    GetActiveCell: (session) => session.activeCell(),
    GetSelectedRange: (session) => session.selectedRange(),
    GetSelectedRanges: (session) => session.selectedRanges(),
    GetIsActiveCollabSession: () => false,
    GetActiveChart: refuse('getActiveChart'),
    GetActiveChartOrNullObject: () => null,
    Save: () => undefined,
    Close: refuse('close'),
    InsertWorksheetsFromBase64: refuse('insertWorksheetsFromBase64'),
    _RemoveReference: (session, args) => session.removeReference(text(args, 0)),
    _RemoveAllReferences: (session) => session.removeAllReferences(),
    _GetReferenceCount: (session) => session.references.size,
    _GetObjectByReferenceId: (session, args) => session.references.get(text(args, 0)),
    _GetObjectTypeNameByReferenceId: (session, args) => session.references.get(text(args, 0)).type.name,
    _GetRangeForEventByReferenceId: (session, args) => orNotFound(session.eventRange(text(args, 0))),
    _GetRangeOrNullObjectForEventByReferenceId: (session, args) => session.eventRange(text(args, 0)),
  },
};

/** `context.workbook` */
export const workbookObject = defineClass(workbookClass);
