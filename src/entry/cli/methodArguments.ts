import type { Policies } from '../../engine/evaluation';
import { isShare } from '../../app/method/methodSettings';

/** A share of the annual goal expected by now: of an indicator or unit, or of all (null). In percent. */
export interface ExpectedArgument {
  readonly of: string | null;
  readonly share: number;
}

/** What the command line says of the method; the workbook's settings hold for the rest. */
export interface MethodArguments {
  readonly policies: Partial<Policies>;
  readonly expected: readonly ExpectedArgument[];
}

export const METHOD_USAGE = `Reglas (si faltan, las que guarda el libro; si no guarda ninguna, las del aplicativo de CEPLAN):
  --nd cero|fuera      un ND dentro de una AEI u OEI cuenta como cero (CEPLAN) o se deja fuera
  --con-tope, --sin-tope   los avances se cortan en 100 (CEPLAN) o no
  --meta-cero nd|100   con logro esperado cero el avance es ND (CEPLAN) o 100
  --esperado PARTE     qué parte de la meta anual se espera a la fecha, en %: 45 para todos, IND.01.AEI.01.01=30 para un
                       indicador, "15.00-GERENCIA DE SEGURIDAD CIUDADANA=40" para una unidad; se puede repetir. No cambia
                       ninguna cifra oficial y vale solo para esta vez; las otras reglas quedan guardadas en la copia`;

export const METHOD_OPTIONS = {
  nd: { type: 'string' },
  'meta-cero': { type: 'string' },
  'con-tope': { type: 'boolean' },
  'sin-tope': { type: 'boolean' },
  esperado: { type: 'string', multiple: true },
} as const;

export type MethodValues = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

const NO_DATA: Readonly<Record<string, Policies['noData']>> = { cero: 'zero', fuera: 'leave-out' };
const ZERO_TARGET: Readonly<Record<string, Policies['zeroTarget']>> = { nd: 'undefined', '100': 'hundred' };

/** What is wrong with the options of the method: all of it. */
export function methodErrors(values: MethodValues): string[] {
  const { nd, 'meta-cero': zero, 'con-tope': capped, 'sin-tope': uncapped } = values;
  return [
    ...(isOneOf(nd, NO_DATA) ? [] : [`«${String(nd)}» no sirve para --nd: use cero o fuera.`]),
    ...(isOneOf(zero, ZERO_TARGET) ? [] : [`«${String(zero)}» no sirve para --meta-cero: use nd o 100.`]),
    ...(capped === true && uncapped === true ? ['--con-tope y --sin-tope se contradicen: use una de las dos.'] : []),
    ...textsOf(values['esperado']).flatMap((text) =>
      (expectedArgument(text) ? [] : [`«${text}» no sirve para --esperado: use un porcentaje de 0 a 100 (45), o INDICADOR=45, o UNIDAD=45.`])),
  ];
}

/** The options of the method as they stand on a command line without {@link methodErrors}. */
export function methodArguments(values: MethodValues): MethodArguments {
  const noData = pick(values['nd'], NO_DATA);
  const zeroTarget = pick(values['meta-cero'], ZERO_TARGET);
  return {
    policies: {
      ...(noData && { noData }),
      ...(zeroTarget && { zeroTarget }),
      ...(values['con-tope'] === true && { cap: true }),
      ...(values['sin-tope'] === true && { cap: false }),
    },
    expected: textsOf(values['esperado']).flatMap((text) => expectedArgument(text) ?? []),
  };
}

/** "AEI=45" is split at its last sign of equality; a decimal comma is understood. */
function expectedArgument(text: string): ExpectedArgument | null {
  const at = text.lastIndexOf('=');
  const number = text.slice(at + 1).trim().replace(/\s*%$/, '').replace(',', '.');
  const share = /^\d+(\.\d+)?$/.test(number) ? Number(number) : NaN;
  if (!isShare(share)) return null;
  const of = text.slice(0, Math.max(0, at)).trim();
  return at < 0 ? { of: null, share } : of === '' ? null : { of, share };
}

type Value = MethodValues[string];

const isOneOf = (value: Value, known: Readonly<Record<string, unknown>>): boolean =>
  typeof value !== 'string' || value.startsWith('--') || value.toLowerCase() in known;

const pick = <T>(value: Value, known: Readonly<Record<string, T>>): T | undefined =>
  (typeof value === 'string' ? known[value.toLowerCase()] : undefined);

const textsOf = (value: Value): readonly string[] =>
  (Array.isArray(value) ? (value as readonly unknown[]) : []).filter((text): text is string => typeof text === 'string' && !text.startsWith('--'));
