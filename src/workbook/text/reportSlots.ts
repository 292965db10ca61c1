import type { Period } from '../../engine/plan/periods';
import { isPlanYear } from '../../engine/plan/periods';
import { foldText } from '../cells/foldText';
import { periodOfTitle } from '../find/tableHeading';

/** A column of figures of the Anexo B-7. */
export type Slot =
  | { readonly kind: 'baselineYear' | 'baseline' }
  | { readonly kind: 'target'; readonly year: number }
  | { readonly kind: 'actual' | 'progress'; readonly period: Period };

/** The group of the header that a column stands under: the year and the value of the baseline share one. */
export const groupOf = ({ kind }: Slot): Exclude<Slot['kind'], 'baselineYear'> => (kind === 'baselineYear' ? 'baseline' : kind);

const HEADER_WORDS = /\bcodigo\b|\blogros? esperados?\b|\bvalor(?:es)? obtenidos?\b|\blinea (?:de )?base\b|\bunidad de organizacion\b/g;

/** Whether a line is of the header of a report: it has two of its words, or it is one of its groups alone. */
export function isHeaderLine(text: string): boolean {
  const folded = foldText(text);
  return (folded.match(HEADER_WORDS) ?? []).length >= 2 || (/^codigo\b/.test(folded) && folded.length < 40);
}

/** A year with or without its span, or a span alone, as headers print them. */
const PERIOD = /((?:19|20)\d\d)(?:(?:[^\S\n]*[-–—]\s*|[^\S\n]+)(sem(?:estre|\.)?\s*(?:1|i)\b|i\s+sem(?:estre|\.)?|anual))?|(sem(?:estre|\.)?\s*(?:1|i)\b|i\s+sem(?:estre|\.)?|anual)/gi;

/**
 * The columns of figures that the header of a report names, left to right: baseline, goals, values and progress.
 *
 * - Goals are the first years that ascend; each later year or period is half a value's, half a progress's, in the same order.
 * - Result: null when the header is not understood.
 *
 * @param lines the header's
 * @example slotsOfHeader(['Línea Base Logro Esperado Valores Obtenidos Avance', 'Año Valor 2024 2025 2024 - Sem1 2024 - Sem1'])?.length // 6
 */
export function slotsOfHeader(lines: readonly string[]): readonly Slot[] | null {
  // A span on a line below its year is of that row of the header, not of the year beside it.
  const folded = lines.map(foldText).join('\n');
  const found = [...folded.matchAll(PERIOD)].map(([, year, span, alone]) => ({ year: year === undefined ? null : Number(year), span: span ?? alone ?? null }));
  const years = found.flatMap(({ year, span }) => (year !== null && span === null ? [year] : []));
  const ending = years.findIndex((year, at) => at > 0 && year <= (years[at - 1] ?? 0));
  const targets = ending < 0 ? years : years.slice(0, ending);
  const periods = periodsOf(found, ending < 0 ? [] : years.slice(ending));
  const kinds = [/\bvalor(?:es)? obtenidos?\b/.test(folded) ? ['actual' as const] : [], /\bavances?\b/.test(folded) ? ['progress' as const] : []].flat();
  const each = periods === null || kinds.length === 0 ? NaN : periods.length / kinds.length;
  if (periods === null || targets.length === 0 || !targets.every(isPlanYear) || !Number.isInteger(each) || each === 0) return null;
  const isRepeated = periods.every(({ year, span }, at) => year === periods[at % each]?.year && span === periods[at % each]?.span);
  return isRepeated ? slots(/\blinea (?:de )?base\b/.test(folded), targets, periods.slice(0, each), kinds) : null;
}

/** The periods of values and progress: years with their span, or years and below them as many spans. */
function periodsOf(found: readonly { readonly year: number | null; readonly span: string | null }[], bare: readonly number[]): Period[] | null {
  const whole = found.flatMap(({ year, span }) => (year !== null && span !== null ? [{ year, span: spanOf(span) }] : []));
  const alone = found.flatMap(({ year, span }) => (year === null && span !== null ? [spanOf(span)] : []));
  if (bare.length === 0 && alone.length === 0) return whole;
  if (whole.length > 0) return null;
  if (alone.length === 0) return bare.map((year) => ({ year, span: 'year' }));
  if (bare.length !== alone.length) return null;
  return bare.map((year, at) => ({ year, span: alone[at] ?? 'year' }));
}

const spanOf = (words: string): Period['span'] => (words.startsWith('anual') ? 'year' : 'semester');

const slots = (hasBaseline: boolean, targets: readonly number[], periods: readonly Period[], kinds: readonly ('actual' | 'progress')[]): Slot[] => [
  ...(hasBaseline ? [{ kind: 'baselineYear' as const }, { kind: 'baseline' as const }] : []),
  ...targets.map((year) => ({ kind: 'target' as const, year })),
  ...kinds.flatMap((kind) => periods.map((period) => ({ kind, period }))),
];

const RANGE = /\b((?:19|20)\d\d)\s*[-–—]\s*((?:19|20)\d\d)\b/;
const MOST_YEARS = 12;

/** The columns of a report of one period, by the period of its title and the years of its plan ("Periodo PEI: 2024 - 2027"); null without both. */
export function slotsOfTitle(lines: readonly string[]): readonly Slot[] | null {
  const period = lines.map(periodOfTitle).find((one) => one !== null && one !== undefined) ?? null;
  const [, from = '', to = ''] = lines.map((line) => RANGE.exec(line)).find((one) => one !== null) ?? [];
  const count = Number(to) - Number(from) + 1;
  if (period === null || from === '' || count < 1 || count > MOST_YEARS) return null;
  return slots(true, Array.from({ length: count }, (_, at) => Number(from) + at), [period], ['actual', 'progress']);
}

/** A column in words: "Logro esperado 2024", "Valor obtenido 2024 - Sem1". */
export function slotWords(slot: Slot): string {
  switch (slot.kind) {
    case 'baselineYear': return 'Año de la línea base';
    case 'baseline': return 'Línea base';
    case 'target': return `Logro esperado ${slot.year}`;
    default: return `${slot.kind === 'actual' ? 'Valor obtenido' : 'Avance'} ${slot.period.year} - ${slot.period.span === 'semester' ? 'Sem1' : 'Anual'}`;
  }
}
