import type { Change, ChangedFormat, ChangedRules } from '../workbook/change';
import type { Before } from './beforeWriting';
import type { FormatFaces } from './formatFaces';
import type { Differences } from './whatDiffers';
import type { ConditionalBlock, WritePlan } from '../workbook/writePlan';

/** What is about to change, with what stands there now. */
export function changeOf(plan: WritePlan, before: Before, differences: Differences): Change {
  const countOf = (block: Differences['conditionalFormats'][number]): number => before.ruleCounts[plan.conditionalFormats.indexOf(block)] ?? 0;
  return {
    sheetId: plan.sheetId,
    sheet: plan.sheet,
    values: differences.blocks.map(({ rect, values, before: stood }) => ({ rect, written: values, before: stood })),
    formats: differences.formats.flatMap(({ rect, at }) => changedFormats(rect, before.formats[at])),
    rules: differences.conditionalFormats.map((block) => changedRules(block, countOf(block))),
    names: [
      ...differences.names.map(({ name, at }) => ({ name, target: before.names[at]?.target })),
      ...differences.oldNames.map(({ name, at }) => ({ name, target: before.oldNames[at]?.target })),
    ].map(({ name, target }) => ({ name, rect: target?.sheetId === plan.sheetId ? target.rect : null })),
    settings: Object.fromEntries(Object.keys(differences.settings).map((key) => [key, before.settings[key]])),
  };
}

function changedRules({ rect, rules, present }: ConditionalBlock, had: number): ChangedRules {
  const isOther = present !== undefined && had > 0 && JSON.stringify(present) !== JSON.stringify(rules);
  return { rect, had, rules, ...(isOther && { before: present }) };
}

/** What all the cells of a rect had in common, and then the rest part by part. */
function changedFormats(rect: ChangedFormat['rect'], before: Before['formats'][number] | undefined): ChangedFormat[] {
  const faces = knownFaces(before?.faces ?? {});
  const numberFormats = before?.numberFormats as ChangedFormat['numberFormats'];
  const parts = (before?.parts ?? []).map((part) => ({ rect: part.rect, faces: knownFaces(part.faces) }));
  return [{ rect, faces, ...(numberFormats && { numberFormats }) }, ...parts];
}

const knownFaces = (faces: FormatFaces): ChangedFormat['faces'] =>
  Object.fromEntries(Object.entries(faces).filter(([, face]) => face !== null && face !== undefined));
