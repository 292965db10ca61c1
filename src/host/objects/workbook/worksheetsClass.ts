import { addSheet } from '../../model/sheets';
import type { HostObject, ObjectClass } from '../../wire/hostObject';
import { defineClass } from '../../wire/hostObject';
import { flag, optionalText, text } from '../args';
import { eventMethods } from '../eventMethods';
import { sheetCollectionEvents } from './sheetEvents';
import type { Session } from '../session';
import { orNotFound } from '../orNotFound';

const sheetsOf = (session: Session, visibleOnly: boolean): HostObject[] =>
  session.workbook.sheets
    .filter(({ visibility }) => !visibleOnly || visibility === 'Visible')
    .map((sheet) => session.to.worksheet({ session, sheet }));

const worksheetsClass: ObjectClass<Session> = {
  name: 'WorksheetCollection',
  items: (session) => sheetsOf(session, false),
  item: (session, key) => session.sheetObject(text([key], 0)),
  methods: {
    ...eventMethods<Session>(...sheetCollectionEvents),
    Add: (session, args) => {
      const workbook = session.beginStructureEdit();
      return session.to.worksheet({ session, sheet: addSheet(workbook, optionalText(args, 0)) });
    },
    GetActiveWorksheet: (session) => session.to.worksheet({ session, sheet: session.workbook.activeSheet }),
    GetCount: (session, args) => sheetsOf(session, flag(args, 0)).length,
    GetFirst: (session, args) => orNotFound(sheetsOf(session, flag(args, 0))[0]),
    GetLast: (session, args) => orNotFound(sheetsOf(session, flag(args, 0)).at(-1)),
    GetItemOrNullObject: (session, args) => (session.workbook.sheet(text(args, 0)) ? session.sheetObject(text(args, 0)) : null),
  },
};

/** `workbook.worksheets` */
export const worksheetsObject = defineClass(worksheetsClass);
