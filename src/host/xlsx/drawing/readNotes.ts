import { parseArea } from '../../model/address';
import { textForOldPrograms } from '../../model/drawing/comment';
import type { Comment } from '../../model/drawing/comment';
import type { Note, Sheet } from '../../model/sheet';
import { itemText } from '../cells/sharedStrings';
import type { PackageParts, Relationship } from '../package/relationships';
import { stateText } from '../xml/edits';
import { child, childrenOf, numberAttribute } from '../xml/elements';
import { parseXml } from '../xml/parseXml';
import { threadState } from './threads';

const points = (shape: string, name: string): number | null => {
  const found = new RegExp(`[;'"\\s]${name}:([\\d.]+)pt`).exec(shape)?.[1];
  return found === undefined ? null : Number(found);
};

/** Reads the notes of a sheet with their shapes; its comments, which also stand among the notes for old programs, are read before. */
export function readNotes(sheet: Sheet, relationships: readonly Relationship[], parts: PackageParts): KeptNotes {
  const partOf = (kind: string): string | null => relationships.find((relation) => relation.kind === kind)?.target ?? null;
  const comments = partOf('comments');
  const vml = partOf('vmlDrawing');
  const notes = new Map<Note, KeptNote>();
  const threaded: string[] = [];
  const threads = new Map<Comment, KeptThreadNote>();
  if (comments === null) return { comments, vml, state: stateText([]), notes, threads, threaded };
  const xml = parts.text(comments);
  const root = parseXml(xml, comments);
  const authors = childrenOf(child(root, 'authors'), 'author').map(({ text }) => text);
  const shapes = vml === null ? [] : noteShapes(parts.text(vml));
  for (const item of childrenOf(child(root, 'commentList'), 'comment')) {
    const area = parseArea(item.attributes['ref'] ?? '');
    const author = authors[numberAttribute(item, 'authorId') ?? 0] ?? '';
    const itemXml = xml.slice(item.start, item.end);
    const thread = sheet.comments.find(({ id }) => author === `${THREAD_AUTHOR}${id}`);
    if ((author.startsWith(THREAD_AUTHOR) && thread === undefined) || area === null) {
      threaded.push(itemXml);
      continue;
    }
    const content = child(item, 'text');
    const shape = shapes.find(({ row, column }) => row === area.top && column === area.left)?.xml ?? '';
    const note: Note = {
      row: area.top, column: area.left, text: content === undefined ? '' : itemText(xml.slice(content.openEnd, content.innerEnd)), author,
      visible: shape.includes('<x:Visible'), width: points(shape, 'width'), height: points(shape, 'height'),
    };
    if (thread === undefined) sheet.notes.push(note);
    else threads.set(thread, { note, text: note.text, state: threadState(thread) });
    notes.set(note, { state: noteTextState(note), xml: itemXml, shape, shapeState: noteShapeState(note) });
  }
  const kept = { comments, vml, notes, threads, threaded };
  return { ...kept, state: stateText(allNotes(sheet, kept)) };
}

/** The notes of a sheet as they were in the file. */
export type KeptNotes = {
  readonly comments: string | null;
  readonly vml: string | null;
  /** State of all notes; an equal text means no change. */
  readonly state: string;
  readonly notes: Map<Note, KeptNote>;
  /** What stands among the notes for each comment. */
  readonly threads: ReadonlyMap<Comment, KeptThreadNote>;
  /** XML of what stands there for comments that the file has not. */
  readonly threaded: readonly string[];
};

/** The note in place of a comment, its text in the file, and the state of the comment then. */
type KeptThreadNote = { readonly note: Note; readonly text: string; readonly state: string };

/** Begins the author of a note that stands for a comment; the comment's id follows. */
const THREAD_AUTHOR = 'tc=';

/** The notes of a sheet, then those that stand for its comments. */
export const allNotes = (sheet: Sheet, { threads }: Pick<KeptNotes, 'threads'>): readonly Note[] => [...sheet.notes, ...sheet.comments.map((comment) => {
  const { row, column } = comment;
  const old = threads.get(comment);
  const text = old?.state === threadState(comment) ? old.text : textForOldPrograms(comment);
  const note = old?.note ?? { row, column, text, author: `${THREAD_AUTHOR}${comment.id}`, visible: false, width: null, height: null };
  return Object.assign(note, { row, column, text });
})];

type KeptNote = {
  readonly state: string;
  readonly xml: string;
  /** XML of the note's shape, and the state of what the model holds of it. */
  readonly shape: string;
  readonly shapeState: string;
};

export const noteTextState = ({ text, author }: Note): string => stateText([text, author]);
export const noteShapeState = ({ row, column, visible, width, height }: Note): string => stateText([row, column, visible, width, height]);

/** The note shapes of a VML drawing with their cells. VML need not be well-formed XML, so it is not parsed as XML. */
export const noteShapes = (vml: string): { xml: string; row: number; column: number; start: number }[] =>
  [...vml.matchAll(/<v:shape[\s>][\s\S]*?<\/v:shape>/g)].filter(([xml]) => /ObjectType\s*=\s*["']Note["']/.test(xml)).map((match) => ({
    xml: match[0], start: match.index,
    row: Number(/<x:Row>\s*(\d+)/.exec(match[0])?.[1] ?? -1), column: Number(/<x:Column>\s*(\d+)/.exec(match[0])?.[1] ?? -1),
  }));
