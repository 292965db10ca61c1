import type { Policies } from '../../../engine/method/evaluation';
import type { Limits } from '../../../engine/method/bands';
import { isShare } from '../../../app/settings/methodSettings';
import { limitsFault } from '../../../app/settings/settingsFaults';
import type { Settings } from '../../../app/settings/settings';

/** A share of the annual goal expected by now, in percent: of an indicator or unit, or of all (`of` null). */
export interface ExpectedArgument {
  readonly of: string | null;
  readonly share: number;
}

/** Settings given on the command line; the workbook's own settings apply to the rest. */
export interface SettingsArguments {
  readonly policies: Partial<Policies>;
  readonly writing: Partial<Pick<Settings, 'palette' | 'output' | 'wording'>>;
  readonly expected: readonly ExpectedArgument[];
}

export const SETTINGS_USAGE = `Ajustes (si faltan, los que guarda el libro; si no guarda ninguno, los del aplicativo de CEPLAN):
  --nd cero|fuera      un ND dentro de una AEI u OEI cuenta como cero (CEPLAN) o se deja fuera
  --con-tope, --sin-tope   los avances se topan en 100 (CEPLAN) o no
  --meta-cero nd|100   con logro esperado cero el avance es ND (CEPLAN) o 100
  --limites A,V        desde qué avance es ámbar y desde cuál verde: 75,95 (CEPLAN); con decimales, 66.67,87.5
  --colores ceplan|seguros   los de siempre, o unos que distinguen las personas con daltonismo
  --redaccion oficina|neutra   con qué redacción se hacen los párrafos de alerta: la de la oficina, o una corta y sin fórmulas
  --valores, --formulas      las cifras se escriben como valores o como fórmulas que siguen a la tabla
  --esperado PARTE     qué parte de la meta anual se espera a la fecha, en %: 45 para todos, IND.01.AEI.01.01=30 para un
                       indicador, "15.00-GERENCIA DE SEGURIDAD CIUDADANA=40" para una unidad; se puede repetir. No cambia
                       ninguna cifra oficial y vale solo para esta vez; lo demás queda guardado en la copia`;

export const SETTINGS_OPTIONS = {
  nd: { type: 'string' },
  'meta-cero': { type: 'string' },
  'con-tope': { type: 'boolean' },
  'sin-tope': { type: 'boolean' },
  limites: { type: 'string' },
  colores: { type: 'string' },
  redaccion: { type: 'string' },
  valores: { type: 'boolean' },
  formulas: { type: 'boolean' },
  esperado: { type: 'string', multiple: true },
} as const;

export type SettingsValues = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

const NO_DATA_OPTIONS: Readonly<Record<string, Policies['noData']>> = { cero: 'zero', fuera: 'leave-out' };
const PALETTE_OPTIONS: Readonly<Record<string, Settings['palette']>> = { ceplan: 'ceplan', seguros: 'safe' };
const WORDING_OPTIONS: Readonly<Record<string, Settings['wording']>> = { oficina: 'office', neutra: 'neutral' };
const ZERO_TARGET_OPTIONS: Readonly<Record<string, Policies['zeroTarget']>> = { nd: 'undefined', '100': 'hundred' };

/** Every fault of the settings options, in Spanish. */
export function settingsErrors(values: SettingsValues): string[] {
  const { nd, 'meta-cero': zero, 'con-tope': capped, 'sin-tope': uncapped, colores: colours } = values;
  return [
    ...(isOneOf(nd, NO_DATA_OPTIONS) ? [] : [`«${String(nd)}» no sirve para --nd: use cero o fuera.`]),
    ...(isOneOf(zero, ZERO_TARGET_OPTIONS) ? [] : [`«${String(zero)}» no sirve para --meta-cero: use nd o 100.`]),
    ...limitsErrors(values['limites']),
    ...(isOneOf(colours, PALETTE_OPTIONS) ? [] : [`«${String(colours)}» no sirve para --colores: use ceplan o seguros.`]),
    ...(isOneOf(values['redaccion'], WORDING_OPTIONS) ? [] : [`«${String(values['redaccion'])}» no sirve para --redaccion: use oficina o neutra.`]),
    ...(values['valores'] === true && values['formulas'] === true ? ['--valores y --formulas se contradicen: use una de las dos.'] : []),
    ...(capped === true && uncapped === true ? ['--con-tope y --sin-tope se contradicen: use una de las dos.'] : []),
    ...textsOf(values['esperado']).flatMap((text) =>
      (expectedArgument(text) ? [] : [`«${text}» no sirve para --esperado: use un porcentaje de 0 a 100 (45), o INDICADOR=45, o UNIDAD=45.`])),
  ];
}

