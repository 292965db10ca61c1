import { cellArea } from '../../area';
import { fullAddress } from '../../model/address';
import type { Note, Sheet } from '../../model/sheet';
import { ApiError, invalidArgument, notFound } from '../../wire/apiError';
import { defineClass, orNotFound } from '../../wire/hostObject';
import type { HostObject, ObjectClass } from '../../wire/hostObject';
import { booleanValue, integerArg, positiveValue, textArg, textValue } from '../args';
import { targetArgument } from '../resolveAddress';
import type { Scope, SheetHandle, WorkbookSession } from '../workbookSession';
import { refuseProtected } from './protection';

interface NoteHandle extends SheetHandle {
  readonly note: Note;
}

/** Default size of a note, in points. */
const USUAL_WIDTH = 96;
const USUAL_HEIGHT = 55.5;

function edit({ session, sheet, note }: NoteHandle): Note {
  session.beginEdit();
  refuseProtected(sheet, 'allowEditObjects');
  if (!sheet.notes.includes(note)) throw notFound();
  return note;
}

const noteObject = defineClass<NoteHandle>({
  name: 'Note',
  properties: {
    AuthorName: { get: ({ note }) => note.author },
    Content: {
      get: ({ note }) => note.text,
      set: (target, value) => {
        edit(target).text = textValue(value);
      },
    },
    Visible: {
      get: ({ note }) => note.visible,
      set: (target, value) => {
        edit(target).visible = booleanValue(value);
      },
    },
    Width: {
      get: ({ note }) => note.width ?? USUAL_WIDTH,
      set: (target, value) => {
        edit(target).width = positiveValue(value);
      },
    },
    Height: {
      get: ({ note }) => note.height ?? USUAL_HEIGHT,
      set: (target, value) => {
        edit(target).height = positiveValue(value);
      },
    },
  },
  methods: {
    GetLocation: ({ session, sheet, note }) => session.range(sheet, cellArea(note.row, note.column)),
    Delete: (target) => {
      const note = edit(target);
      target.sheet.notes = target.sheet.notes.filter((other) => other !== note);
    },
  },
});

const all = ({ session, sheet }: Scope): NoteHandle[] =>
  (sheet ? [sheet] : session.workbook.sheets).flatMap((home) => home.notes.map((note) => ({ session, sheet: home, note })));

const home = ({ session, sheet }: Scope): SheetHandle => ({ session, sheet: sheet ?? session.workbook.activeSheet });

function found(target: Scope, address: unknown): HostObject | null {
  const { sheet, area } = targetArgument(home(target), address);
  const note = sheet.notes.find(({ row, column }) => row === area.top && column === area.left);
  return note ? noteObject({ session: target.session, sheet, note }) : null;
}

function newNote(session: WorkbookSession, sheet: Sheet, row: number, column: number, content: string): HostObject {
  session.beginEdit();
  refuseProtected(sheet, 'allowEditObjects');
  if (sheet.notes.some((other) => other.row === row && other.column === column)) {
    throw new ApiError('ItemAlreadyExists', `There is already a note at ${fullAddress(sheet.name, cellArea(row, column))}.`);
  }
  const note: Note = { row, column, text: content, author: '', visible: false, width: null, height: null };
  sheet.notes.push(note);
  return noteObject({ session, sheet, note });
}

const notesClass: ObjectClass<Scope> = {
  name: 'NoteCollection',
  items: (target) => all(target).map(noteObject),
  item: (target, key) => orNotFound(found(target, key)),
  methods: {
    Add: (target, args) => {
      const { sheet, area } = targetArgument(home(target), args[0]);
      return newNote(target.session, sheet, area.top, area.left, textArg(args, 1));
    },
    GetCount: (target) => all(target).length,
    GetItemAt: (target, args) => {
      const note = all(target)[integerArg(args, 0)];
      if (!note) throw invalidArgument();
      return noteObject(note);
    },
    GetItemOrNullObject: (target, args) => found(target, args[0]),
  },
};

/** `workbook.notes` and `worksheet.notes` */
export const notesObject = defineClass(notesClass);
