import { textIn } from '../plan/indicatorColumns';
import { measureKindOfText } from '../plan/measureKind';
import { foldName } from '../text/names';
import { actionPlace, findingIndicator, findingsByIndicator, indicatorPlace, registryField, relatedCodes, subjectCode } from './rule';
import type { RawFinding, RegistryContext, RegistryRule } from './rule';

/** Two AEI with one name, accents and case apart: one of them bears another's name. */
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

/** Two indicators of one AEI or OEI with one name. Between elements a name may repeat. */
export const repeatedIndicatorName: RegistryRule = {
  severity: 'warning',
  title: 'Dos indicadores con el mismo nombre',
  scope: 'registry',
  find(scene) {
    const found: RawFinding[] = [];
    for (const elements of [scene.plan.objectives, scene.plan.actions]) {
      for (const { indicators } of elements) if (mayRepeat(scene, indicators)) addRepeated(scene, indicators, found);
    }
    return found;
  },
  describe: (found, plan) => ({
    message: `Tiene el mismo nombre que ${relatedCodes(plan, found)}, de su misma AEI u OEI.`,
    remedy: 'Compare ambos con sus fichas y corrija el nombre que no corresponde.',
  }),
};

/** Accents, points and spaces make no more difference in length than this between two spellings of one name. */
const LENGTH_TOLERANCE = 8;
/** Up to so many indicators are compared two by two. */
const FEW = 8;

/** False when no two have one name: told by length and first letters, which differ nearly always. True also for many. */
function mayRepeat({ plan: { columns: { names, nameLengths } } }: RegistryContext, indicators: readonly number[]): boolean {
  if (indicators.length > FEW) return true;
  for (let k = 1; k < indicators.length; k += 1) {
    const own = indicators[k] ?? -1;
    for (let j = 0; j < k; j += 1) {
      const other = indicators[j] ?? -1;
      const difference = Math.abs((nameLengths[own] ?? 0) - (nameLengths[other] ?? 0));
      if (difference <= LENGTH_TOLERANCE && isSameName(names[own] ?? '', names[other] ?? '')) return true;
    }
  }
  return false;
}

function addRepeated({ plan: { columns: { names } } }: RegistryContext, indicators: readonly number[], found: RawFinding[]): void {
  for (const { k, first } of repeatedNames(indicators.map((i) => names[i] ?? ''))) {
    const place = (at: number) => indicatorPlace(indicators[at] ?? -1, registryField('name'));
    found.push({ place: place(k), related: [place(first)], values: [] });
  }
}

/** A name that begins "Porcentaje" typed as a count, or one that begins "Número" typed as a percentage. */
export const parameterAgainstName: RegistryRule = {
  severity: 'warning',
  title: 'El parámetro de medición contradice el nombre',
  scope: 'registry',
  find: (scene) => findingsByIndicator(scene, scene.irregular, contradictsName, registryField('parameter')),
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
 * The names that were there before, accents and case apart: `k` is the place of a name, `first` of the first like it. Blank names
 * are like no other. Costs grow with the names, not with their pairs, however many begin alike.
 */
export function repeatedNames(names: readonly string[]): readonly { readonly k: number; readonly first: number }[] {
  const repeated: { k: number; first: number }[] = [];
  const hashes = new Int32Array(names.length);
  /** Of the distinct names: the last of each slot, and of each name the one before it in its slot. */
  const last = new Int32Array(slotsFor(names.length)).fill(-1);
  const before = new Int32Array(names.length);
  for (let k = 0; k < names.length; k += 1) {
    const name = names[k] ?? '';
    const hash = foldHash(name);
    const slot = hash & (last.length - 1);
    let other = last[slot] ?? -1;
    while (other >= 0 && !(hashes[other] === hash && isSameName(names[other] ?? '', name))) other = before[other] ?? -1;
    if (other >= 0) repeated.push({ k, first: other });
    else if (name !== '') {
      hashes[k] = hash;
      before[k] = last[slot] ?? -1;
      last[slot] = k;
    }
  }
  return repeated;
}

/** A power of two, so that slots are less than half full. */
const slotsFor = (count: number): number => 2 ** Math.ceil(Math.log2(2 * count + 1));

/**
 * Have two names the same {@link foldName}? Decides at the first letter that differs, without making a string; two empty names are
 * not the same name.
 *
 * @example isSameName('Gestión pública', 'GESTION  PUBLICA') // true
 */
export function isSameName(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  return one === other || (lettersAgree(one, other) && foldName(one) === foldName(other));
}

/** False when their letters differ; gaps between words are not looked at. True also when that cannot be told quickly. */
function lettersAgree(one: string, other: string): boolean {
  let i = 0;
  let k = 0;
  for (;;) {
    let left = SPACE;
    let right = SPACE;
    while (left === SPACE && i < one.length) left = foldedCode(one.charCodeAt(i++));
    while (right === SPACE && k < other.length) right = foldedCode(other.charCodeAt(k++));
    if (left === NOT_TABULATED || right === NOT_TABULATED) return true;
    if (left !== right) return false;
    if (left === SPACE) return true;
  }
}

const TABLE_SIZE = 0x180;
/** Stands for everything that only parts words. */
const SPACE = 32;
/** Stands for characters that fold to more than one, or lie beyond the table. */
const NOT_TABULATED = 0;

/** Folded code per Latin character code; a space for what is neither letter nor digit, 0 for what folds to more than one. */
const FOLDED = Uint16Array.from({ length: TABLE_SIZE }, (_, code) => {
  const folded = foldName(String.fromCharCode(code));
  if (folded === '') return SPACE;
  return folded.length === 1 ? folded.charCodeAt(0) : NOT_TABULATED;
});

/** The code a character has in a folded name; {@link SPACE} for what parts words, {@link NOT_TABULATED} where `foldName` must tell. */
const foldedCode = (code: number): number => (code < TABLE_SIZE ? (FOLDED[code] ?? NOT_TABULATED) : NOT_TABULATED);

/**
 * A 32-bit number that is equal for names with the same {@link foldName} and makes no string where all is Latin: to find
 * candidates among many names. Gaps between words are left out; equal numbers do not prove equal folds.
 */
export function foldHash(name: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < name.length; i += 1) {
    const folded = foldedCode(name.charCodeAt(i));
    if (folded === SPACE) continue;
    if (folded === NOT_TABULATED) return hashOfFolded(foldName(name));
    hash = Math.imul(hash ^ folded, FNV_PRIME);
  }
  return hash;
}

function hashOfFolded(folded: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < folded.length; i += 1) {
    if (folded.charCodeAt(i) !== SPACE) hash = Math.imul(hash ^ folded.charCodeAt(i), FNV_PRIME);
  }
  return hash;
}

/** The constants of FNV-1a for 32 bits. */
const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;
