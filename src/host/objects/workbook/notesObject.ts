import { fullAddress } from '../../model/address';
import { cellArea } from '../../area';
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

/** Excel's usual size of a note, in points. */
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
      set: (it, value) => {
        edit(it).text = textValue(value);
      },
    },
    Visible: {
      get: ({ note }) => note.visible,
      set: (it, value) => {
        edit(it).visible = booleanValue(value);
      },
    },
    Width: {
      get: ({ note }) => note.width ?? USUAL_WIDTH,
      set: (it, value) => {
        edit(it).width = positiveValue(value);
      },
    },
    Height: {
      get: ({ note }) => note.height ?? USUAL_HEIGHT,
      set: (it, value) => {
        edit(it).height = positiveValue(value);
      },
    },
  },
  methods: {
    GetLocation: ({ session, sheet, note }) => session.range(sheet, cellArea(note.row, note.column)),
    Delete: (it) => {
      const note = edit(it);
      it.sheet.notes = it.sheet.notes.filter((other) => other !== note);
    },
  },
});

const all = ({ session, sheet }: Scope): NoteHandle[] =>
  (sheet ? [sheet] : session.workbook.sheets).flatMap((home) => home.notes.map((note) => ({ session, sheet: home, note })));

const home = ({ session, sheet }: Scope): SheetHandle => ({ session, sheet: sheet ?? session.workbook.activeSheet });

function found(it: Scope, address: unknown): HostObject | null {
  const { sheet, area } = targetArgument(home(it), address);
  const note = sheet.notes.find(({ row, column }) => row === area.top && column === area.left);
  return note ? noteObject({ session: it.session, sheet, note }) : null;
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
  items: (it) => all(it).map(noteObject),
  item: (it, key) => orNotFound(found(it, key)),
  methods: {
    Add: (it, args) => {
      const { sheet, area } = targetArgument(home(it), args[0]);
      return newNote(it.session, sheet, area.top, area.left, textArg(args, 1));
    },
    GetCount: (it) => all(it).length,
    GetItemAt: (it, args) => {
      const note = all(it)[integerArg(args, 0)];
      if (!note) throw invalidArgument();
      return noteObject(note);
    },
    GetItemOrNullObject: (it, args) => found(it, args[0]),
  },
};

/** `workbook.notes` and `worksheet.notes` */
export const notesObject = defineClass(notesClass);
