import type { Observation } from '../../workbook/observation';
import type { ObservationView } from '../state';
import type { ReviewedTable } from './findingKeys';
import type { Ignored } from './ignored';
import { ignoredAmong } from './ignoredAmong';

/** A table's findings, those that are ignored apart. */
export interface Review {
  readonly shown: readonly ObservationView[];
  readonly ignored: readonly ObservationView[];
  /** How many single findings each holds. */
  readonly shownCount: number;
  readonly ignoredCount: number;
}

/** Parts the findings of a table in those to look at and those ignored, each in the order given. */
export function reviewOf(groups: readonly ObservationView[], table: ReviewedTable, ignored: Ignored): Review {
  const hidden = ignoredAmong(table, groups.flatMap(({ items }) => items), ignored);
  const total = groups.reduce((sum, { items }) => sum + items.length, 0);
  if (hidden.size === 0) return { shown: groups, ignored: [], shownCount: total, ignoredCount: 0 };
  const part = (isIn: (item: Observation) => boolean): ObservationView[] =>
    groups.map((group) => ({ ...group, items: group.items.filter(isIn) })).filter(({ items }) => items.length > 0);
  return {
    shown: part((item) => !hidden.has(item)), ignored: part((item) => hidden.has(item)),
    shownCount: total - hidden.size, ignoredCount: hidden.size,
  };
}
