import type { BookLimits } from '../arguments/limitArguments';
import type { Ending } from './bookWorker';

/** Why there is no result of a book, in Spanish. */
export function motiveOf(ending: Exclude<Ending, { readonly type: 'done' }>, { seconds, megabytes }: BookLimits): string {
  switch (ending.type) {
    case 'problem':
      return ending.motive;
    case 'time':
      return `Se detuvo porque pasó de ${seconds} segundos. Si el libro es muy grande, dé más tiempo con --limite-tiempo.`;
    case 'memory':
      return `Se detuvo porque pasó de ${megabytes} MB de memoria. Si el libro es muy grande, dé más con --limite-memoria.`;
    case 'died':
      return `El proceso que lo trabajaba terminó sin responder (${ending.how}). Pruebe con este libro solo.`;
  }
}
