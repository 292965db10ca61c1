import { ANY_PERIOD, METHOD_SETTING, methodChange, methodSettingsOf } from '../../app/method/methodSettings';
import type { MethodSettings } from '../../app/method/methodSettings';
import type { ExpectedShares } from '../../engine/expectedShare';
import type { TableReading } from '../../app/tableReading';
import type { WorkbookPort } from '../../workbook/port';
import type { ExpectedArgument, MethodArguments } from './methodArguments';
import { UsageProblem } from './usageProblem';

/**
 * A workbook that wants its figures as the command line says. The rules that make the figures are stored with the first thing
 * written; the shares expected by now are not: nothing in the workbook is made from them.
 */
export function withMethod(port: WorkbookPort, { policies, expected }: MethodArguments): WorkbookPort {
  let stored: Readonly<Record<string, unknown>> = {};
  const wanted = (): MethodSettings => {
    const own = methodSettingsOf(stored);
    return { ...own, policies: { ...own.policies, ...policies } };
  };
  return {
    ...port,
    read: async () => {
      const workbook = await port.read();
      stored = workbook.settings;
      const method = expected.length === 0 ? wanted() : { ...wanted(), expected: { [ANY_PERIOD]: sharesOf(expected) } };
      return { ...workbook, settings: { ...stored, [METHOD_SETTING]: method } };
    },
    write: (plan, keeper) => port.write({ ...plan, settings: { ...plan.settings, ...methodChange(stored, wanted()) } }, keeper),
  };
}

/** Refuses shares of what no table has: a slip would go unnoticed. Throws a {@link UsageProblem}. */
export function refuseUnknown(readings: readonly TableReading[], { expected }: MethodArguments): void {
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
