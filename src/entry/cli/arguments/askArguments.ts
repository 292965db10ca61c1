import { longDate } from '../../../engine/text/words';

/** What the order `pedir` asks for. */
export interface AskArguments {
  /** Day by which to answer, as "2024-07-15"; null when not given. */
  readonly deadline: string | null;
  /** Units to ask, by their names; all of them where none is given. */
  readonly units: readonly string[];
}

export const ASK_OPTIONS = { limite: { type: 'string' }, unidad: { type: 'string', multiple: true } } as const;

export const ASK_USAGE = `  pedir      hace en la carpeta que dice --salida un libro por unidad de organización, con los indicadores de los que responde y las
             celdas para llenar, del periodo que dice --periodo; --limite 2024-07-15 es la fecha límite, --unidad NOMBRE pide a una
             sola (se puede repetir)`;

type Values = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string | null => (typeof value === 'string' && !value.startsWith('--') ? value.trim() : null);
const textsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as readonly unknown[]).flatMap((one) => textOf(one) ?? []) : []);

/** The faults of the options of `pedir`, in Spanish. */
export function askErrors(values: Values, order: string | undefined): string[] {
  const deadline = textOf(values['limite']);
  if (order !== 'pedir') return values['limite'] === undefined && values['unidad'] === undefined ? [] : ['Las opciones --limite y --unidad van con la orden «pedir».'];
  return [
    ...(textOf(values['salida']) === null ? ['La orden «pedir» necesita --salida CARPETA: dónde hacer los pedidos.'] : []),
    ...(textOf(values['periodo']) === null || textOf(values['periodo'])?.toLowerCase() === 'todo' ? ['La orden «pedir» necesita --periodo, como --periodo 2024-S1 o --periodo 2024: de qué periodo pedir los valores.'] : []),
    ...(deadline !== null && longDate(deadline) === null ? [`La fecha límite «${deadline}» no se entiende: use año, mes y día, como --limite 2024-07-15.`] : []),
  ];
}

/** The options of `pedir` without {@link askErrors}. */
export const askArguments = (values: Values): AskArguments => ({ deadline: textOf(values['limite']), units: textsOf(values['unidad']) });
