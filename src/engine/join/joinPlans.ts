import { codeRank, formatCode, parentCode, parseCode, sortRank } from '../plan/codes';
import { ColumnsDraft } from '../plan/columnsDraft';
import { textIn } from '../plan/indicatorColumns';
import type { IndicatorColumns } from '../plan/indicatorColumns';
import type { Level, Printed } from '../plan/indicator';
import { periodIndex } from '../plan/periods';
import type { Period } from '../plan/periods';
import { elementsOf, Plan } from '../plan/plan';
import type { PlanElement } from '../plan/plan';
import { foldName } from '../text/names';

/** A table that holds a part of a plan. */
export interface TableOfPlan {
  readonly sheet: string;
  readonly plan: Plan;
  /** It has no indicator codes of its own: reading numbered its indicators, each sheet from one on. */
  readonly isNumbered?: boolean;
}

/** A plan made of several tables. */
export interface JoinedPlan {
  readonly plan: Plan;
  /** Aligned with the tables. */
  readonly parts: readonly PlanPart[];
}

/** The rows of one table inside a joined plan. */
export interface PlanPart {
  /** The table's own plan; an OEI or AEI of which other tables hold indicators is marked as undecided: its own rows do not give its progress. */
  readonly plan: Plan;
  /** Index in the joined plan of each of its indicators, AEI and OEI. */
  readonly indicators: Int32Array;
  readonly actions: Int32Array;
  readonly objectives: Int32Array;
}

/**
 * One plan made of tables that each hold a part of it: the rows of one OEI or AEI become one element with the indicators of all tables,
 * in the order of the codes.
 *
 * - Periods: those that every table has; without one there is nothing to join, and the plan has no period. Years: those of any table.
 * - Blanks: a year that a table does not have is ND for its indicators.
 * - Repeated: an element with an indicator of the same code in two tables is undecided (ND): nobody knows which row counts.
 * - Numbered: indicators without codes get other numbers than those of the tables before, unless they are called the same.
 * - Rows: `plan.columns.tables` and `PlanElement.table` say in which table a row stands; an element stands where it first has a row.
 *
 * @example joinPlans([{ sheet: 'A', plan: a }, { sheet: 'B', plan: b }]).plan.actions[0]?.indicators // [0, 1], one of each sheet
 */
export function joinPlans(tables: readonly TableOfPlan[]): JoinedPlan {
  const plans = tables.map(({ plan }) => plan);
  const sheets = tables.map(({ sheet }) => sheet);
  const [objectives, actions] = [joinElements(plans, 'OEI'), joinElements(plans, 'AEI')];
  const codes = distinctCodes(tables);
  const order = indicatorOrder(plans, codes);
  const periods = sharedPeriods(plans);
  const years = [...new Set(plans.flatMap((plan) => plan.years))].sort((one, other) => one - other);
  const columns = joinColumns(plans, { order, codes, years, periods, objectives, actions });
  const finished = (level: Level, joined: JoinedElements): PlanElement[] => withIndicators(joined, columns, level, periods, plans);
  const plan = new Plan(years, periods, finished('OEI', objectives), finished('AEI', actions), columns, sheets);
  const indicators = plans.map(({ columns: { count } }) => new Int32Array(count));
  order.forEach(({ table, at }, index) => void ((indicators[table] ?? new Int32Array(0))[at] = index));
  return {
    plan,
    parts: plans.map((own, table) => {
      const part = { indicators: indicators[table] ?? new Int32Array(0), actions: actions.places[table] ?? new Int32Array(0), objectives: objectives.places[table] ?? new Int32Array(0) };
      return { ...part, plan: partOf(own, plan, part) };
    }),
  };
}

const sharedPeriods = ([first, ...others]: readonly Plan[]): Period[] =>
  (first?.periods ?? []).filter((period) => others.every(({ periods }) => periodIndex(periods, period) >= 0));

/** A row of a table: the table, and its index among those of its kind there. */
interface RowOfTable {
  readonly table: number;
  readonly at: number;
}

interface JoinedElements {
  /** For each element of the joined plan its rows in the tables, the first with a row of its own in front. */
  readonly rows: readonly (readonly RowOfTable[])[];
  /** For each table, the index in the joined plan of each of its elements. */
  readonly places: readonly Int32Array[];
}

