import type { FoundTable } from '../../app/state';

/** What the table holds, as number and word; a level without rows is left out, indicators are always told. */
export function tableCounts(table: FoundTable): readonly { readonly count: number; readonly word: string }[] {
  return [
    { count: table.objectives, word: 'OEI' },
    { count: table.actions, word: 'AEI' },
    { count: table.indicators, word: table.indicators === 1 ? 'indicador' : 'indicadores' },
  ].filter(({ count, word }) => count > 0 || word.startsWith('indicador'));
}

/** A table in the picker: its sheet, and its title where a sheet has several. */
export function tableName(table: FoundTable, all: readonly FoundTable[]): string {
  const shared = all.filter(({ sheetId }) => sheetId === table.sheetId).length > 1;
  return shared && table.title !== '' ? `${table.sheet}: ${table.title}` : table.sheet;
}
