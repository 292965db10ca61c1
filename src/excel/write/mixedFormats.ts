import type { Rect } from '../../workbook/cells/rect';
import type { FormatBlock, WritePlan } from '../../workbook/write/writePlan';
import { loadProperties, propertiesOf } from '../formatProperties';
import type { FormatProperties } from '../formatProperties';
import { rangeOf } from '../rangeOf';
import type { FormatPart, TargetState } from './targetState';

/**
 * The state with the formats part by part, where the cells of a block to be formatted differ among themselves. A few round trips more,
 * none where nothing is mixed.
 *
 * @param formats the blocks to be formatted; `at` is their place in the plan
 */
export async function withMixedFormats(
  context: Excel.RequestContext, { sheetId }: WritePlan, state: TargetState, formats: readonly (FormatBlock & { readonly at: number })[],
): Promise<TargetState> {
  const mixed = formats.flatMap(({ at, ...block }) => {
    const properties = state.formats[at]?.properties ?? {};
    return Object.values(properties).includes(null) ? [{ at, block, properties }] : [];
  });
  if (mixed.length === 0) return state;
  const parts = new Map((await splitMixedFormats(context, sheetId, mixed)).map((found, nth) => [mixed[nth]?.at, found]));
  return { ...state, formats: state.formats.map((format, at) => ({ ...format, parts: parts.get(at) ?? [] })) };
}

/** A block of which some properties are mixed: null. */
export interface MixedBlock {
  readonly block: FormatBlock;
  readonly properties: FormatProperties;
}

/** Most ranges asked for in one round trip; what would take more stays unknown. */
const MOST_AT_ONCE = 2_000;

type PropertyName = keyof FormatProperties;

/** A range asked for one property of the block `nth`. */
interface Probe {
  readonly nth: number;
  readonly rect: Rect;
  readonly property: PropertyName;
}

/**
 * Bisects each block, property by property, until every part has one value of it. One round trip for each halving. Frames are left out:
 * their lines are those of the neighbours too.
 *
 * - Result: the parts of each block, in the order of `blocks`; a property without parts stays unknown.
 */
export async function splitMixedFormats(context: Excel.RequestContext, sheetId: string, blocks: readonly MixedBlock[]): Promise<readonly (readonly FormatPart[])[]> {
  const parts = blocks.map((): FormatPart[] => []);
  let probes = blocks.flatMap(firstProbes);
  while (probes.length > 0 && probes.length <= MOST_AT_ONCE) {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const asked = probes.map((probe) => ({ probe, take: loadProperties(rangeOf(sheet, probe.rect), { rect: probe.rect, [probe.property]: '' }) }));
    await context.sync();
    probes = asked.flatMap(({ probe, take }) => {
      const value = take()[probe.property];
      if (value === null || value === undefined) return halves(probe);
      parts[probe.nth]?.push({ rect: probe.rect, properties: { [probe.property]: value } });
      return [];
    });
  }
  return parts;
}

/** A border is asked for by its two kinds of lines, which may differ; any other property begins with the halves of the block. */
function firstProbes({ block, properties }: MixedBlock, nth: number): Probe[] {
  const mixed = (Object.keys(propertiesOf(block)) as PropertyName[]).filter((property) => properties[property] === null && property !== 'frame');
  return mixed.flatMap((property) => {
    const probe = { nth, rect: block.rect, property };
    if (property !== 'border') return halves(probe);
    const { height, width } = block.rect;
    return [...(height > 1 ? [{ ...probe, property: 'rowLines' as const }] : []), ...(width > 1 ? [{ ...probe, property: 'columnLines' as const }] : [])];
  });
}

/** The two halves of a range along its longer side; none of a single cell. Halves of lines overlap by one row or column: a line lies between two. */
function halves({ rect, ...probe }: Probe): Probe[] {
  const { top, left, height, width } = rect;
  const [rows, columns] = [probe.property === 'rowLines' ? 1 : 0, probe.property === 'columnLines' ? 1 : 0];
  const isTall = height - rows >= width - columns;
  const [upper, before] = [Math.floor(height / 2), Math.floor(width / 2)];
  if (Math.max(height - rows, width - columns) < 2) return [];
  return isTall
    ? [{ ...probe, rect: { ...rect, height: upper + rows } }, { ...probe, rect: { ...rect, top: top + upper, height: height - upper } }]
    : [{ ...probe, rect: { ...rect, width: before + columns } }, { ...probe, rect: { ...rect, left: left + before, width: width - before } }];
}