/** The elements of a level by their codes, in the order of the codes. A code that one table repeats stays repeated. */
function joinElements(plans: readonly Plan[], level: Level): JoinedElements {
  const byCode = new Map<string, RowOfTable[]>();
  plans.forEach((plan, table) => {
    const seen = new Map<string, number>();
    elementsOf(plan, level).forEach(({ code }, at) => {
      const nth = seen.get(code) ?? 0;
      seen.set(code, nth + 1);
      const key = nth === 0 ? code : `${code}#${nth}`;
      byCode.set(key, [...(byCode.get(key) ?? []), { table, at }]);
    });
  });
  const rows = [...byCode].sort(([one], [other]) => rankOf(one) - rankOf(other)).map(([, found]) => found);
  const places = plans.map((plan) => new Int32Array(elementsOf(plan, level).length));
  rows.forEach((found, index) => found.forEach(({ table, at }) => void ((places[table] ?? new Int32Array(0))[at] = index)));
  const hasRow = ({ table, at }: RowOfTable): boolean => elementsOf(plans[table] ?? EMPTY, level)[at]?.row != null;
  return { rows: rows.map((found) => [...found.filter(hasRow), ...found.filter((one) => !hasRow(one))]), places };
}

const EMPTY: { readonly objectives: readonly PlanElement[]; readonly actions: readonly PlanElement[] } = { objectives: [], actions: [] };

