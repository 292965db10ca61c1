import type { Level } from '../../../engine/plan/indicator';
import { elementsOf } from '../../../engine/plan/plan';
import type { Plan } from '../../../engine/plan/plan';
import { foldText } from '../../../workbook/cells/foldText';
import { searchWords } from '../../parts/words/searchWords';

/** What is looked at: an OEI, AEI or indicator, by its index among those of its kind. */
export interface Subject {
  readonly kind: Level | 'IND';
  readonly at: number;
}

interface SearchedSubject extends Subject {
  readonly text: string;
}

const searched = new WeakMap<Plan, readonly SearchedSubject[]>();

/** Every AEI, OEI and indicator with its folded search text; made once for each plan. */
function subjectsOf(plan: Plan): readonly SearchedSubject[] {
  const known = searched.get(plan);
  if (known !== undefined) return known;
  const elements = (kind: Level): SearchedSubject[] => elementsOf(plan, kind).map(({ code, name }, at) => ({ kind, at, text: foldText(`${code} ${name}`) }));
  const made = [...elements('AEI'), ...elements('OEI'), ...plan.columns.codes.map((code, at): SearchedSubject => ({ kind: 'IND', at, text: foldText(`${code} ${plan.columns.names[at] ?? ''}`) }))];
  searched.set(plan, made);
  return made;
}

/** The first subjects with all words of a search in code or name; none for a blank one. */
export function findSubjects(plan: Plan, query: string, most: number): readonly Subject[] {
  const words = searchWords(query);
  const found: Subject[] = [];
  if (words.length === 0) return found;
  for (const { kind, at, text } of subjectsOf(plan)) {
    if (!words.every((word) => text.includes(word))) continue;
    found.push({ kind, at });
    if (found.length === most) break;
  }
  return found;
}

/** Code and name of a subject. */
export const codeAndName = (plan: Plan, { kind, at }: Subject): { readonly code: string; readonly name: string } =>
  (kind === 'IND' ? { code: plan.columns.codes[at] ?? '', name: plan.columns.names[at] ?? '' } : elementsOf(plan, kind)[at] ?? { code: '', name: '' });
