import type { Band, BandCounts, Evaluation } from '../../engine/evaluation';
import { meanOf } from '../../engine/meanOf';
import { parentCode } from '../../engine/parseCode';
import type { Plan } from '../../engine/plan';

/** One line of a breakdown: how many of each band, and their simple mean. */
export interface GroupCounts {
  readonly label: string;
  readonly counts: BandCounts;
  /** Simple mean of those that have a value, two decimals; null when none has. */
  readonly mean: number | null;
}

interface Member {
  readonly group: string;
  readonly progress: number | null;
  readonly band: Band;
}

/**
 * The AEI by the OEI they belong to, in code order. The label is the OEI's code, and its name where the sheet has it.
 *
 * @example byObjective(plan2024, evaluation)[0]?.label // 'OEI.01'
 */
export function byObjective(plan: Plan, { actions }: Evaluation): readonly GroupCounts[] {
  const names = new Map(plan.objectives.map(({ code, name }) => [code, name]));
  const members = plan.actions.map(({ code }, at): Member => ({ group: parentCode(code) ?? '', ...figureOf(actions[at]) }));
  const label = (code: string): string => (code === '' ? 'Sin OEI' : [code, names.get(code) ?? ''].join(' ').trim());
  return grouped(members).map((group) => ({ ...group, label: label(group.label) }));
}

/** The indicators (of AEI and OEI) by unit of organisation, as written in the table; those without one last. */
export function byUnit(plan: Plan, { indicators }: Evaluation): readonly GroupCounts[] {
  const members = plan.indicators.map(({ unit }, at): Member => ({ group: unit, ...figureOf(indicators[at]) }));
  const groups = grouped(members);
  return [...groups.filter(({ label }) => label !== ''), ...groups.filter(({ label }) => label === '')]
    .map((group) => ({ ...group, label: group.label === '' ? '(sin unidad de organización)' : group.label }));
}

const figureOf = (figure: { progress: number | null; band: Band } | undefined): Omit<Member, 'group'> =>
  ({ progress: figure?.progress ?? null, band: figure?.band ?? 'nd' });

function grouped(members: readonly Member[]): GroupCounts[] {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const group = groups.get(member.group);
    if (group === undefined) groups.set(member.group, [member]);
    else group.push(member);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([label, group]) => ({ label, counts: countsOf(group), mean: meanOf(group.map(({ progress }) => progress)) }));
}

function countsOf(members: readonly Member[]): BandCounts {
  const count = (band: Band): number => members.filter((member) => member.band === band).length;
  return { red: count('red'), amber: count('amber'), green: count('green'), nd: count('nd'), total: members.length };
}
