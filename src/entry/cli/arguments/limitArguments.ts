import type { Values } from './values';

/** What one book may take. */
export interface BookLimits {
  readonly seconds: number;
  /** Millions of bytes. */
  readonly megabytes: number;
}

export const LIMIT_OPTIONS = { 'limite-tiempo': { type: 'string' }, 'limite-memoria': { type: 'string' } } as const;

/** What a book of several may take unless the command line says otherwise: enough for 100,000 indicators calculated before. */
const USUAL: BookLimits = { seconds: 300, megabytes: 3_000 };
/** Node itself needs this much. */
const LEAST_MEGABYTES = 200;

export const LIMIT_USAGE = `Con varios libros, lo que puede tomar cada uno; el que pasa de ahí se detiene y los demás siguen:
  --limite-tiempo SEGUNDOS   ${USUAL.seconds} si no se dice
  --limite-memoria MB        ${USUAL.megabytes} si no se dice; al menos ${LEAST_MEGABYTES}`;

const given = (values: Values, name: keyof typeof LIMIT_OPTIONS): string | undefined => {
  const value = values[name];
  return typeof value === 'string' ? value.trim() : undefined;
};
const isWhole = (text: string, least: number): boolean => /^\d{1,6}$/.test(text) && Number(text) >= least;

/** The faults of the limits, in Spanish. */
export function limitErrors(values: Values, order: string | undefined): string[] {
  const time = given(values, 'limite-tiempo');
  const memory = given(values, 'limite-memoria');
  return [
    ...(time !== undefined && !isWhole(time, 1) ? [`El límite de tiempo «${time}» no se entiende: use un número de segundos, como --limite-tiempo 60.`] : []),
    ...(memory !== undefined && !isWhole(memory, LEAST_MEGABYTES) ? [`El límite de memoria «${memory}» no se entiende: use un número de MB desde ${LEAST_MEGABYTES}, como --limite-memoria 1000.`] : []),
    ...(order !== 'todo' && order !== 'consolidar' && (time !== undefined || memory !== undefined) ? ['Las opciones --limite-tiempo y --limite-memoria van con las órdenes «todo» y «consolidar».'] : []),
  ];
}

/** What a book of several may take. */
export const limitArguments = (values: Values): BookLimits => ({
  seconds: Number(given(values, 'limite-tiempo') ?? USUAL.seconds),
  megabytes: Number(given(values, 'limite-memoria') ?? USUAL.megabytes),
});
