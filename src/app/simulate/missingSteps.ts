import { BAND_WORDS_INSIDE } from '../../engine/method/bands';
import type { Evaluation } from '../../engine/method/evaluation';
import type { Level } from '../../engine/plan/indicator';
import { inLetters } from '../../engine/plan/letters';
import { elementsOf } from '../../engine/plan/plan';
import type { Plan } from '../../engine/plan/plan';
import { leastEffort } from '../../engine/simulate/leastEffort';
import type { Move } from '../../engine/simulate/leastEffort';
import { formatCount, formatPlain, formatQuantity } from '../../engine/text/format';
import { spanishList } from '../../engine/text/words';

/** What an OEI or AEI lacks to a colour, in words. */
export interface MissingSteps {
  /** "AEI.04.03 llega a verde con 35 unidades más en 2 indicadores:" */
  readonly sentence: string;
  /** A line for each indicator that has to move; none where nothing is to be done, or nothing helps. */
  readonly moves: readonly MissingMove[];
}

export interface MissingMove {
  /** Index of the indicator. */
  readonly at: number;
  readonly code: string;
  /** "de 74 a 102 (28 más)" */
  readonly words: string;
  readonly to: number;
}

/** ND indicators that are named; the rest are counted. */
const NAMED = 3;

/**
 * The least effort to amber or green, in words.
 *
 * @param at index of the element among those of its level
 */
export function missingSteps(plan: Plan, evaluation: Evaluation, level: Level, at: number, band: 'amber' | 'green'): MissingSteps {
  const { limits } = evaluation.policies;
  const limit = band === 'amber' ? limits.amberFrom : limits.greenFrom;
  const code = elementsOf(plan, level)[at]?.code ?? '';
  const colour = BAND_WORDS_INSIDE[band];
  const effort = leastEffort(plan, evaluation, level, at, limit);
  if (effort.kind === 'reached') return { sentence: `${code} ya llega a ${colour}.`, moves: [] };
  if (effort.kind === 'unknown') return { sentence: inLetters(`No se sabe qué le falta a ${code}: alguna de sus filas no se entendió, o parte de sus indicadores está en otra hoja. Vea Revisión.`, plan.letters), moves: [] };
  if (effort.kind === 'unreachable') return { sentence: unreachableWords(plan, code, colour, effort), moves: [] };
  const moves = effort.moves.map((move) => ({ at: move.indicator, code: plan.columns.codes[move.indicator] ?? '', words: moveWords(move), to: move.to }));
  const few = moves.length === 1 ? '1 indicador' : `${formatCount(moves.length)} indicadores`;
  return { sentence: `${code} llega a ${colour} (${formatPlain(limit)}) con el menor esfuerzo si cambia ${few}:`, moves };
}

const moveWords = ({ from, to, amount, step }: Move): string => {
  const words = step === 1 ? formatCount : formatQuantity;
  return `de ${words(from)} a ${words(to)} (${words(amount)} ${to > from ? 'más' : 'menos'})`;
};

function unreachableWords(plan: Plan, code: string, colour: string, { best, noData }: { readonly best: number | null; readonly noData: readonly number[] }): string {
  const codes = noData.map((i) => plan.columns.codes[i] ?? '');
  const rest = codes.length - NAMED;
  const named = spanishList(rest > 0 ? [...codes.slice(0, NAMED), `${formatCount(rest)} más`] : codes);
  const nd = codes.length === 0 ? '' : ` ${named} ${codes.length === 1 ? 'está' : 'están'} en ND: cuéntelo como reportado para ver qué pasaría.`;
  const atMost = best === null ? 'ninguno de sus indicadores tiene valor.' : `con todos los que tienen valor en su meta quedaría en ${formatPlain(best)}.`;
  return `${code} no llega a ${colour}: ${atMost}${nd}`;
}
