import { cellName, parseArea } from '../../model/address';
import { cellAtPoint, columnLeft, columnPoints, rowTop } from '../../model/geometry';
import type { Note, Sheet } from '../../model/sheet';
import { dropPart } from '../package/packageDraft';
import type { PackageDraft } from '../package/packageDraft';
import { applyEdits, stateText } from '../xml/edits';
import type { Edit } from '../xml/edits';
import { child, childrenOf, elementXml, patchTag } from '../xml/elements';
import { encodeCellText, escapeXml } from '../xml/escape';
import { SPREADSHEET } from '../xml/namespaces';
import { parseXml } from '../xml/parseXml';
import { allNotes, noteShapes, noteShapeState, noteTextState } from './readNotes';
import type { KeptNotes } from './readNotes';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/**
 * Saves the notes of a sheet, and those that stand for its comments, into their two parts. Returns the `legacyDrawing` element when it is added, `''` when it is removed, else
 * null.
 */
export function saveNotes(sheet: Sheet, part: string, kept: KeptNotes, draft: PackageDraft): string | null {
  const notes = allNotes(sheet, kept);
  if (stateText(notes) === kept.state) return null;
  saveComments(notes, part, kept, draft);
  return saveShapes(sheet, notes, part, kept, draft);
}

function saveComments(notes: readonly Note[], part: string, kept: KeptNotes, draft: PackageDraft): void {
  if (notes.length === 0 && kept.threaded.length === 0) {
    if (kept.comments !== null) dropPart(draft, part, kept.comments);
    return;
  }
  const before = kept.comments === null ? `<comments xmlns="${SPREADSHEET}"><authors></authors><commentList></commentList></comments>` : draft.text(kept.comments);
  const root = parseXml(before, kept.comments ?? 'xl/comments.xml');
  const authorList = child(root, 'authors');
  const list = child(root, 'commentList');
  if (authorList === undefined || list === undefined) throw new Error('the comments part has no lists');
  const authors = childrenOf(authorList, 'author').map(({ text }) => text);
  const written = notes.map((note) => [note.row, note.column, commentXml(note, kept, authors)] as const);
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

/** A note. An unchanged one keeps its text with its fonts; its author is added when new. */
function commentXml(note: Note, kept: KeptNotes, authors: string[]): string {
  const old = kept.notes.get(note);
  const ref = cellName(note.row, note.column);
  if (old?.state === noteTextState(note)) {
    const openEnd = old.xml.indexOf('>') + 1;
    return patchTag(old.xml.slice(0, openEnd), { ref }) + old.xml.slice(openEnd);
  }
  if (!authors.includes(note.author)) authors.push(note.author);
  return elementXml('comment', { ref, authorId: authors.indexOf(note.author), shapeId: 0 },
    `<text><r><rPr><sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr><t xml:space="preserve">${encodeCellText(note.text)}</t></r></text>`);
}

function saveShapes(sheet: Sheet, notes: readonly Note[], part: string, kept: KeptNotes, draft: PackageDraft): string | null {
  const before = kept.vml === null ? `${vmlStart(sheet.number)}</xml>` : draft.text(kept.vml);
  const shapes = noteShapes(before);
  const edits: Edit[] = [];
  for (const { xml, start, row, column } of shapes) {
    const [note] = [...kept.notes].find(([, old]) => old.shape === xml) ?? [];
    const isThreaded = note === undefined && kept.threaded.some((text) => text.includes(`ref="${cellName(row, column)}"`));
    if (isThreaded || (note !== undefined && notes.includes(note) && kept.notes.get(note)?.shapeState === noteShapeState(note))) continue;
    edits.push({ start, end: start + xml.length, text: '' });
  }
  let number = sheet.number * 1024;
  for (const [, id] of before.matchAll(/_x0000_s(\d+)/g)) number = Math.max(number, Number(id));
  const added = notes.filter((note) => {
    const old = kept.notes.get(note);
    return old === undefined || old.shape === '' || old.shapeState !== noteShapeState(note);
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

/** Size of a new note in Excel, in points. */
const WIDTH = 108;
const HEIGHT = 59.25;
const PIXEL = 0.75;

/** The start of a VML drawing for notes; `block` separates the shape numbers of one sheet from those of others. */
const vmlStart = (block: number): string => '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
  + `xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout>`
  + '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
  + '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** Position of a note, right of its cell and a little above, in points and as columns, rows and pixels inside them. */
function anchorOf(sheet: Sheet, note: Note): { left: number; top: number; anchor: string } {
  const left = columnLeft(sheet, note.column) + columnPoints(sheet, note.column) + 11.25;
  const top = Math.max(1.5, rowTop(sheet, note.row) - 7.5);
  const start = cellAtPoint(sheet, left, top);
  const end = cellAtPoint(sheet, left + (note.width ?? WIDTH), top + (note.height ?? HEIGHT));
  const corner = (at: typeof start): string => [at.column, Math.round(at.dx / PIXEL), at.row, Math.round(at.dy / PIXEL)].join(', ');
  return { left, top, anchor: `${corner(start)}, ${corner(end)}` };
}

/** The shape of a note; `number` is unique in the drawing. */
function noteShape(sheet: Sheet, note: Note, number: number): string {
  const { left, top, anchor } = anchorOf(sheet, note);
  const style = `position:absolute;margin-left:${left}pt;margin-top:${top}pt;width:${note.width ?? WIDTH}pt;height:${note.height ?? HEIGHT}pt;z-index:1`
    + (note.visible ? '' : ';visibility:hidden');
  return `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>`
    + '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto">'
    + '<div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
    + `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${note.row}</x:Row><x:Column>${note.column}</x:Column>`
    + `${note.visible ? '<x:Visible/>' : ''}</x:ClientData></v:shape>`;
}
