import { longDate } from '../../../engine/text/words';
import { textOf, type Values } from './values';

/** What the orders `pedir` and `recoger` are told. */
export interface AskArguments {
  /** Day by which to answer, as "2024-07-15"; null when not given. */
  readonly deadline: string | null;
  /** Units to ask, by their names; all of them where none is given. */
  readonly units: readonly string[];
  /** With `recoger`: a value that differs from the table's replaces it. */
  readonly replacesDifferent: boolean;
}

export const ASK_OPTIONS = { limite: { type: 'string' }, unidad: { type: 'string', multiple: true }, diferentes: { type: 'string' } } as const;

export const ASK_USAGE = `  pedir      hace en la carpeta que dice --salida un libro por unidad de organización, con los indicadores de los que responde y las
             celdas para llenar, del periodo que dice --periodo; --limite 2024-07-15 es la fecha límite, --unidad NOMBRE pide a una
             sola (se puede repetir)
  recoger    lee los pedidos que devolvieron las unidades (archivos o carpetas, después del libro), dice qué trae cada uno y escribe en
             la copia que dice --salida los valores que la tabla no tenía, con una fila por cada uno en la hoja «Registro PEI»; lo que
             difiere de la tabla queda como está, salvo con --diferentes reemplazar`;

const textsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as readonly unknown[]).flatMap((one) => textOf(one) ?? []) : []);

const DIFFERENT: Readonly<Record<string, boolean>> = { conservar: false, reemplazar: true };

/** The faults of the options of `pedir` and `recoger`, in Spanish. */
export function askErrors(values: Values, order: string | undefined): string[] {
  const deadline = textOf(values['limite']);
  const different = textOf(values['diferentes']);
  return [
    ...(order === 'pedir' ? pedirErrors(values) : values['limite'] === undefined && values['unidad'] === undefined ? [] : ['Las opciones --limite y --unidad van con la orden «pedir».']),
    ...(deadline !== null && longDate(deadline) === null ? [`La fecha límite «${deadline}» no se entiende: use año, mes y día, como --limite 2024-07-15.`] : []),
    ...(order !== 'recoger' && values['diferentes'] !== undefined ? ['La opción --diferentes va con la orden «recoger».'] : []),
    ...(different !== null && !Object.hasOwn(DIFFERENT, different) ? [`«${different}» no sirve para --diferentes: use conservar o reemplazar.`] : []),
    ...(order === 'recoger' && textOf(values['periodo'])?.toLowerCase() === 'todo' ? ['La orden «recoger» necesita un solo periodo, como --periodo 2024-S1.'] : []),
  ];
}

const pedirErrors = (values: Values): string[] => [
  ...(textOf(values['salida']) === null ? ['La orden «pedir» necesita --salida CARPETA: dónde hacer los pedidos.'] : []),
  ...(textOf(values['periodo']) === null || textOf(values['periodo'])?.toLowerCase() === 'todo' ? ['La orden «pedir» necesita --periodo, como --periodo 2024-S1 o --periodo 2024: de qué periodo pedir los valores.'] : []),
];

/** The options of `pedir` and `recoger` without {@link askErrors}. */
export const askArguments = (values: Values): AskArguments =>
  ({ deadline: textOf(values['limite']), units: textsOf(values['unidad']), replacesDifferent: DIFFERENT[textOf(values['diferentes']) ?? ''] ?? false });
