import type { Rect } from '../workbook/cells';
import type { FormatBlock } from '../workbook/writePlan';
import type { FormatFaces } from './formatFaces';
import { facesOf, loadFaces } from './formatFaces';
import { rangeOf } from './rangeOf';

/** Cells that have one look in the faces told. */
export interface FormatPart {
  readonly rect: Rect;
  readonly faces: FormatFaces;
}

/** A block of which some faces are mixed: null. */
export interface MixedBlock {
  readonly block: FormatBlock;
  readonly faces: FormatFaces;
}

/** Where more stretches of different looks would have to be asked for at once, the rest is left unknown. */
const MOST_AT_ONCE = 2_000;

type Face = keyof FormatFaces;

interface Probe {
  readonly nth: number;
  readonly rect: Rect;
  readonly face: Face;
}

/**
 * How the cells of each block look in the faces in which they differ among themselves, by halving: as few parts as their looks are.
 * One round trip for each halving, none where nothing is mixed. A frame is left out: its lines are those of its neighbours too.
 */
export async function mixedParts(context: Excel.RequestContext, sheetId: string, blocks: readonly MixedBlock[]): Promise<readonly (readonly FormatPart[])[]> {
  const parts = blocks.map((): FormatPart[] => []);
  let probes = blocks.flatMap(firstProbes);
  while (probes.length > 0 && probes.length <= MOST_AT_ONCE) {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const asked = probes.map((probe) => ({ probe, take: loadFaces(rangeOf(sheet, probe.rect), { rect: probe.rect, [probe.face]: '' }) }));
    await context.sync();
    probes = asked.flatMap(({ probe, take }) => {
      const face = take()[probe.face];
      if (face === null || face === undefined) return halves(probe);
      parts[probe.nth]?.push({ rect: probe.rect, faces: { [probe.face]: face } });
      return [];
    });
  }
  return parts;
}

function firstProbes({ block, faces }: MixedBlock, nth: number): Probe[] {
  const mixed = (Object.keys(facesOf(block)) as Face[]).filter((face) => faces[face] === null && face !== 'frame');
  return mixed.flatMap((face) => {
    const probe = { nth, rect: block.rect, face };
    if (face !== 'border') return halves(probe);
    const { height, width } = block.rect;
    return [...(height > 1 ? [{ ...probe, face: 'rowLines' as const }] : []), ...(width > 1 ? [{ ...probe, face: 'columnLines' as const }] : [])];
  });
}

/** The cells in two, along their longer side; halves share the row or column that the lines asked for lie beside. None of one cell. */
function halves({ rect, ...probe }: Probe): Probe[] {
  const { top, left, height, width } = rect;
  const [rows, columns] = [probe.face === 'rowLines' ? 1 : 0, probe.face === 'columnLines' ? 1 : 0];
  const isTall = height - rows >= width - columns;
  const [upper, before] = [Math.floor(height / 2), Math.floor(width / 2)];
  if (Math.max(height - rows, width - columns) < 2) return [];
  return isTall
    ? [{ ...probe, rect: { ...rect, height: upper + rows } }, { ...probe, rect: { ...rect, top: top + upper, height: height - upper } }]
    : [{ ...probe, rect: { ...rect, width: before + columns } }, { ...probe, rect: { ...rect, left: left + before, width: width - before } }];
}
