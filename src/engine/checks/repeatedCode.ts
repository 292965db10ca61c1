import type { FindingPlace } from '../finding';
import { actionPlace, indicatorPlace, objectivePlace, registry } from './rule';
import type { Found, RegistryRule } from './rule';
import { codeOf, relatedCodes, subjectOf } from './subjectOf';

/** Two OEI, two AEI or two indicators with one code: their figures cannot be told apart. Every repetition is one finding. */
export const repeatedCode: RegistryRule = {
  severity: 'error',
  title: 'Código repetido',
  scope: 'registry',
  find: ({ plan, ranks }) => [
    ...repeated(() => plan.objectives.map(({ code }) => code), ranks.objectives, objectivePlace),
    ...repeated(() => plan.actions.map(({ code }) => code), ranks.actions, actionPlace),
    ...repeated(() => plan.columns.codes, plan.columns.ranks, indicatorPlace),
  ],
  describe: (found, plan) => ({
    message: `El código ${codeOf(plan, found.place)} ya está en la fila ${rowOf(plan, found.related[0])}.`,
    remedy: `Corrija el código de una de las filas que dicen ${relatedCodes(plan, found)}.`,
  }),
};

function repeated(codes: () => readonly string[], ranks: Float64Array, placeOf: typeof indicatorPlace): readonly Found[] {
  if (isAscending(ranks)) return [];
  const firsts = new Map<string, number>();
  const found: Found[] = [];
  codes().forEach((code, index) => {
    const first = firsts.get(code);
    if (first === undefined) firsts.set(code, index);
    else if (code !== '') found.push({ place: placeOf(index, registry('code')), related: [placeOf(first, registry('code'))], values: [] });
  });
  return found;
}

/** Nearly every sheet is in code order, and then nothing repeats. */
function isAscending(ranks: Float64Array): boolean {
  let previous = -1;
  for (const rank of ranks) {
    if (!(rank > previous)) return false;
    previous = rank;
  }
  return true;
}

function rowOf(plan: Parameters<typeof codeOf>[0], place: FindingPlace | undefined): string {
  if (place === undefined) return '';
  return String(subjectOf(plan, place.subject)?.row ?? 'anterior');
}
