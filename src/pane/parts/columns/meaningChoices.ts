import type { FoundPart, FoundTable } from '../../../app/store/survey';
import { inLetters } from '../../../engine/plan/letters';
import type { PlanLetters } from '../../../engine/plan/letters';
import { meaningWords } from '../../../workbook/find/tableLayout';
import type { ColumnMeaning, LayoutColumn } from '../../../workbook/find/tableLayout';

/** A meaning that a column may be given, with its words. */
interface MeaningChoice {
  readonly words: string;
  readonly meaning: ColumnMeaning;
}

/** Choices under one heading; '' for none. */
export interface ChoiceGroup {
  readonly label: string;
  readonly choices: readonly MeaningChoice[];
}

export const INDICATOR_FIELDS = [
  'code', 'name', 'unit', 'parameter', 'direction', 'aggregation', 'relevance', 'share', 'priority', 'baselineYear', 'baseline', 'currentYear', 'current',
  'rowPeriod',
] as const;
export const ELEMENT_FIELDS = ['element', 'elementName', 'objective', 'executingUnit'] as const;

/** Contents that belong to one year, with their words without the year. */
export const DATED_CONTENTS: readonly { readonly words: string; readonly of: (year: number) => ColumnMeaning }[] = [
  { words: 'Logro esperado (meta)', of: (year) => ({ field: 'target', year }) },
  { words: 'Valor obtenido, primer semestre', of: (year) => ({ field: 'actual', year, span: 'semester' }) },
  { words: 'Valor obtenido, año completo', of: (year) => ({ field: 'actual', year, span: 'year' }) },
  { words: 'Avance Tipo I, primer semestre', of: (year) => ({ field: 'progress', year, span: 'semester' }) },
  { words: 'Avance Tipo I, año completo', of: (year) => ({ field: 'progress', year, span: 'year' }) },
];

/** What a column holds, in the letters of the table's plan. */
export const meaningLabel = (meaning: ColumnMeaning, letters: PlanLetters): string => inLetters(meaningWords(meaning), letters);

/** Everything that a column of a table may hold; targets, values and progress for `years` and the years that the columns name. */
export function meaningChoices(columns: readonly LayoutColumn[], years: readonly number[], letters: PlanLetters): readonly ChoiceGroup[] {
  const choice = (meaning: ColumnMeaning): MeaningChoice => ({ words: meaningLabel(meaning, letters), meaning });
  const named = columns.flatMap(({ meaning }) => ('year' in meaning ? [meaning.year] : []));
  const all = [...new Set([...named, ...years])].sort((one, other) => one - other);
  return [
    { label: '', choices: [choice({ field: 'unknown' })] },
    { label: 'Del indicador', choices: INDICATOR_FIELDS.map((field) => choice({ field })) },
    { label: inLetters('De su AEI u OEI', letters), choices: ELEMENT_FIELDS.map((field) => choice({ field })) },
    ...(columns.some(({ meaning: { field } }) => field === 'part')
      ? [{ label: 'De una parte del año', choices: columns.flatMap(({ meaning }) => (meaning.field === 'part' ? [choice(meaning)] : [])) }] : []),
    ...all.map((year) => ({ label: `Año ${year}`, choices: DATED_CONTENTS.map(({ of }) => choice(of(year))) })),
  ];
}

/** The years of the periods of a table, each once: "2024-S1" is of 2024. */
export const tableYears = ({ periods }: Pick<FoundTable, 'periods'>): number[] =>
  [...new Set(periods.map(({ id }) => Number.parseInt(id, 10)))].filter((year) => Number.isFinite(year));

/** The sheets of a table with their columns: one, or those of a plan in several. */
export const sheetsOf = ({ sheetId, sheet, columns, parts }: FoundTable): readonly FoundPart[] => parts ?? [{ sheetId, sheet, columns }];

/** The header of a column, or that it has none. */
export const headerWords = ({ header }: Pick<LayoutColumn, 'header'>): string => (header === '' ? '(sin encabezado)' : header);
