import { parseArea } from '../../model/address';
import type { Note, Sheet } from '../../model/sheet';
import { itemText } from '../cells/sharedStrings';
import type { PackageParts, Relationship } from '../package/relationships';
import { stateText } from '../xml/edits';
import { child, childrenOf, numberAttribute } from '../xml/elements';
import { parseXml } from '../xml/parseXml';

const points = (shape: string, name: string): number | null => {
  const found = new RegExp(`[;'"\\s]${name}:([\\d.]+)pt`).exec(shape)?.[1];
  return found === undefined ? null : Number(found);
};

/** Reads the notes of a sheet with their shapes. Threaded comments are kept unread. */
export function readNotes(sheet: Sheet, relationships: readonly Relationship[], parts: PackageParts): KeptNotes {
  const partOf = (kind: string): string | null => relationships.find((relation) => relation.kind === kind)?.target ?? null;
  const comments = partOf('comments');
  const vml = partOf('vmlDrawing');
  const notes = new Map<Note, KeptNote>();
  const threaded: string[] = [];
  if (comments === null) return { comments, vml, state: stateText([]), notes, threaded };
  const xml = parts.text(comments);
  const root = parseXml(xml, comments);
  const authors = childrenOf(child(root, 'authors'), 'author').map(({ text }) => text);
  const shapes = vml === null ? [] : noteShapes(parts.text(vml));
  for (const item of childrenOf(child(root, 'commentList'), 'comment')) {
    const area = parseArea(item.attributes['ref'] ?? '');
    const author = authors[numberAttribute(item, 'authorId') ?? 0] ?? '';
    const itemXml = xml.slice(item.start, item.end);
    if (author.startsWith('tc=') || area === null) {
      threaded.push(itemXml);
      continue;
    }
    const content = child(item, 'text');
    const shape = shapes.find(({ row, column }) => row === area.top && column === area.left)?.xml ?? '';
    const note: Note = {
      row: area.top, column: area.left, text: content === undefined ? '' : itemText(xml.slice(content.openEnd, content.innerEnd)), author,
      visible: shape.includes('<x:Visible'), width: points(shape, 'width'), height: points(shape, 'height'),
    };
    sheet.notes.push(note);
    notes.set(note, { state: noteTextState(note), xml: itemXml, shape, shapeState: noteShapeState(note) });
  }
  return { comments, vml, state: stateText(sheet.notes), notes, threaded };
}

/** The notes of a sheet as they were in the file. */
export type KeptNotes = {
  readonly comments: string | null;
  readonly vml: string | null;
  /** State of all notes; an equal text means no change. */
  readonly state: string;
  readonly notes: Map<Note, KeptNote>;
  /** XML of the threaded comments, which also stand among the notes for old programs. */
  readonly threaded: readonly string[];
};

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