/** The settings of a command line without {@link settingsErrors}. */
export function settingsArguments(values: SettingsValues): SettingsArguments {
  const noData = pick(values['nd'], NO_DATA_OPTIONS);
  const zeroTarget = pick(values['meta-cero'], ZERO_TARGET_OPTIONS);
  const limits = limitsArgument(values['limites']);
  const palette = pick(values['colores'], PALETTE_OPTIONS);
  const wording = pick(values['redaccion'], WORDING_OPTIONS);
  return {
    policies: {
      ...(noData && { noData }),
      ...(zeroTarget && { zeroTarget }),
      ...(values['con-tope'] === true && { cap: true }),
      ...(values['sin-tope'] === true && { cap: false }),
      ...(limits && { limits }),
    },
    writing: {
      ...(palette && { palette }),
      ...(wording && { wording }),
      ...(values['valores'] === true && { output: 'values' as const }),
      ...(values['formulas'] === true && { output: 'formulas' as const }),
    },
    expected: textsOf(values['esperado']).flatMap((text) => expectedArgument(text) ?? []),
  };
}

/** "75,95", "75;95" or "66.67 87.5": a comma separates the two numbers, so decimals take a point. Null where it is no number. */
function typedLimits(text: string): { readonly amberFrom: number | null; readonly greenFrom: number | null } {
  const parts = text.trim().split(/[\s,;]+/);
  const [amberFrom = null, greenFrom = null] = parts.map((part) => (/^\d+(\.\d+)?$/.test(part) ? Number(part) : null));
  return parts.length === 2 ? { amberFrom, greenFrom } : { amberFrom: null, greenFrom: null };
}

function limitsErrors(value: OptionValue): string[] {
  if (typeof value !== 'string' || value.startsWith('--')) return [];
  const fault = limitsFault(typedLimits(value));
  return fault === null ? [] : [`«${value}» no sirve para --limites: use dos números, como 75,95. ${fault.message}`];
}

function limitsArgument(value: OptionValue): Limits | null {
  if (typeof value !== 'string') return null;
  const { amberFrom, greenFrom } = typedLimits(value);
  return amberFrom === null || greenFrom === null ? null : { amberFrom, greenFrom };
}

/** "45" or "NAME=45", split at the last equals sign; null for anything else. A decimal comma is accepted. */
function expectedArgument(text: string): ExpectedArgument | null {
  const at = text.lastIndexOf('=');
  const number = text.slice(at + 1).trim().replace(/\s*%$/, '').replace(',', '.');
  const share = /^\d+(\.\d+)?$/.test(number) ? Number(number) : NaN;
  if (!isShare(share)) return null;
  const of = text.slice(0, Math.max(0, at)).trim();
  return at < 0 ? { of: null, share } : of === '' ? null : { of, share };
}

type OptionValue = SettingsValues[string];

const isOneOf = (value: OptionValue, known: Readonly<Record<string, unknown>>): boolean =>
  typeof value !== 'string' || value.startsWith('--') || value.toLowerCase() in known;

const pick = <T>(value: OptionValue, known: Readonly<Record<string, T>>): T | undefined =>
  (typeof value === 'string' ? known[value.toLowerCase()] : undefined);

const textsOf = (value: OptionValue): readonly string[] =>
  (Array.isArray(value) ? (value as readonly unknown[]) : []).filter((text): text is string => typeof text === 'string' && !text.startsWith('--'));
