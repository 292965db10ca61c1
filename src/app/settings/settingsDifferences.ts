import type { PaletteName } from '../../engine/bandPalettes';
import type { Limits } from '../../engine/limits';
import { isSameMethod } from '../method/methodSettings';
import { isOther, RULES } from '../method/rules';
import type { Settings } from './settings';

/** One setting that is another, in words: "Colores: los de siempre → para daltonismo". */
export interface SettingDifference {
  readonly label: string;
  readonly was: string;
  readonly is: string;
}

export const PALETTE_WORDS: Readonly<Record<PaletteName, string>> = { ceplan: 'los de siempre', safe: 'para daltonismo' };
export const OUTPUT_WORDS: Readonly<Record<Settings['output'], string>> = { values: 'valores', formulas: 'fórmulas vivas' };

/** Each setting in words, in the order they are shown; two settings with the same words are the same to the user. */
const SAYINGS: readonly { readonly label: string; readonly say: (settings: Settings) => string }[] = [
  { label: 'Límites del semáforo', say: ({ method }) => limitsWords(method.policies.limits) },
  { label: 'Colores', say: ({ palette }) => PALETTE_WORDS[palette] },
  ...RULES.map(({ key, label, usual, other }) => ({ label, say: ({ method }: Settings) => inside(isOther(method.policies, key) ? other : usual) })),
  { label: 'Lo que se escribe', say: ({ output }) => OUTPUT_WORDS[output] },
  { label: 'Avance en la columna de la tabla', say: ({ place }) => (place.tableColumn ? 'sí, si está en blanco' : 'no, en una columna aparte') },
  { label: 'Columnas nuevas', say: ({ place }) => (place.from === null ? 'junto a la tabla' : `desde la columna ${place.from}`) },
  { label: 'Hoja del resumen', say: ({ sheetNames }) => `«${sheetNames.summary}»` },
  { label: 'Hoja de las alertas', say: ({ sheetNames }) => `«${sheetNames.alerts}»` },
  { label: 'Hoja de los compromisos', say: ({ sheetNames }) => `«${sheetNames.commitments}»` },
  { label: 'Mostrar lo que se escribirá', say: ({ askBefore }) => (askBefore ? 'la primera vez' : 'nunca') },
];

/**
 * In what settings differ, in Spanish; empty when they do not.
 *
 * @example settingsDifferences(USUAL_SETTINGS, { ...USUAL_SETTINGS, palette: 'safe' }) // [{ label: 'Colores', was: 'los de siempre', is: 'para daltonismo' }]
 */
export function settingsDifferences(one: Settings, other: Settings): readonly SettingDifference[] {
  const said = SAYINGS.map(({ label, say }) => ({ label, was: say(one), is: say(other) })).filter(({ was, is }) => was !== is);
  return isSamePace(one, other) ? said : [...said, { label: 'Ritmo esperado', was: paceWords(one), is: paceWords(other) }];
}

const limitsWords = ({ amberFrom, greenFrom }: Limits): string => `ámbar desde ${amberFrom}, verde desde ${greenFrom}`;

const inside = (sentence: string): string => (/^[A-ZÁ][a-zá]/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence);

const isSamePace = (one: Settings, other: Settings): boolean =>
  isSameMethod({ ...one.method, policies: other.method.policies }, other.method);

function paceWords({ method: { expected } }: Settings): string {
  const periods = Object.keys(expected).sort();
  return periods.length === 0 ? 'el del calendario' : `otro en ${periods.join(', ')}`;
}
