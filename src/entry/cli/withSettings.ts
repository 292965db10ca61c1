import { ANY_PERIOD } from '../../app/method/methodSettings';
import { settingsChange, settingsOf } from '../../app/settings/settings';
import type { Settings } from '../../app/settings/settings';
import type { ExpectedShares } from '../../engine/expectedShare';
import type { TableReading } from '../../app/tableReading';
import type { WorkbookPort } from '../../workbook/port';
import type { ExpectedArgument, SettingsArguments } from './settingsArguments';
import { UsageProblem } from './usageProblem';

/**
 * A workbook that wants its figures as the command line says. What makes or paints the figures is stored with the first thing
 * written; the shares expected by now are not: nothing in the workbook is made from them.
 */
export function withSettings(port: WorkbookPort, { policies, writing, expected }: SettingsArguments): WorkbookPort {
  let stored: Readonly<Record<string, unknown>> = {};
  const wanted = (): Settings => {
    const own = settingsOf(stored);
    return { ...own, ...writing, method: { ...own.method, policies: { ...own.method.policies, ...policies } } };
  };
  const expecting = (settings: Settings): Settings =>
    (expected.length === 0 ? settings : { ...settings, method: { ...settings.method, expected: { [ANY_PERIOD]: sharesOf(expected) } } });
  return {
    ...port,
    read: async () => {
      const workbook = await port.read();
      stored = workbook.settings;
      return { ...workbook, settings: { ...stored, ...settingsChange(stored, expecting(wanted())) } };
    },
    write: (plan, keeper) => port.write({ ...plan, settings: { ...plan.settings, ...settingsChange(stored, wanted()) } }, keeper),
  };
}

/** Refuses shares of what no table has: a slip would go unnoticed. Throws a {@link UsageProblem}. */
export function refuseUnknown(readings: readonly TableReading[], { expected }: SettingsArguments): void {
  const indicators = readings.flatMap(({ plan }) => plan.indicators);
  const known = new Set(indicators.flatMap(({ code, unit }) => [code, unit]));
  const unknown = expected.flatMap(({ of }) => (of === null || known.has(nameOf(of)) ? [] : [of]));
  if (indicators.length > 0 && unknown.length > 0) {
    throw new UsageProblem(unknown.map((of) => `Ninguna tabla tiene el indicador o la unidad «${of}» que dice --esperado.`));
  }
}

function sharesOf(expected: readonly ExpectedArgument[]): ExpectedShares {
  const own = (isWanted: (name: string) => boolean): Record<string, number> =>
    Object.fromEntries(expected.flatMap(({ of, share }) => (of !== null && isWanted(nameOf(of)) ? [[nameOf(of), share]] : [])));
  const all = expected.filter(({ of }) => of === null).at(-1)?.share;
  return { ...(all !== undefined && { all }), byIndicator: own(isCode), byUnit: own((name) => !isCode(name)) };
}

const isCode = (name: string): boolean => /^IND\./i.test(name);

/** Codes are written in capitals; units as they stand in their cells. */
const nameOf = (of: string): string => (isCode(of) ? of.toUpperCase() : of);
