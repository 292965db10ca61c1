import type { ExpectedShares } from '../../engine/expectedShare';

/** A share of the goal expected of an indicator or unit of its own. */
export interface OwnShare {
  readonly name: string;
  readonly share: number;
}

/** The indicators and then the units that have a share of their own, as they were set. */
export const ownShares = ({ byUnit = {}, byIndicator = {} }: ExpectedShares): readonly OwnShare[] =>
  [...Object.entries(byIndicator), ...Object.entries(byUnit)].map(([name, share]) => ({ name, share }));

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();

/** The unit or code that was typed, whatever its case and accents; undefined when there is none. */
export const nameTyped = (typed: string, names: readonly string[]): string | undefined => names.find((name) => folded(name) === folded(typed));

/** The shares with another for one indicator or unit, or without it (null). */
export function withShare(shares: ExpectedShares, name: string, isUnit: boolean, share: number | null): ExpectedShares {
  const key = isUnit ? 'byUnit' : 'byIndicator';
  const others = Object.entries(shares[key] ?? {}).filter(([other]) => other !== name);
  return { ...shares, [key]: Object.fromEntries(share === null ? others : [...others, [name, share]]) };
}

/** The shares with another for all the rest; null goes back to the calendar. */
export function withAll({ byUnit, byIndicator }: ExpectedShares, all: number | null): ExpectedShares {
  return { ...(byUnit && { byUnit }), ...(byIndicator && { byIndicator }), ...(all !== null && { all }) };
}