/** The rank of a code without the number of its repetition. */
const rankOf = (key: string): number => sortRank(key.replace(/#\d+$/, ''));

/** All indicators in the order of their codes, then of the tables and their rows. */
function indicatorOrder(plans: readonly Plan[], codes: CodesByTable): readonly RowOfTable[] {
  const all = plans.flatMap(({ columns: { count } }, table) =>
    Array.from({ length: count }, (_, at) => ({ table, at, rank: sortRank(codes[table]?.[at] ?? '') })));
  return all.sort((one, other) => one.rank - other.rank || one.table - other.table || one.at - other.at);
}

/** The codes of the indicators of each table in the joined plan. */
type CodesByTable = readonly (readonly string[])[];

/** The codes of the tables; those that reading numbered go on after the others of their OEI or AEI. */
function distinctCodes(tables: readonly TableOfPlan[]): CodesByTable {
  const all = tables.map(({ plan }) => plan.columns.codes);
  if (!tables.some(({ isNumbered }) => isNumbered)) return all;
  const byName = new Map<string, string>();
  const last = new Map<string, number>();
  const enter = (names: readonly string[], codes: readonly string[]): void => codes.forEach((code, at) => {
    const parsed = parseCode(code);
    const element = parentCode(code) ?? '';
    if (parsed?.kind === 'IND') last.set(element, Math.max(last.get(element) ?? 0, parsed.number));
    byName.set(`${element} ${foldName(names[at] ?? '')}`, code);
  });
  const numberedOn = ({ codes, names }: IndicatorColumns): readonly string[] => {
    const before = new Map(last);
    return codes.map((code, at) => {
      const parsed = parseCode(code);
      const element = parentCode(code) ?? '';
      const known = byName.get(`${element} ${foldName(names[at] ?? '')}`);
      return known ?? (parsed?.kind === 'IND' ? formatCode({ ...parsed, number: parsed.number + (before.get(element) ?? 0) }) : code);
    });
  };
  tables.forEach(({ plan: { columns }, isNumbered }) => void (isNumbered === true || enter(columns.names, columns.codes)));
  return tables.map(({ plan: { columns }, isNumbered }) => {
    if (isNumbered !== true) return columns.codes;
    const codes = numberedOn(columns);
    enter(columns.names, codes);
    return codes;
  });
}

interface ColumnsToJoin {
  readonly order: readonly RowOfTable[];
  readonly codes: CodesByTable;
  readonly years: readonly number[];
  readonly periods: readonly Period[];
  readonly objectives: JoinedElements;
  readonly actions: JoinedElements;
}

function joinColumns(plans: readonly Plan[], { order, codes, years, periods, objectives, actions }: ColumnsToJoin): IndicatorColumns {
  const draft = new ColumnsDraft(order.length, years.length, periods.length);
  const tables = new Uint16Array(order.length);
  const copiers = plans.map((plan) => columnCopier(plan, draft, years, periods));
  order.forEach(({ table, at }, i) => {
    const own = plans[table]?.columns;
    if (own === undefined) return;
    copiers[table]?.(at, i);
    const code = codes[table]?.[at] ?? '';
    draft.setCode(i, code, codeRank(code));
    const { places } = own.ofObjective[at] === 1 ? objectives : actions;
    const parent = own.parents[at] ?? -1;
    draft.parents[i] = parent < 0 ? -1 : (places[table]?.[parent] ?? -1);
    tables[i] = table;
  });
  return { ...draft.close(order.length), tables };
}

/** Copies an indicator of a plan to a place of the draft, without its code and element. */
function columnCopier({ columns, years: ownYears, periods: ownPeriods }: Plan, draft: ColumnsDraft, years: readonly number[], periods: readonly Period[]): (from: number, to: number) => void {
  const figures: (readonly [to: Float64Array | undefined, from: Float64Array | undefined])[] = [
    [draft.baselines, columns.baselines],
    ...years.map((year, nth) => [draft.targets[nth], columns.targets[ownYears.indexOf(year)]] as const),
    ...periods.map((period, nth) => [draft.actuals[nth], columns.actuals[periodIndex(ownPeriods, period)]] as const),
    ...periods.map((period, nth) => [draft.printed[nth], columns.printed[periodIndex(ownPeriods, period)]] as const),
  ];
  return (from, to) => {
    draft.names[to] = columns.names[from] ?? '';
    draft.rows[to] = columns.rows[from] ?? 0;
    draft.ofObjective[to] = columns.ofObjective[from] ?? 0;
    draft.relevances[to] = columns.relevances[from] ?? 0;
    draft.directions[to] = columns.directions[from] ?? 0;
    draft.aggregations[to] = columns.aggregations[from] ?? 0;
    draft.baselineYears[to] = columns.baselineYears[from] ?? 0;
    draft.unread[to] = columns.unread?.[from] ?? 0;
    draft.executingUnits.indices[to] = draft.executingUnits.indexOf(textIn(columns.executingUnits, from));
    draft.units.indices[to] = draft.units.indexOf(textIn(columns.units, from));
    draft.parameters.indices[to] = draft.parameters.indexOf(textIn(columns.parameters, from));
    for (const [target, source] of figures) if (target !== undefined) target[to] = source?.[from] ?? NaN;
  };
}

/** The elements with their indicators, each as the first of its tables with a row has it. */
function withIndicators({ rows }: JoinedElements, columns: IndicatorColumns, level: Level, periods: readonly Period[], plans: readonly Plan[]): PlanElement[] {
  const members = rows.map((): number[] => []);
  const own = level === 'OEI' ? 1 : 0;
  for (let i = 0; i < columns.count; i += 1) if (columns.ofObjective[i] === own) members[columns.parents[i] ?? -1]?.push(i);
  return rows.flatMap((found, index): PlanElement[] => {
    const all = found.flatMap(({ table, at }) => elementsOf(plans[table] ?? EMPTY, level)[at] ?? []);
    const [first] = all;
    if (first === undefined) return [];
    const indicators = members[index] ?? [];
    const name = first.name === '' ? (all.find((one) => one.name !== '')?.name ?? '') : first.name;
    const printed = periods.map((period) => printedAmong(found, level, period, plans));
    const { undecided: _, ...decided } = first;
    const undecided = isRepeated(indicators, columns) ? 'repeated' : all.some((one) => one.undecided === 'unread') ? 'unread' : undefined;
    return [{ ...decided, name, indicators, printed, table: found[0]?.table ?? 0, ...(undecided !== undefined && { undecided }) }];
  });
}

/** What the first table that printed a progress printed. */
function printedAmong(rows: readonly RowOfTable[], level: Level, period: Period, plans: readonly Plan[]): Printed {
  for (const { table, at } of rows) {
    const plan = plans[table];
    const printed = plan === undefined ? null : (elementsOf(plan, level)[at]?.printed[periodIndex(plan.periods, period)] ?? null);
    if (printed !== null) return printed;
  }
  return null;
}

/** Whether two tables have an indicator of the same code among these. */
function isRepeated(indicators: readonly number[], { codes, tables }: IndicatorColumns): boolean {
  const tableOf = new Map<string, number>();
  return indicators.some((i) => {
    const [code, table] = [codes[i] ?? '', tables?.[i] ?? 0];
    const before = tableOf.get(code) ?? table;
    tableOf.set(code, before);
    return code !== '' && before !== table;
  });
}

/** A table's own plan, its elements that have indicators elsewhere, or repeated ones, marked as undecided. */
function partOf({ years, periods, objectives, actions, columns }: Plan, whole: Plan, places: Omit<PlanPart, 'plan'>): Plan {
  const marked = (elements: readonly PlanElement[], joined: readonly PlanElement[], at: Int32Array): readonly PlanElement[] =>
    elements.map((element, nth) => {
      const all = joined[at[nth] ?? -1];
      const undecided = all?.undecided ?? ((all?.indicators.length ?? 0) > element.indicators.length ? ('elsewhere' as const) : undefined);
      return undecided === undefined ? element : { ...element, undecided };
    });
  return new Plan(years, periods, marked(objectives, whole.objectives, places.objectives), marked(actions, whole.actions, places.actions), columns, whole.sheets);
}
