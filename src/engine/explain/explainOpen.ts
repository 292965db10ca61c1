import { BAND_WORDS_INSIDE } from '../method/bands';
import type { Evaluation } from '../method/evaluation';
import { inLetters } from '../plan/letters';
import type { Plan, PlanElement } from '../plan/plan';
import { formatCount, formatPercent } from '../text/format';
import { spanishList } from '../text/words';

/** Places named in a sentence; the rest are counted. */
const SHOWN = 12;

/**
 * What is not calculated in a period, in Spanish: how many indicators were not understood and where they stand, and how many AEI and OEI wait for
 * them or for other sheets. '' when everything is calculated or ND.
 *
 * @example explainOpen(plan, evaluation)
 * // 'Sin calcular: 1 indicador, porque algo de su fila no se entendió: IND.02.AEI.01.01 (fila 4). Tampoco se calculan 1 AEI y el promedio de AEI. No cuentan como ND.'
 */
export function explainOpen(plan: Plan, { columns: { open }, actionsMean }: Evaluation): string {
  if (open === undefined) return '';
  const indicators = marked(open.indicators);
  const [actions, objectives] = [marked(open.actions), marked(open.objectives)];
  const undecided = [...actions.flatMap((at) => plan.actions[at] ?? []), ...objectives.flatMap((at) => plan.objectives[at] ?? [])].filter((one) => one.undecided !== undefined);
  const [parts, unread] = [undecided.filter((one) => one.undecided !== 'unread'), undecided.filter((one) => one.undecided === 'unread')];
  const also = [
    ...(actions.length === 0 ? [] : [`${formatCount(actions.length)} AEI`]), ...(objectives.length === 0 ? [] : [`${formatCount(objectives.length)} OEI`]),
    ...(actions.length === 0 || actionsMean !== null ? [] : ['el promedio de AEI']),
  ];
  const sentences = [
    ...(indicators.length === 0 ? [] : [`Sin calcular: ${indicators.length === 1 ? '1 indicador, porque algo de su fila no se entendió' : `${formatCount(indicators.length)} indicadores, porque algo de sus filas no se entendió`}: ${shortList(indicators.map((at) => placeOf(plan, at)))}.`]),
    ...(unread.length === 0 ? [] : [`${codesOf(unread)}: alguna de sus filas, o cuánto pesa, no se entendió.`]),
    ...(parts.length === 0 ? [] : [`${codesOf(parts)}: otras hojas tienen más indicadores suyos, o los mismos.`]),
    ...(also.length === 0 ? [] : [`${indicators.length === 0 ? 'No' : 'Tampoco'} se calcula${also.length > 1 || Math.max(actions.length, objectives.length) > 1 ? 'n' : ''} ${spanishList(also)}.`]),
    'No cuentan como ND.',
  ];
  return inLetters(sentences.join(' '), plan.letters);
}

/** The mean of the AEI as text: two decimals, "ND", or that it is not calculated. */
export const meanText = ({ actionsMean, summary }: Pick<Evaluation, 'actionsMean' | 'summary'>): string =>
  (summary.actions.open > 0 ? BAND_WORDS_INSIDE.open : formatPercent(actionsMean));

const codesOf = (elements: readonly PlanElement[]): string => spanishList(elements.slice(0, SHOWN).map(({ code }) => code));

const marked = (marks: Uint8Array): number[] => [...marks.keys()].filter((at) => marks[at] === 1);

/** "IND.02.AEI.01.01 (fila 4)", with the sheet's name in a plan in several. */
function placeOf({ columns: { codes, rows, tables }, sheets }: Plan, at: number): string {
  const sheet = sheets.length === 0 ? '' : `«${sheets[tables?.[at] ?? 0] ?? ''}», `;
  return `${codes[at] ?? ''} (${sheet}fila ${rows[at] ?? 0})`;
}

const shortList = (items: readonly string[]): string =>
  (items.length <= SHOWN ? spanishList(items) : `${items.slice(0, SHOWN).join(', ')} y ${formatCount(items.length - SHOWN)} más`);
