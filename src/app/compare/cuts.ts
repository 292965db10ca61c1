import type { Cut } from '../../engine/compare/change';
import { parsePeriodId, periodId, periodLabel } from '../../engine/plan/periods';
import type { PeriodId } from '../../engine/plan/periods';
import type { NamedCut } from '../../engine/review/namedCut';
import { proposePeriod } from '../../workbook/read/proposePeriod';
import { evaluateTable } from '../calculate/calculateTable';
import { noPeriodsCause, periodsOf, planSheetsName, tableByKey, tableKey } from '../calculate/readTables';
import type { PeriodOption, ReadWorkbook, TableKey, TableReading } from '../calculate/readTables';
import { indicatorKeys, isNumbered } from '../join/indicatorKeys';
import { problemOf } from '../messages/notices';
import { TABLE_LOST } from '../messages/words';
import type { OtherBook } from '../otherBooks/otherBook';
import { cutName } from './cutName';

/** A workbook with tables to compare: another one, or the open one, of which no name and day are known. */
export type CutSource = ReadWorkbook & Partial<Pick<OtherBook, 'name' | 'savedOn'>>;

/** A table of a workbook and one of its periods. */
export interface CutChoice {
  readonly table: TableKey;
  readonly period: PeriodId;
}

/** A table to choose from, with its periods. */
export interface CutTable {
  readonly key: TableKey;
  readonly sheet: string;
  readonly periods: readonly PeriodOption[];
}

/** A cut as it is compared and spoken of. */
export interface NamedTableCut extends Cut, NamedCut {
  readonly reading: TableReading;
  /** "corte del 10 de julio", "hoja «Corte 2»", "2023, año completo". */
  readonly name: string;
  /** All that tells it from another: "PEI julio.xlsx, hoja «PEI», 2024, primer semestre". */
  readonly label: string;
}

/** The tables of a workbook that have periods, in the order of their sheets. */
export const cutTables = ({ readings }: ReadWorkbook): readonly CutTable[] => readings.flatMap((reading, at) => {
  const periods = periodsOf(reading.plan);
  return periods.length === 0 ? [] : [{ key: tableKey(readings, at), sheet: planSheetsName(reading), periods }];
});

/**
 * The cut of a workbook to compare with a table first: the table that shares most of its codes, in the same period where it has that, else in the
 * newest with values. Of the table itself the period before, else the one after. Null without any; of one workbook never the same cut.
 *
 * @param among tables of the workbook to choose from
 */
export function counterpart(source: CutSource, of: TableReading, period: PeriodId, among = source.readings): CutChoice | null {
  const wanted = new Set(of.plan.columns.codes);
  const options = among.flatMap((reading): (CutChoice & { readonly shared: number; readonly rank: number })[] => {
    const { periods } = reading.plan;
    const shared = reading.plan.columns.codes.filter((code) => wanted.has(code)).length;
    const others = periods.map(periodId).filter((id) => reading !== of || id !== period);
    const proposed = periods[proposePeriod(reading.plan)];
    const at = periods.map(periodId).indexOf(period);
    const [beside] = reading === of ? [...periods.slice(0, at).reverse(), ...periods.slice(at + 1)] : [];
    const own = beside !== undefined ? periodId(beside) : others.includes(period) ? period : proposed !== undefined && others.includes(periodId(proposed)) ? periodId(proposed) : others[others.length - 1];
    return own === undefined ? [] : [{ table: tableKey(source.readings, source.readings.indexOf(reading)), period: own, shared, rank: shared === 0 ? 2 : reading === of ? 1 : 0 }];
  });
  const [best] = options.sort((one, other) => one.rank - other.rank || other.shared - one.shared);
  return best === undefined ? null : { table: best.table, period: best.period };
}

/** Whether a period ends after another. */
export function isLaterPeriod(one: PeriodId, other: PeriodId): boolean {
  const [first, second] = [parsePeriodId(one), parsePeriodId(other)];
  if (first === null || second === null) return false;
  return first.year > second.year || (first.year === second.year && first.span === 'year' && second.span !== 'year');
}

/**
 * Two cuts, in the order given, ready to be compared whichever is the earlier. Tables without codes are compared by the names of their indicators.
 *
 * - Errors: throws a `WorkbookProblem` where a table is gone, or has no period.
 */
export function namedCuts(one: CutSource, first: CutChoice, another: CutSource, second: CutChoice): readonly [NamedTableCut, NamedTableCut] {
  const readings = [chosen(one, first), chosen(another, second)] as const;
  const byName = readings.some(isNumbered);
  const inOne = one.workbook === another.workbook;
  const cut = (source: CutSource, reading: TableReading, { period }: CutChoice, other: TableReading): NamedTableCut => {
    const evaluation = evaluateTable(reading, period);
    const sheet = planSheetsName(reading);
    const label = periodLabel(evaluation.period);
    const name = inOne ? (reading === other ? label : `hoja «${sheet}»`) : source.name === undefined ? 'libro abierto' : cutName({ name: source.name, savedOn: source.savedOn ?? null }, evaluation.period.year);
    return {
      reading, evaluation, plan: reading.plan, keys: indicatorKeys(reading, byName), name, of: ofName(name),
      label: [...(source.name === undefined ? [] : [source.name]), `hoja «${sheet}»`, label].join(', '),
    };
  };
  return [cut(one, readings[0], first, readings[1]), cut(another, readings[1], second, readings[0])];
}

/** "del corte del 10 de julio", "de la hoja «Corte 2»", "de 2023, año completo". */
const ofName = (name: string): string => `de ${withArticle(name)}`.replace(/^de el /, 'del ');

/** The name of a cut in a sentence: "el corte del 10 de julio", "la hoja «Corte 2»", "2023, año completo". */
export const withArticle = (name: string): string => (/^(?:corte|libro) /.test(name) ? `el ${name}` : name.startsWith('hoja ') ? `la ${name}` : name);

function chosen({ readings }: CutSource, { table, period }: CutChoice): TableReading {
  const reading = tableByKey(readings, table);
  const parsed = parsePeriodId(period);
  if (reading === undefined || parsed === null) throw problemOf(TABLE_LOST);
  const nothing = noPeriodsCause(reading);
  if (nothing !== null) throw problemOf(nothing);
  if (reading.plan.periods.some((one) => periodId(one) === period)) return reading;
  throw problemOf({
    code: 'periodo-que-falta',
    message: `La tabla de «${planSheetsName(reading)}» no tiene el periodo ${periodLabel(parsed)}.`,
    remedy: `Elija uno de los que tiene: ${reading.plan.periods.map(periodLabel).join('; ')}.`,
  });
}
