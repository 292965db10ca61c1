import type { Wording } from '../../engine/alerts/alert';
import type { PaletteName } from '../../engine/method/bandPalettes';
import type { Limits } from '../../engine/method/bands';
import type { Policies } from '../../engine/method/evaluation';
import { CEPLAN_METHOD, isSameMethod } from './methodSettings';
import type { Settings } from './settings';

/** Those rules that go one way or another. */
type MethodRuleKey = Exclude<keyof Policies, 'limits'>;

/** A rule that the sources leave open, with its two ways. */
export interface MethodRule {
  readonly key: MethodRuleKey;
  readonly label: string;
  /** The application's way, and the other. */
  readonly usual: string;
  readonly other: string;
}

export const METHOD_RULES: readonly MethodRule[] = [
  { key: 'noData', label: 'Un ND dentro de una AEI u OEI', usual: 'Cuenta como cero', other: 'Se deja fuera, y los demás se reparten su peso' },
  { key: 'cap', label: 'Avances mayores que 100', usual: 'Se topan en 100', other: 'Quedan como están, sin tope' },
  { key: 'zeroTarget', label: 'Logro esperado igual a cero', usual: 'Sin avance (ND)', other: 'Avance 100' },
];

const OTHER_POLICIES: Pick<Policies, MethodRuleKey> = { noData: 'leave-out', cap: false, zeroTarget: 'hundred' };

/** The rules with one of them the application's way, or the other. */
export const withMethodRule = (policies: Policies, key: MethodRuleKey, isOther: boolean): Policies =>
  ({ ...policies, [key]: (isOther ? OTHER_POLICIES : CEPLAN_METHOD.policies)[key] });

export const isOtherThanUsual = (policies: Policies, key: MethodRuleKey): boolean => policies[key] !== CEPLAN_METHOD.policies[key];

/** One setting that is another, in words: "Colores: los de siempre → para daltonismo". */
interface SettingDifference {
  readonly label: string;
  readonly was: string;
  readonly is: string;
}

const PALETTE_WORDS: Readonly<Record<PaletteName, string>> = { ceplan: 'los de siempre', safe: 'para daltonismo' };
const WORDING_WORDS: Readonly<Record<Wording, string>> = { office: 'la de la oficina', neutral: 'neutra' };
const OUTPUT_WORDS: Readonly<Record<Settings['output'], string>> = { values: 'valores', formulas: 'fórmulas vivas' };

/** Each setting in words, in the order they are shown; two settings with the same words are the same to the user. */
const SETTING_WORDS: readonly { readonly label: string; readonly say: (settings: Settings) => string }[] = [
  { label: 'Límites del semáforo', say: ({ method }) => limitsWords(method.policies.limits) },
  { label: 'Colores', say: ({ palette }) => PALETTE_WORDS[palette] },
  ...METHOD_RULES.map(({ key, label, usual, other }) => ({ label, say: ({ method }: Settings) => lowerFirst(isOtherThanUsual(method.policies, key) ? other : usual) })),
  { label: 'Lo que se escribe', say: ({ output }) => OUTPUT_WORDS[output] },
  { label: 'Avance en la columna de la tabla', say: ({ place }) => (place.tableColumn ? 'sí, si está en blanco' : 'no, en una columna aparte') },
  { label: 'Columnas nuevas', say: ({ place }) => (place.from === null ? 'junto a la tabla' : `desde la columna ${place.from}`) },
  { label: 'Hoja del resumen', say: ({ sheetNames }) => `«${sheetNames.summary}»` },
  { label: 'Hoja de las alertas', say: ({ sheetNames }) => `«${sheetNames.alerts}»` },
  { label: 'Hoja de los compromisos', say: ({ sheetNames }) => `«${sheetNames.commitments}»` },
  { label: 'Redacción de las alertas', say: ({ wording }) => WORDING_WORDS[wording] },
  { label: 'Mostrar lo que se escribirá', say: ({ askBefore }) => (askBefore ? 'la primera vez' : 'nunca') },
];

/**
 * In what settings differ, in Spanish; empty when they do not.
 *
 * @example settingsDifferences(USUAL_SETTINGS, { ...USUAL_SETTINGS, palette: 'safe' }) // [{ label: 'Colores', was: 'los de siempre', is: 'para daltonismo' }]
 */
export function settingsDifferences(one: Settings, other: Settings): readonly SettingDifference[] {
  const differences = SETTING_WORDS.map(({ label, say }) => ({ label, was: say(one), is: say(other) })).filter(({ was, is }) => was !== is);
  return hasSameExpected(one, other) ? differences : [...differences, { label: 'Ritmo esperado', was: expectedWords(one), is: expectedWords(other) }];
}

const limitsWords = ({ amberFrom, greenFrom }: Limits): string => `ámbar desde ${amberFrom}, verde desde ${greenFrom}`;

const lowerFirst = (sentence: string): string => (/^[A-ZÁ][a-zá]/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence);

const hasSameExpected = (one: Settings, other: Settings): boolean =>
  isSameMethod({ ...one.method, policies: other.method.policies }, other.method);

function expectedWords({ method: { expected } }: Settings): string {
  const periods = Object.keys(expected).sort();
  return periods.length === 0 ? 'el del calendario' : `otro en ${periods.join(', ')}`;
}
