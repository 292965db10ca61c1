import { textIn } from '../plan/indicatorColumns';
import { inLetters } from '../plan/letters';
import { measureKindOfText } from '../plan/measureKind';
import { foldedHash, foldName } from '../text/names';
import type { FindingPlace } from './finding';
import { actionPlace, findingIndicator, findingsByIndicator, indicatorPlace, registryField, relatedCodes, subjectCode } from './rule';
import type { RawFinding, RegistryContext, RegistryRule } from './rule';

/** Two AEI with one name, without regard to accents and case. */
export const repeatedActionName: RegistryRule = {
  severity: 'warning',
  title: 'Dos AEI con el mismo nombre',
  scope: 'registry',
  find: ({ plan: { actions } }) => repeatedNames(actions.map(({ name }) => name)).map(({ k, first }) => (
    { place: actionPlace(k, registryField('name')), related: [actionPlace(first, registryField('name'))], values: [] }
  )),
  describe: (found, plan) => ({
    message: `${subjectCode(plan, found.place)} tiene el mismo nombre que ${relatedCodes(plan, found)}.`,
    remedy: 'Compare ambas con el PEI aprobado y corrija la que no corresponde a sus indicadores.',
  }),
};

/** Two indicators of one AEI or OEI with one name. Indicators of different elements may have the same name. */
export const repeatedIndicatorName: RegistryRule = {
  severity: 'warning',
  title: 'Dos indicadores con el mismo nombre',
  scope: 'registry',
  find({ plan }) {
    const found: RawFinding[] = [];
    for (const elements of [plan.objectives, plan.actions]) {
      for (const { indicators } of elements) {
        if (indicators.length > 1) for (const one of repeatedIn(plan.columns.names, indicators)) found.push(one);
      }
    }
    return found;
  },
  describe: (found, plan) => ({
    message: `Tiene el mismo nombre que ${relatedCodes(plan, found)}, de su ${inLetters('misma AEI u OEI', plan.letters)}.`,
    remedy: 'Compare ambos con sus fichas y corrija el nombre que no corresponde.',
  }),
};

function repeatedIn(names: readonly string[], indicators: readonly number[]): readonly RawFinding[] {
  const placeOf = (at: number): FindingPlace => indicatorPlace(indicators[at] ?? -1, registryField('name'));
  return repeatedNames(indicators.map((i) => names[i] ?? '')).map(({ k, first }) => ({ place: placeOf(k), related: [placeOf(first)], values: [] }));
}

/** A name that begins with "Porcentaje" whose parameter is a count, or one that begins with "Número" whose parameter is a percentage. */
export const parameterAgainstName: RegistryRule = {
  severity: 'warning',
  title: 'El parámetro de medición contradice el nombre',
  scope: 'registry',
  find: (context) => findingsByIndicator(context, contradictsName, registryField('parameter')),
  describe(found, plan) {
    const indicator = findingIndicator(plan, found);
    const named = measureKindOfText(indicator?.name ?? '') === 'percent' ? 'un porcentaje' : 'una cantidad';
    return {
      message: `El nombre del indicador anuncia ${named}, pero su parámetro de medición es «${indicator?.parameter ?? ''}».`,
      remedy: 'Corrija el parámetro de medición según la ficha del indicador; el avance no cambia.',
    };
  },
};

function contradictsName({ plan }: RegistryContext, i: number): boolean {
  const parameter = textIn(plan.columns.parameters, i);
  if (parameter === '') return false;
  const byParameter = measureKindOfText(parameter);
  const byName = measureKindOfText(plan.columns.names[i] ?? '');
  return byParameter !== 'other' && byName !== 'other' && byParameter !== byName;
}

/**
 * The names that stand earlier in the list too, by {@link foldName}: `k` is the place of a name, `first` that of the first one equal
 * to it. Blank names are never equal.
 *
 * @example repeatedNames(['Obras', '', 'OBRAS.']) // [{ k: 2, first: 0 }]
 */
export function repeatedNames(names: readonly string[]): readonly { readonly k: number; readonly first: number }[] {
  const repeated: { k: number; first: number }[] = [];
  const firsts = new Map<number, number>();
  names.forEach((name, k) => {
    if (name === '') return;
    let slot = foldedHash(name);
    let first = firsts.get(slot);
    while (first !== undefined && foldName(names[first] ?? '') !== foldName(name)) first = firsts.get(slot += 1);
    if (first === undefined) firsts.set(slot, k);
    else repeated.push({ k, first });
  });
  return repeated;
}
