import fc from 'fast-check';

/** An indicator as its office knows it. */
export interface KnownIndicator {
  readonly name: string;
  readonly target: number;
  /** What was done in each month of 2024. */
  readonly months: readonly number[];
  /** Of how many more is worse; its name says so where it is a rate or a time. */
  readonly lessIsBetter: boolean;
}

/** An AEI, its indicators, and how its rows are written. */
export interface KnownAction {
  readonly code: string;
  readonly name: string;
  readonly indicators: readonly KnownIndicator[];
}

type Values = 'semester' | 'year' | 'both' | 'months' | 'quarters' | 'halves' | 'unclear group';
type Rows = 'b7' | 'plain' | 'uncoded' | 'short codes' | 'own figures' | 'own figures repeated' | 'own summary' | 'goal over value';

export interface StrangerChoices {
  readonly actions: readonly KnownAction[];
  /** The OEI over the actions, with figures of its own; null: it has no row. */
  readonly objective: (KnownIndicator & { readonly isIndicatorRow: boolean }) | null;
  readonly values: Values;
  /** Whether values of months, quarters or semesters are what was done in them, or reach from January. */
  readonly areIncrements: boolean;
  readonly hasTotalColumn: boolean;
  readonly isGrouped: boolean;
  /** Words for more and for less is better, in a column of the sense; null: there is no such column. */
  readonly sense: readonly [heading: string, more: string, less: string] | null;
  /** Whether there is a goal of 2025 too, lower where less is better. */
  readonly hasNextGoal: boolean;
  readonly rows: Rows;
  readonly grammar: number;
  readonly arrangement: 'one' | 'stacked' | 'stacked, another header' | 'side by side';
  readonly gap: number;
  readonly hasHeadings: boolean;
  readonly hasTotals: boolean;
  readonly hasTitle: boolean;
}

/** Codes of actions as plans of several kinds write them. */
export const GRAMMARS: readonly ((code: string) => string)[] = [
  (code) => code, (code) => code.replace('AEI.', 'AEI ').replace('OEI.', 'OEI '), (code) => code.replace('AEI', 'AES').replace('OEI', 'OES'), (code) => code.replace('AEI', 'AER').replace('OEI', 'OER'),
  (code) => code.replace('AEI', 'AE').replace('OEI', 'OE'), (code) => code.replace('AEI.0', 'AEI N° ').replace('OEI.0', 'OEI N° ').replace('.0', '.'),
];

const SENSES: readonly (readonly [heading: string, more: string, less: string])[] = [
  ['Sentido esperado', 'Ascendente', 'Descendente'], ['Sentido', 'Creciente', 'Decreciente'], ['Sentido del indicador', 'Aumentar', 'Disminuir'],
  ['Sentido esperado', '↑', '↓'], ['Tendencia', 'Incremento', 'Reducción'], ['Sentido', '(+)', '(-)'], ['Sentido', 'A mayor valor, mejor', 'A menor valor, mejor'],
  ['Tendencia esperada', 'Positivo', 'Negativo'], ['Sentido esperado', 'Vertical', 'Horizontal'],
];
/** The last words say no sense: then nothing is known of it. */
export const UNKNOWN_SENSE = SENSES.at(-1);

const LESS_NAMES = ['Tasa de mortalidad del tipo', 'Tiempo promedio de atención del tipo', 'Número de reclamos del tipo'];

const indicator = fc.record({
  target: fc.integer({ min: 150, max: 900 }), months: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 12, maxLength: 12 }),
  less: fc.option(fc.nat(LESS_NAMES.length - 1), { nil: null, freq: 4 }),
});

const known = ({ target, months, less }: { readonly target: number; readonly months: readonly number[]; readonly less: number | null }, mark: string): KnownIndicator =>
  ({ target: less === null ? target : Math.ceil(target / 4), months, lessIsBetter: less !== null, name: `${less === null ? 'Número de atenciones del tipo' : (LESS_NAMES[less] ?? '')} ${mark}` });

const actions: fc.Arbitrary<KnownAction[]> = fc.array(fc.array(indicator, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 5 }).map((all) =>
  all.map((indicators, at) => ({
    code: `AEI.01.${String(at + 1).padStart(2, '0')}`,
    name: `SERVICIO DE ATENCION ${'ABCDE'[at]} OPORTUNA EN EL DISTRITO`,
    indicators: indicators.map((one, nth) => known(one, `${'ABCDE'[at]}${nth + 1}`)),
  })));

export const strangerChoices: fc.Arbitrary<StrangerChoices> = fc.record({
  actions,
  objective: fc.option(fc.tuple(indicator, fc.boolean()).map(([one, isIndicatorRow]) => ({ ...known(one, 'Z1'), isIndicatorRow })), { nil: null, freq: 2 }),
  values: fc.constantFrom<Values[]>('semester', 'year', 'both', 'months', 'quarters', 'halves', 'unclear group'),
  areIncrements: fc.boolean(),
  hasTotalColumn: fc.boolean(),
  isGrouped: fc.boolean(),
  sense: fc.option(fc.constantFrom(...SENSES), { nil: null, freq: 2 }),
  hasNextGoal: fc.boolean(),
  rows: fc.constantFrom<Rows[]>('b7', 'plain', 'uncoded', 'short codes', 'own figures', 'own figures repeated', 'own summary', 'goal over value'),
  grammar: fc.nat(GRAMMARS.length - 1),
  arrangement: fc.constantFrom<StrangerChoices['arrangement'][]>('one', 'one', 'stacked', 'stacked, another header', 'side by side'),
  gap: fc.integer({ min: 1, max: 6 }),
  hasHeadings: fc.boolean(),
  hasTotals: fc.boolean(),
  hasTitle: fc.boolean(),
});

/** Whether an OEI over the actions has rows: its codes are read by themselves where the indicators have codes too. */
export const hasObjectiveRows = ({ rows }: Pick<StrangerChoices, 'rows'>): boolean => rows !== 'plain' && rows !== 'uncoded' && rows !== 'short codes';

export const sum = (months: readonly number[], from: number, to: number): number => months.slice(from, to).reduce((total, one) => total + one, 0);

/** The goal of 2025. */
export const nextGoal = ({ target, lessIsBetter }: KnownIndicator): number => (lessIsBetter ? target - 10 : target + 10);

/** What was reached by the end of each period, where the layout has it; the figures that may be printed. */
export function reached({ values }: StrangerChoices, { months }: KnownIndicator): Readonly<Record<string, number>> {
  const [half, whole] = [{ '2024-S1': sum(months, 0, 6) }, { 2024: sum(months, 0, 12) }];
  if (values === 'unclear group') return {};
  if (values === 'semester' || values === 'months') return half;
  return values === 'year' ? whole : { ...half, ...whole };
}
