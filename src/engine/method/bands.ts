import { formatPercent } from '../text/format';

/** Colour of the semaphore; `nd` is ND, `open` what is not calculated because something it needs was not understood. */
export type Band = 'red' | 'amber' | 'green' | 'nd' | 'open';

/**
 * The semaphore of a progress as printed (percent points, two decimals): red [0-75>, amber [75-95>, green from 95; null is ND, or `open`
 * where the progress is not known. A limit belongs to the band it opens.
 *
 * - Source: method note, section 7 (edges: LL23 AEI.12.07 for 75, PCM23 for 95). Other limits are a difference from CEPLAN.
 *
 * @example bandOf(74.99, CEPLAN_LIMITS) // 'red'
 */
export function bandOf(progress: number | null, { amberFrom, greenFrom }: Limits, isOpen = false): Band {
  if (progress === null) return isOpen ? 'open' : 'nd';
  if (progress < amberFrom) return 'red';
  return progress < greenFrom ? 'amber' : 'green';
}

/** Where the semaphore changes colour, in percent points with two decimals. */
export interface Limits {
  /** Below it red; it itself is amber. */
  readonly amberFrom: number;
  /** From it green. */
  readonly greenFrom: number;
}

/** The limits of the method, section 7. */
export const CEPLAN_LIMITS: Limits = { amberFrom: 75, greenFrom: 95 };

/**
 * Whether a semaphore may have these limits: above 0, at most 100, amber's below green's, at most two decimals.
 *
 * @example areLimits({ amberFrom: 95, greenFrom: 75 }) // false
 */
export const areLimits = ({ amberFrom, greenFrom }: Limits): boolean =>
  amberFrom > 0 && amberFrom < greenFrom && greenFrom <= 100 && [amberFrom, greenFrom].every(isInHundredths);

/** Whether two semaphores have the same limits. */
export const isSameLimits = (one: Limits, other: Limits): boolean => one.amberFrom === other.amberFrom && one.greenFrom === other.greenFrom;

const isInHundredths = (limit: number): boolean => Number(limit.toFixed(2)) === limit;

/** The order of the summary table of CEPLAN's application, which has no column for what is not calculated. */
export const BANDS: readonly Band[] = ['red', 'amber', 'green', 'nd'];

/** The same and what is not calculated, last: the parts of a bar, and what a list can be filtered by. */
export const ALL_BANDS: readonly Band[] = [...BANDS, 'open'];

/** The words of the bands on sheets, in the pane and in print; a colour never stands without its word. */
export const BAND_WORDS: Readonly<Record<Band, string>> = { red: 'Rojo', amber: 'Ámbar', green: 'Verde', nd: 'ND', open: 'Sin calcular' };

/** The same inside a sentence. */
export const BAND_WORDS_INSIDE: Readonly<Record<Band, string>> = { red: 'rojo', amber: 'ámbar', green: 'verde', nd: 'ND', open: 'sin calcular' };

/**
 * The range of each band, as in the headings of the *Tabla Resumen*; `>` excludes the limit.
 *
 * - Source: method note, section 7.
 *
 * @example bandRanges(CEPLAN_LIMITS).amber // '[75%-95%>'
 */
export const bandRanges = ({ amberFrom, greenFrom }: Limits): Readonly<Record<Band, string>> =>
  ({ red: `[0%-${amberFrom}%>`, amber: `[${amberFrom}%-${greenFrom}%>`, green: `≥${greenFrom}%`, nd: 'ND', open: BAND_WORDS.open });

/**
 * A progress as text: two decimals, "ND", and a dash for one that is not calculated.
 *
 * @example figureText(null, 'nd') // 'ND'
 */
export const figureText = (progress: number | null, band: Band): string => (band === 'open' ? '—' : formatPercent(progress));
