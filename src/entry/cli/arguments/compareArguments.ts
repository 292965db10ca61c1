import { textOf, type Values } from './values';

/** What the order `comparar` asks for of the earlier book. */
export interface CompareArguments {
  /** Name of its sheet; null: the one most like that of the other. */
  readonly sheet: string | null;
  /** `2024-S1` or `2024`; null: the same as of the other. */
  readonly period: string | null;
}

export const COMPARE_OPTIONS = { 'hoja-antes': { type: 'string' }, 'periodo-antes': { type: 'string' } } as const;

export const COMPARE_USAGE = `  comparar   comparar ANTES.xlsx AHORA.xlsx dice, por código, qué cambió entre dos cortes: nombres, unidades, sentido, relevancia, metas,
             valores, avances y colores, y qué aparece o sale. --salida guarda una copia de AHORA con la hoja «Cambios PEI»; --hoja y
             --periodo eligen en AHORA, --hoja-antes y --periodo-antes en ANTES (que puede ser el mismo archivo, para comparar dos
             hojas o dos periodos); con --texto dice qué cifras de un informe son del otro corte`;

/** The options that say nothing to it. Each book is read by its own settings. */
const TAKEN = new Set(['salida', 'hoja', 'periodo', 'texto', 'celdas-cambiadas', 'sin-deshacer', 'json', 'forzar', 'ayuda', 'help', ...Object.keys(COMPARE_OPTIONS)]);

/** The faults of a command line of `comparar`, in Spanish; of another order those of its options there. */
export function compareErrors(values: Values, [order, , ...more]: readonly string[]): string[] {
  if (order !== 'comparar') return Object.keys(COMPARE_OPTIONS).some((name) => values[name] !== undefined) ? ['Las opciones --hoja-antes y --periodo-antes van con la orden «comparar».'] : [];
  const period = textOf(values['periodo-antes']);
  return [
    ...(more.length === 1 ? [] : ['La orden «comparar» necesita dos libros: comparar ANTES.xlsx AHORA.xlsx.']),
    ...(textOf(values['periodo'])?.toLowerCase() === 'todo' ? ['La orden «comparar» compara un periodo: use --periodo 2024-S1 o --periodo 2024.'] : []),
    ...(period === null || /^\d{4}(?:-S1)?$/i.test(period) ? [] : [`El periodo «${period}» no se entiende: use 2024-S1 para el primer semestre o 2024 para el año.`]),
    ...Object.keys(values).filter((name) => values[name] !== undefined && !TAKEN.has(name)).map((name) => `La opción --${name} no va con la orden «comparar».`),
  ];
}

/** The options of `comparar` without {@link compareErrors}. */
export const compareArguments = (values: Values): CompareArguments =>
  ({ sheet: textOf(values['hoja-antes']), period: textOf(values['periodo-antes'])?.toUpperCase() ?? null });
