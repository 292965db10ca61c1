import type { FoundTable } from '../../../app/store/survey';
import type { ColumnMeaning, LayoutColumn } from '../../../workbook/find/tableLayout';
import { meaningWords } from '../../../workbook/find/tableLayout';

/** A meaning that a column may be given, under the heading of its group. */
interface MeaningChoice {
  readonly words: string;
  readonly meaning: ColumnMeaning;
}

export interface ChoiceGroup {
  readonly label: string;
  readonly choices: readonly MeaningChoice[];
}

const INDICATOR_FIELDS = [
  'code', 'name', 'unit', 'parameter', 'direction', 'aggregation', 'relevance', 'priority', 'baselineYear', 'baseline', 'currentYear', 'current',
  'rowPeriod',
] as const;
const ELEMENT_FIELDS = ['element', 'elementName', 'objective', 'executingUnit'] as const;

const choice = (meaning: ColumnMeaning): MeaningChoice => ({ words: meaningWords(meaning), meaning });

/** Everything a column of a table may hold. Goals, values and progress are offered for the years that the table names. */
export function meaningChoices(columns: readonly LayoutColumn[], years: readonly number[]): readonly ChoiceGroup[] {
  const named = columns.flatMap(({ meaning }) => ('year' in meaning ? [meaning.year] : []));
  const all = [...new Set([...named, ...years])].sort((one, other) => one - other);
  return [
    { label: '', choices: [choice({ field: 'unknown' })] },
    { label: 'Del indicador', choices: INDICATOR_FIELDS.map((field) => choice({ field })) },
    { label: 'De su AEI u OEI', choices: ELEMENT_FIELDS.map((field) => choice({ field })) },
    ...all.map((year) => ({ label: `Año ${year}`, choices: yearChoices(year) })),
  ];
}

const yearChoices = (year: number): MeaningChoice[] => [
  choice({ field: 'target', year }),
  ...(['actual', 'progress'] as const).flatMap((field) => (['semester', 'year'] as const).map((span) => choice({ field, year, span }))),
];

/** The years of the periods of a table: "2024-S1" is of 2024. */
export const tableYears = ({ periods }: Pick<FoundTable, 'periods'>): number[] =>
  [...new Set(periods.map(({ id }) => Number.parseInt(id, 10)))].filter((year) => Number.isFinite(year));

/** The header of a column, or that it has none. */
export const headerWords = ({ header }: Pick<LayoutColumn, 'header'>): string => (header === '' ? '(sin encabezado)' : header);
