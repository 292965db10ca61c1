import { cellName, parseArea } from '../../model/address';
import type { Note } from '../../model/annotations';
import type { Sheet } from '../../model/sheet';
import type { PackageDraft } from '../parts/packageDraft';
import { dataText } from '../xml/dataText';
import { applyEdits, type Edit } from '../xml/edits';
import { child, childrenOf, elementXml, patchTag } from '../xml/elements';
import { encodeCellText, escapeXml } from '../xml/escape';
import { parseXml } from '../xml/parseXml';
import { plainPrefix } from '../xml/plainPrefix';
import { type KeptNotes, noteLook, noteShapes, noteWords } from './keptNotes';
import { noteShape, vmlStart } from './noteShape';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** Saves the notes of a sheet into their two parts. Answers the `legacyDrawing` element when it comes or goes, else null. */
export function saveNotes(sheet: Sheet, part: string, kept: KeptNotes, draft: PackageDraft): string | null {
  if (dataText(sheet.notes) === kept.state) return null;
  saveComments(sheet, part, kept, draft);
  return saveShapes(sheet, part, kept, draft);
}

function saveComments(sheet: Sheet, part: string, kept: KeptNotes, draft: PackageDraft): void {
  if (sheet.notes.length === 0 && kept.threaded.length === 0) {
    if (kept.comments !== null) dropPart(draft, part, kept.comments);
    return;
  }
  const before = kept.comments === null ? `<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>` : plainPrefix(draft.text(kept.comments));
  const root = parseXml(before, kept.comments ?? 'xl/comments.xml');
  const authorList = child(root, 'authors');
  const list = child(root, 'commentList');
  if (authorList === undefined || list === undefined) throw new Error('the comments part has no lists');
  const authors = childrenOf(authorList, 'author').map(({ text }) => text);
  const written = sheet.notes.map((note) => [note.row, note.column, commentXml(note, kept, authors)] as const);
  const threaded = kept.threaded.map((xml) => {
    const area = parseArea(/\sref="([^"]*)"/.exec(xml)?.[1] ?? '');
    return [area?.top ?? 0, area?.left ?? 0, xml] as const;
  });
  const items = [...written, ...threaded].sort((one, other) => one[0] - other[0] || one[1] - other[1]).map(([, , xml]) => xml).join('');
  const edits: Edit[] = [
    { start: authorList.start, end: authorList.end, text: elementXml('authors', {}, authors.map((author) => `<author>${escapeXml(author)}</author>`).join('')) },
    { start: list.start, end: list.end, text: `<commentList>${items}</commentList>` },
  ];
  const text = applyEdits(before, edits);
  if (kept.comments !== null) {
    draft.set(kept.comments, text);
    return;
  }
  const name = draft.freeName('xl/comments', '.xml');
  draft.add(name, COMMENTS_TYPE, text);
  draft.relate(part, 'comments', name);
}

/** A note that says what it said keeps its text (and the fonts in it); the author's number is looked up, and added when new. */
function commentXml(note: Note, kept: KeptNotes, authors: string[]): string {
  const old = kept.notes.get(note);
  const ref = cellName(note.row, note.column);
  if (old?.words === noteWords(note)) {
    const openEnd = old.xml.indexOf('>') + 1;
    return patchTag(old.xml.slice(0, openEnd), { ref }) + old.xml.slice(openEnd);
  }
  if (!authors.includes(note.author)) authors.push(note.author);
  return elementXml('comment', { ref, authorId: authors.indexOf(note.author), shapeId: 0 },
    `<text><r><rPr><sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr><t xml:space="preserve">${encodeCellText(note.text)}</t></r></text>`);
}

function saveShapes(sheet: Sheet, part: string, kept: KeptNotes, draft: PackageDraft): string | null {
  const before = kept.vml === null ? `${vmlStart(sheet.number)}</xml>` : draft.text(kept.vml);
  const shapes = noteShapes(before);
  const edits: Edit[] = [];
  for (const { xml, start, row, column } of shapes) {
    const [note] = [...kept.notes].find(([, old]) => old.shape === xml) ?? [];
    const isThreaded = note === undefined && kept.threaded.some((text) => text.includes(`ref="${cellName(row, column)}"`));
    if (isThreaded || (note !== undefined && sheet.notes.includes(note) && kept.notes.get(note)?.look === noteLook(note))) continue;
    edits.push({ start, end: start + xml.length, text: '' });
  }
  let number = Math.max(sheet.number * 1024, ...[...before.matchAll(/_x0000_s(\d+)/g)].map(([, id]) => Number(id)));
  const added = sheet.notes.filter((note) => {
    const old = kept.notes.get(note);
    return old === undefined || old.shape === '' || old.look !== noteLook(note);
  }).map((note) => {
    number += 1;
    return noteShape(sheet, note, number);
  });
  const end = before.lastIndexOf('</xml>');
  const text = applyEdits(before, [...edits, { start: end, end, text: added.join('') }]);
  if (kept.vml === null) {
    const name = draft.freeName('xl/drawings/vmlDrawing', '.vml');
    draft.addDefaultType('vml', VML_TYPE);
    draft.set(name, text);
    return elementXml('legacyDrawing', { 'r:id': draft.relate(part, 'vmlDrawing', name) });
  }
  if (!/<v:shape[\s>]/.test(text)) {
    dropPart(draft, part, kept.vml);
    return '';
  }
  draft.set(kept.vml, text);
  return null;
}

function dropPart(draft: PackageDraft, from: string, name: string): void {
  for (const { id, target } of draft.relationships(from)) if (target === name) draft.unrelate(from, id);
  draft.remove(name);
}
