import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Comment } from '../../../../src/host/model/drawing/comment';
import { insertCells } from '../../../../src/host/model/edit/shiftCells';
import { createXlsx, openXlsx } from '../../../../src/host/xlsx/openXlsx';
import { packageProblems } from '../../../helpers/packages/packageProblems';
import { changedParts, packageParts, partText } from '../packageParts';

const THREADS = 'xl/threadedComments/threadedComment1.xml';
const NOTES = 'xl/comments1.xml';
const ID = '{1B3A7B2E-0B5F-4C63-9C5A-2F1E3D4C5B6A}';
const ANA = { id: '{2B3A7B2E-0B5F-4C63-9C5A-2F1E3D4C5B6A}', name: 'Ana', email: 'ana@ejemplo.pe' };
const comment = (): Comment => ({
  id: ID, row: 1, column: 0, text: 'Falta', mentions: [], author: ANA, created: '2024-03-01T10:20:30.00Z', isResolved: false,
  replies: [{ id: ID.replace('1B', '3B'), text: 'Va', mentions: [], author: ANA, created: '2024-03-02T10:20:30.00Z' }],
});

/** A file with a comment as another program wrote it: with elements and words of its own. */
function otherBook(): Uint8Array {
  const { workbook, save } = createXlsx();
  for (const sheet of workbook.sheets) sheet.comments = [comment()];
  const parts = unzipSync(save());
  const edit = (name: string, change: (text: string) => string): void => { parts[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))); };
  edit(THREADS, (text) => text.replace('</text></threadedComment>', '</text><extLst><ext uri="{X}"/></extLst></threadedComment>'));
  edit(NOTES, (text) => text.replace(/\[Comentario[^<]*/, '[Threaded comment] Falta'));
  return zipSync(parts);
}

describe('comments in the file', () => {
  it('are threads, people, and notes for old programs', () => {
    const file = otherBook();
    expect(packageProblems(file)).toEqual([]);
    expect(partText(file, 'xl/persons/person.xml')).toContain(`<person displayName="Ana" id="${ANA.id}" userId="ana@ejemplo.pe" providerId="AD"/>`);
    expect(partText(file, NOTES)).toContain(`<author>tc=${ID}</author>`);
    expect(partText(file, 'xl/drawings/vmlDrawing1.vml')).toContain('<x:Row>1</x:Row>');
    const [sheet] = openXlsx(file).workbook.sheets;
    expect(sheet?.comments).toEqual([comment()]);
    expect(sheet?.notes).toEqual([]);
  });

  it('stay byte for byte when the sheet is changed beside them', () => {
    const { workbook, save } = openXlsx(otherBook());
    for (const sheet of workbook.sheets) sheet.notes.push({ row: 5, column: 2, text: 'nota', author: 'Luz', visible: false, width: null, height: null });
    const saved = save();
    expect(changedParts(otherBook(), saved)).toEqual([NOTES, 'xl/drawings/vmlDrawing1.vml']);
    expect(partText(saved, NOTES)).toContain('[Threaded comment] Falta');
    expect(openXlsx(saved).workbook.sheets[0]).toMatchObject({ comments: [comment()], notes: [{ text: 'nota' }] });
  });

  it('move with their cells as they are', () => {
    const { workbook, save } = openXlsx(otherBook());
    const [sheet] = workbook.sheets;
    if (sheet) insertCells(workbook, sheet, { top: 0, left: 0, bottom: 1, right: 16_383 }, 'Down');
    const saved = save();
    expect(partText(saved, THREADS)).toBe(partText(otherBook(), THREADS).replaceAll('ref="A2"', 'ref="A4"'));
    expect(partText(saved, NOTES)).toContain('<comment ref="A4"');
    expect(partText(saved, NOTES)).toContain('[Threaded comment] Falta');
    expect(partText(saved, 'xl/drawings/vmlDrawing1.vml')).toContain('<x:Row>3</x:Row>');
  });

  it('leave nothing but the people behind when they are deleted', () => {
    const { workbook, save } = openXlsx(otherBook());
    for (const sheet of workbook.sheets) sheet.comments = [];
    const saved = save();
    expect(packageProblems(saved)).toEqual([]);
    expect([...packageParts(saved).keys()].filter((name) => /comment|vml/i.test(name))).toEqual([]);
    expect(partText(saved, '[Content_Types].xml')).not.toContain('threadedComment');
  });
});
