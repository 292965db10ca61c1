import { availableParallelism } from 'node:os';
import { textOf, type Values } from './values';

/** How `consolidar` shares out its work. */
export interface ConsolidationArguments {
  /** Part of the books, from 1: `--parte 3/8`; null for all. */
  readonly part: { readonly nth: number; readonly of: number } | null;
  /** The paths are those of parts, to be put together. */
  readonly unites: boolean;
  /** Books worked on at the same time. */
  readonly processes: number;
}

export const CONSOLIDATION_OPTIONS = { parte: { type: 'string' }, unir: { type: 'boolean' }, procesos: { type: 'string' } } as const;

export const CONSOLIDATION_USAGE = `Con «consolidar»:
  --procesos N       cuántos libros a la vez; si no se dice, tantos como núcleos tiene la computadora
  --parte 3/8        solo la tercera de ocho partes de los libros, que se guarda en --salida PARTE.jsonl: para repartir entre computadoras
  --unir             reúne las partes: pei-avance consolidar --unir CARPETA-O-PARTES --salida CONSOLIDADO.xlsx`;

const MOST_PARTS = 9_999;
const MOST_PROCESSES = 256;

function partOf(text: string): ConsolidationArguments['part'] {
  const [, nth = '', of = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const part = { nth: Number(nth), of: Number(of) };
  return part.nth >= 1 && part.nth <= part.of && part.of <= MOST_PARTS ? part : null;
}

const processesOf = (text: string): number | null => (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_PROCESSES ? Number(text) : null);

/** The faults of the options of `consolidar`, in Spanish. */
export function consolidationErrors(values: Values, order: string | undefined): string[] {
  const [part, processes] = [textOf(values['parte']), textOf(values['procesos'])];
  const given = Object.keys(CONSOLIDATION_OPTIONS).filter((name) => values[name] !== undefined);
  return [
    ...(order !== 'consolidar' && given.length > 0 ? [`${given.length === 1 ? 'La opción' : 'Las opciones'} ${given.map((name) => `--${name}`).join(', ')} ${given.length === 1 ? 'va' : 'van'} con la orden «consolidar».`] : []),
    ...(part !== null && partOf(part) === null ? [`La parte «${part}» no se entiende: use cuál y cuántas son, como --parte 3/8.`] : []),
    ...(processes !== null && processesOf(processes) === null ? [`«${processes}» no sirve para --procesos: use un número de 1 a ${MOST_PROCESSES}.`] : []),
    ...(values['unir'] === true && part !== null ? ['--parte y --unir se contradicen: primero se hace cada parte, después se unen.'] : []),
  ];
}

/** The options of `consolidar`, without {@link consolidationErrors}. */
export function consolidationArguments(values: Values): ConsolidationArguments {
  const [part, processes] = [textOf(values['parte']), textOf(values['procesos'])];
  return { part: part === null ? null : partOf(part), unites: values['unir'] === true, processes: (processes === null ? null : processesOf(processes)) ?? availableParallelism() };
}
