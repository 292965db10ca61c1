import type { Change } from '../../engine/compare/change';
import { BAND_WORDS_INSIDE } from '../../engine/method/bands';
import type { Band } from '../../engine/method/bands';
import { formatCount, formatPlain } from '../../engine/text/format';
import { spanishList } from '../../engine/text/words';
import { withArticle } from './cuts';
import type { NamedTableCut } from './cuts';

/** What the paragraph is told of a cut. */
type SpokenCut = Pick<NamedTableCut, 'name' | 'evaluation'>;

/** AEI that are named with their figures; the rest are counted. */
const NAMED = 3;

/**
 * What changed between two cuts, for the report: the mean and the semaphore; the AEI of another colour; what was registered.
 *
 * @example comparisonParagraph(july10, july31, changes) // 'Entre el corte del 10 de julio y el corte del 31 de julio, el avance promedio de las AEI pasó de 72.31% a 74.68%: …'
 */
export function comparisonParagraph(before: SpokenCut, now: SpokenCut, changes: readonly Change[]): string {
  const between = `Entre ${withArticle(before.name)} y ${withArticle(now.name)}`;
  if (changes.length === 0) return `${between} no hay diferencias: los nombres, las metas, los valores obtenidos y los avances son los mismos.`;
  return [`${between}, ${meanWords(before, now)}.`, colourWords(changes), registeredWords(changes)].filter((sentence) => sentence !== '').join(' ');
}

function meanWords({ evaluation: before }: SpokenCut, { evaluation: now }: SpokenCut): string {
  const [from, to] = [before, now].map(({ actionsMean, summary }) => (summary.actions.open > 0 ? BAND_WORDS_INSIDE.open : percentWords(actionsMean)));
  const mean = from === to
    ? `el avance promedio de las AEI sigue en ${to ?? ''}`
    : `el avance promedio de las AEI pasó de ${from ?? ''} a ${to ?? ''}`;
  const count = (band: Band): string => {
    const [was, is] = [before.summary.actions[band], now.summary.actions[band]];
    return was === is ? String(is) : `${is} (antes ${was})`;
  };
  const nd = before.summary.actions.nd + now.summary.actions.nd === 0 ? [] : [`${count('nd')} sin valor (ND)`];
  const open = before.summary.actions.open + now.summary.actions.open === 0 ? [] : [`${count('open')} sin calcular`];
  return `${mean}: ${spanishList([`${count('red')} en rojo`, `${count('amber')} en ámbar`, `${count('green')} en verde`, ...nd, ...open])}`;
}

const percentWords = (progress: number | null): string => (progress === null ? 'ND' : `${formatPlain(progress)}%`);

/** "Cambian de color 2 AEI: AEI.04.03 de rojo a ámbar (58.13% a 75.39%) y AEI.05.01 de ámbar a verde (94.2% a 96%)." */
function colourWords(changes: readonly Change[]): string {
  const turned = changes.filter(({ kind, field }) => kind === 'AEI' && field === 'band');
  if (turned.length === 0) return '';
  // By its place: two AEI may have one code.
  const progress = new Map(changes.flatMap((one) => (one.kind === 'AEI' && one.field === 'progress' ? [[one.now, one] as const] : [])));
  const named = turned.slice(0, NAMED).map(({ code, now, was, is }) => {
    const figures = progress.get(now);
    const percents = figures === undefined || was === 'open' || is === 'open' ? '' : ` (${percentWords(numberOf(figures.was))} a ${percentWords(numberOf(figures.is))})`;
    return `${code} de ${BAND_WORDS_INSIDE[was as Band]} a ${BAND_WORDS_INSIDE[is as Band]}${percents}`;
  });
  const rest = turned.length - named.length;
  return `${turned.length === 1 ? 'Cambia de color una AEI' : `Cambian de color ${formatCount(turned.length)} AEI`}: ${spanishList([...named, ...(rest > 0 ? [`otras ${formatCount(rest)}`] : [])])}.`;
}

const numberOf = (value: Change['was']): number | null => (typeof value === 'number' ? value : null);

/** What was registered otherwise, counted by indicators. */
function registeredWords(changes: readonly Change[]): string {
  const indicators = changes.filter(({ kind }) => kind === 'IND');
  const count = (isOne: (change: Change) => boolean): number => new Set(indicators.filter(isOne).map(({ before, now }) => `${before} ${now}`)).size;
  const parts = [
    [count(({ field }) => field === 'actual'), 'el valor obtenido'],
    [count(({ field }) => field === 'target'), 'la meta'],
    [count(({ field }) => ['relevance', 'direction', 'aggregation'].includes(field)), 'la relevancia o el sentido'],
    [count(({ field }) => ['name', 'unit'].includes(field)), 'el nombre o la unidad'],
  ] as const;
  const changed = parts.flatMap(([number, what]) => (number === 0 ? [] : [`${what} de ${number === 1 ? '1 indicador' : `${formatCount(number)} indicadores`}`]));
  const [appeared, vanished] = [count(({ field }) => field === 'appeared'), count(({ field }) => field === 'vanished')];
  const presence = [
    ...(appeared === 0 ? [] : [appeared === 1 ? 'se incorporó 1 indicador' : `se incorporaron ${formatCount(appeared)} indicadores`]),
    ...(vanished === 0 ? [] : [vanished === 1 ? 'se retiró 1 indicador' : `se retiraron ${formatCount(vanished)} indicadores`]),
  ];
  const clauses = [...(changed.length === 0 ? [] : [`cambió ${spanishList(changed)}`]), ...presence];
  const text = clauses.join('; ');
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
