import type { ExpectedShares } from '../../engine/explain/pace';
import { areLimits, isSameLimits } from '../../engine/method/bands';
import type { Limits } from '../../engine/method/bands';
import { CEPLAN_POLICIES } from '../../engine/method/evaluation';
import type { Policies } from '../../engine/method/evaluation';
import { periodId } from '../../engine/plan/periods';
import type { Period, PeriodId } from '../../engine/plan/periods';
import { OWN_SETTING_PREFIX } from '../../workbook/cells/ownNames';

/** How the figures of a workbook are computed, and what is expected of them by now. */
export interface MethodSettings {
  readonly policies: Policies;
  /** By period, or for {@link ANY_PERIOD} without shares of its own. Enters no official figure, only the notes beside it. */
  readonly expected: Readonly<Record<PeriodId, ExpectedShares>>;
}

/** As CEPLAN's application does; expected by now is the share of the year that is gone. */
export const CEPLAN_METHOD: MethodSettings = { policies: CEPLAN_POLICIES, expected: {} };

/** Stands for every period in {@link MethodSettings.expected}. */
export const ANY_PERIOD: PeriodId = '*';

/** Workbook setting that keeps them. */
export const METHOD_SETTING = `${OWN_SETTING_PREFIX}metodo`;

/**
 * The settings a workbook keeps. What is missing, or is none of the values there are, is as in {@link CEPLAN_METHOD}.
 *
 * @example methodSettingsOf({ 'peiAvance.metodo': { policies: { cap: false } } }).policies.cap // false
 */
export function methodSettingsOf(settings: Readonly<Record<string, unknown>>): MethodSettings {
  const stored = recordOf(settings[METHOD_SETTING]);
  const { noData, cap, zeroTarget, limits } = recordOf(stored['policies']);
  return {
    policies: {
      noData: noData === 'leave-out' ? noData : CEPLAN_POLICIES.noData,
      cap: typeof cap === 'boolean' ? cap : CEPLAN_POLICIES.cap,
      zeroTarget: zeroTarget === 'hundred' ? zeroTarget : CEPLAN_POLICIES.zeroTarget,
      limits: limitsFrom(limits),
    },
    expected: withoutEmpty(Object.entries(recordOf(stored['expected'])).map(([period, shares]) => [period, sharesFrom(shares)])),
  };
}

/** What is to be stored for a workbook to keep these settings: nothing where it already does, undefined to go back to the default. */
export function methodChange(settings: Readonly<Record<string, unknown>>, wanted: MethodSettings): Readonly<Record<string, unknown>> {
  if (isSameMethod(methodSettingsOf(settings), wanted)) return {};
  return { [METHOD_SETTING]: isSameMethod(wanted, CEPLAN_METHOD) ? undefined : wanted };
}

/** The shares a user expects in a period; none where the calendar's is expected. */
export const expectedIn = ({ expected }: MethodSettings, period: Period): ExpectedShares =>
  expected[periodId(period)] ?? expected[ANY_PERIOD] ?? {};

/** The settings with other shares for one period; a period without shares is left out. */
export const withExpected = ({ policies, expected }: MethodSettings, period: PeriodId, shares: ExpectedShares): MethodSettings =>
  ({ policies, expected: withoutEmpty([...Object.entries(expected).filter(([other]) => other !== period), [period, sharesFrom(shares)]]) });

export const isSameMethod = (one: MethodSettings, other: MethodSettings): boolean =>
  isSamePolicies(one.policies, other.policies) && expectedText(one) === expectedText(other);

export const isSamePolicies = (one: Policies, other: Policies): boolean =>
  one.noData === other.noData && one.cap === other.cap && one.zeroTarget === other.zeroTarget && isSameLimits(one.limits, other.limits);

/** A percentage that can be expected of a goal. */
export const isShare = (share: unknown): share is number => typeof share === 'number' && share >= 0 && share <= 100;

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

/** Both or none: one of them beside the other's default could be no semaphore. */
function limitsFrom(stored: unknown): Limits {
  const { amberFrom, greenFrom } = recordOf(stored);
  const limits = typeof amberFrom === 'number' && typeof greenFrom === 'number' ? { amberFrom, greenFrom } : CEPLAN_POLICIES.limits;
  return areLimits(limits) ? limits : CEPLAN_POLICIES.limits;
}

/** Only what is a share, and no empty lists. */
function sharesFrom(stored: unknown): ExpectedShares {
  const { all, byUnit, byIndicator } = recordOf(stored);
  const [units, indicators] = [sharesIn(byUnit), sharesIn(byIndicator)];
  return { ...(isShare(all) && { all }), ...(units && { byUnit: units }), ...(indicators && { byIndicator: indicators }) };
}

function sharesIn(stored: unknown): Readonly<Record<string, number>> | null {
  const shares = Object.entries(recordOf(stored)).filter((entry): entry is [string, number] => isShare(entry[1]));
  return shares.length === 0 ? null : Object.fromEntries(shares);
}

const withoutEmpty = (entries: readonly (readonly [PeriodId, ExpectedShares])[]): MethodSettings['expected'] =>
  Object.fromEntries(entries.filter(([, shares]) => Object.keys(shares).length > 0));

const expectedText = ({ expected }: MethodSettings): string =>
  JSON.stringify(Object.keys(expected).sort().map((period) => {
    const { all, byUnit = {}, byIndicator = {} } = expected[period] ?? {};
    return [period, all ?? null, Object.entries(byUnit).sort(), Object.entries(byIndicator).sort()];
  }));
