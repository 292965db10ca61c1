import { parseArea } from '../../model/address';
import type { Note } from '../../model/annotations';
import type { Sheet } from '../../model/sheet';
import type { Relationship } from '../parts/relationships';
import type { Parts } from '../parts/partRelationships';
import { itemText } from '../sheet/sharedStrings';
import { dataText } from '../xml/dataText';
import { child, childrenOf, numberOf } from '../xml/elements';
import { parseXml } from '../xml/parseXml';
import { plainPrefix } from '../xml/plainPrefix';
import { type KeptNote, type KeptNotes, noteLook, noteShapes, noteWords } from './keptNotes';

const points = (shape: string, name: string): number | null => {
  const found = new RegExp(`[;'"\\s]${name}:([\\d.]+)pt`).exec(shape)?.[1];
  return found === undefined ? null : Number(found);
};

/** Reads the notes of a sheet and how they are drawn. Threaded comments are left where they are. */
export function readNotes(sheet: Sheet, relationships: readonly Relationship[], parts: Parts): KeptNotes {
  const partOf = (kind: string): string | null => relationships.find((relation) => relation.kind === kind)?.target ?? null;
  const comments = partOf('comments');
  const vml = partOf('vmlDrawing');
  const notes = new Map<Note, KeptNote>();
  const threaded: string[] = [];
  if (comments === null) return { comments, vml, state: dataText([]), notes, threaded };
  const xml = plainPrefix(parts.text(comments));
  const root = parseXml(xml, comments);
  const authors = childrenOf(child(root, 'authors'), 'author').map(({ text }) => text);
  const shapes = vml === null ? [] : noteShapes(parts.text(vml));
  for (const item of childrenOf(child(root, 'commentList'), 'comment')) {
    const area = parseArea(item.attributes['ref'] ?? '');
    const author = authors[numberOf(item, 'authorId') ?? 0] ?? '';
    const itemXml = xml.slice(item.start, item.end);
    if (author.startsWith('tc=') || area === null) {
      threaded.push(itemXml);
      continue;
    }
    const words = child(item, 'text');
    const shape = shapes.find(({ row, column }) => row === area.top && column === area.left)?.xml ?? '';
    const note: Note = {
      row: area.top, column: area.left, text: words === undefined ? '' : itemText(xml.slice(words.openEnd, words.innerEnd)), author,
      visible: shape.includes('<x:Visible'), width: points(shape, 'width'), height: points(shape, 'height'),
    };
    sheet.notes.push(note);
    notes.set(note, { words: noteWords(note), xml: itemXml, shape, look: noteLook(note) });
  }
  return { comments, vml, state: dataText(sheet.notes), notes, threaded };
}
