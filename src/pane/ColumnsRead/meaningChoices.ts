import type { ColumnMeaning, LayoutColumn } from '../../app/state';
import { meaningWords } from '../../app/words';

/** A meaning that a column may be given, under the heading of its group. */
export interface MeaningChoice {
  readonly words: string;
  readonly meaning: ColumnMeaning;
}

export interface ChoiceGroup {
  readonly label: string;
  readonly choices: readonly MeaningChoice[];
}

const INDICATOR = [
  'code', 'name', 'unit', 'parameter', 'direction', 'aggregation', 'relevance', 'priority', 'baselineYear', 'baseline', 'currentYear', 'current',
  'rowPeriod',
] as const;
const ELEMENT = ['element', 'elementName', 'objective', 'executingUnit'] as const;

const choice = (meaning: ColumnMeaning): MeaningChoice => ({ words: meaningWords(meaning), meaning });

/** Everything a column of a table may hold. Goals, values and progress are offered for the years that the table names. */
export function meaningChoices(columns: readonly LayoutColumn[], years: readonly number[]): readonly ChoiceGroup[] {
  const named = columns.flatMap(({ meaning }) => ('year' in meaning ? [meaning.year] : []));
  const all = [...new Set([...named, ...years])].sort((one, other) => one - other);
  return [
    { label: '', choices: [choice({ field: 'unknown' })] },
    { label: 'Del indicador', choices: INDICATOR.map((field) => choice({ field })) },
    { label: 'De su AEI u OEI', choices: ELEMENT.map((field) => choice({ field })) },
    ...all.map((year) => ({ label: `Año ${year}`, choices: ofYear(year) })),
  ];
}

const ofYear = (year: number): MeaningChoice[] => [
  choice({ field: 'target', year }),
  ...(['actual', 'progress'] as const).flatMap((field) => (['semester', 'year'] as const).map((span) => choice({ field, year, span }))),
];
