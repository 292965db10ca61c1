import type { ObservationView } from '../../../app/calculate/observations';
import type { ElementView, IndicatorView } from '../../../app/result/elementViews';
import type { Observation, Place } from '../../../workbook/cells/observation';

/** The findings of each row of a sheet, gravest first. */
export type RowFindings = ReadonlyMap<string, readonly Observation[]>;

const rowKey = ({ sheet, rect: { top } }: Place): string => `${sheet}!${top}`;

/** The findings by the row they stand in; those of a header or a whole table are in no row of the list. */
export function rowFindings(groups: readonly ObservationView[]): RowFindings {
  const rows = new Map<string, Observation[]>();
  for (const { items } of groups) {
    for (const item of items) {
      const key = rowKey(item.place);
      const row = rows.get(key);
      if (row) row.push(item);
      else rows.set(key, [item]);
    }
  }
  return rows;
}

const NONE: readonly Observation[] = [];

/** What was found in the row of a line. */
export const findingsOf = (rows: RowFindings, { place }: Pick<IndicatorView | ElementView, 'place'>): readonly Observation[] => (place === null ? NONE : rows.get(rowKey(place)) ?? NONE);

/** The same with what was found in the rows of its indicators, each row once. */
export function findingsUnder(rows: RowFindings, { place, indicators }: ElementView): readonly Observation[] {
  const places = new Map([place, ...indicators.map((one) => one.place)].flatMap((one) => (one === null ? [] : [[rowKey(one), one]])));
  return [...places.values()].flatMap((one) => findingsOf(rows, { place: one }));
}
