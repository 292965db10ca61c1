import type { Note } from '../../model/annotations';
import { cellAtPoint, columnLeft, columnPoints, rowTop } from '../../model/geometry';
import type { Sheet } from '../../model/sheet';

/** Excel's size of a new note, in points. */
const WIDTH = 108;
const HEIGHT = 59.25;
const PIXEL = 0.75;

/** The beginning of a VML drawing for notes; `block` numbers the shapes of one sheet apart from those of others. */
export const vmlStart = (block: number): string => '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
  + `xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout>`
  + '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
  + '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** Where a note is drawn: right of its cell and a little above, as columns, rows and pixels inside them. */
function anchorOf(sheet: Sheet, note: Note): { left: number; top: number; anchor: string } {
  const left = columnLeft(sheet, note.column) + columnPoints(sheet, note.column) + 11.25;
  const top = Math.max(1.5, rowTop(sheet, note.row) - 7.5);
  const start = cellAtPoint(sheet, left, top);
  const end = cellAtPoint(sheet, left + (note.width ?? WIDTH), top + (note.height ?? HEIGHT));
  const corner = (at: typeof start): string => [at.column, Math.round(at.dx / PIXEL), at.row, Math.round(at.dy / PIXEL)].join(', ');
  return { left, top, anchor: `${corner(start)}, ${corner(end)}` };
}

/** The drawing of a note; `number` is unique in the drawing. */
export function noteShape(sheet: Sheet, note: Note, number: number): string {
  const { left, top, anchor } = anchorOf(sheet, note);
  const style = `position:absolute;margin-left:${left}pt;margin-top:${top}pt;width:${note.width ?? WIDTH}pt;height:${note.height ?? HEIGHT}pt;z-index:1`
    + (note.visible ? '' : ';visibility:hidden');
  return `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>`
    + '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto">'
    + '<div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
    + `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${note.row}</x:Row><x:Column>${note.column}</x:Column>`
    + `${note.visible ? '<x:Visible/>' : ''}</x:ClientData></v:shape>`;
}
