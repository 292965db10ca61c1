import type { ElementView, IndicatorView } from '../../../app/result/elementViews';
import type { Band } from '../../../engine/method/bands';
import type { BandCounts } from '../../../engine/method/evaluation';
import { parentCode } from '../../../engine/plan/codes';
import { searchWords } from '../../parts/words/searchWords';
import { searchIndex } from './searchIndex';

/** What can be filtered by band: OEI, AEI, indicators of both. */
export const FILTER_LEVELS = ['objectives', 'actions', 'indicators'] as const;
export type FilterLevel = (typeof FILTER_LEVELS)[number];

/** The bands shown of each level; an empty set shows all. */
export type BandFilters = Readonly<Record<FilterLevel, ReadonlySet<Band>>>;

const NO_BANDS: ReadonlySet<Band> = new Set();
export const NO_BAND_FILTERS: BandFilters = { objectives: NO_BANDS, actions: NO_BANDS, indicators: NO_BANDS };

export const hasBandFilters = (bands: BandFilters): boolean => FILTER_LEVELS.some((level) => bands[level].size > 0);

/** Search and filters of the list. */
export interface ElementFilter {
  /** Words that codes, names or units must contain; '' matches everything. */
  readonly query: string;
  /** They hold together: an AEI in red under an OEI in green, of its indicators those in ND. */
  readonly bands: BandFilters;
  /** Only indicators of this unit and the elements that have some; '': all. */
  readonly unit: string;
}

/** An element that matches the search and filters. */
export interface MatchingElement {
  readonly key: string;
  readonly element: ElementView;
  /** Its indicators to show: all when the element itself matches, else those that match. */
  readonly indicators: readonly IndicatorView[];
  /** Only its indicators match: the element is open. */
  readonly byIndicators: boolean;
}

export interface FoundElements {
  /** The elements that match everything, in sheet order. */
  readonly found: readonly MatchingElement[];
  /** How many of each band there are of a level under all the filters but its own; an OEI counts where it or an AEI under it matches. */
  readonly counts: Readonly<Record<FilterLevel, BandCounts>>;
}

export const isAction = ({ code }: Pick<ElementView, 'code'>): boolean => code.startsWith('A');
export const isObjective = ({ code }: Pick<ElementView, 'code'>): boolean => code.startsWith('O');

/** The elements that match, and what each filter by band would leave. */
export function findElements(elements: readonly ElementView[], { query, unit, bands }: ElementFilter): FoundElements {
  const objectiveBands = new Map(elements.filter(isObjective).map(({ code, band }) => [code, band]));
  const counts = { objectives: emptyCounts(), actions: emptyCounts(), indicators: emptyCounts() };
  const objectives = new Set<string>();
  const found: MatchingElement[] = [];
  for (const candidate of wordMatches(elements, query, unit)) {
    const { element, byIndicators } = candidate;
    const objective = isObjective(element) ? element.code : isAction(element) ? (parentCode(element.code) ?? '') : '';
    const indicators = bands.indicators.size === 0 ? candidate.indicators : candidate.indicators.filter(({ band }) => bands.indicators.has(band));
    const isUnderObjective = bands.objectives.size === 0 || isIn(bands.objectives, objectiveBands.get(objective));
    const isOfAction = bands.actions.size === 0 || (isAction(element) && bands.actions.has(element.band));
    const hasIndicators = bands.indicators.size === 0 || indicators.length > 0;
    if (isOfAction && hasIndicators) objectives.add(objective);
    if (isUnderObjective && hasIndicators && isAction(element)) count(counts.actions, element.band);
    if (isUnderObjective && isOfAction) for (const { band } of candidate.indicators) count(counts.indicators, band);
    if (isUnderObjective && isOfAction && hasIndicators) found.push({ ...candidate, indicators, byIndicators: byIndicators || bands.indicators.size > 0 });
  }
  for (const [code, band] of objectiveBands) if (objectives.has(code)) count(counts.objectives, band);
  return { found, counts };
}

const isIn = (bands: ReadonlySet<Band>, band: Band | undefined): boolean => band !== undefined && bands.has(band);

type MutableCounts = { -readonly [Key in keyof BandCounts]: number };
const emptyCounts = (): MutableCounts => ({ red: 0, amber: 0, green: 0, nd: 0, open: 0, total: 0 });

function count(counts: MutableCounts, band: Band): void {
  counts[band] += 1;
  counts.total += 1;
}

/** The elements with every word and with an indicator of the unit, in sheet order. */
function wordMatches(elements: readonly ElementView[], query: string, unit: string): readonly MatchingElement[] {
  const words = searchWords(query);
  const index = words.length === 0 ? null : searchIndex(elements);
  const matches = (text: string | undefined): boolean => text === undefined || words.every((word) => text.includes(word));
  return elements.flatMap((element, at): MatchingElement[] => {
    const isMatch = matches(index?.[at]?.own);
    const indicators = element.indicators.filter((one, i) => (unit === '' || one.unit === unit) && (isMatch || matches(index?.[at]?.indicators[i])));
    if (indicators.length === 0 && (!isMatch || unit !== '')) return [];
    return [{ key: `${element.code} ${at}`, element, indicators, byIndicators: !isMatch }];
  });
}
