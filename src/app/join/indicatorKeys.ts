import { foldName } from '../../engine/text/names';
import type { TableReading } from '../calculate/readTables';

/** Whether a table has no indicator codes, so that reading numbered its indicators. */
export const isNumbered = ({ observations }: TableReading): boolean => observations.some(({ code }) => code === 'codigo-supuesto');

/**
 * What each indicator of a table is known by on another sheet: its code; where some table has no codes, its name under its OEI or AEI.
 *
 * @param byName for tables that are compared with one that {@link isNumbered}
 */
export function indicatorKeys({ plan: { columns, objectives, actions } }: TableReading, byName: boolean): readonly string[] {
  if (!byName) return columns.codes;
  return columns.names.map((name, i) => {
    const elements = columns.ofObjective[i] === 1 ? objectives : actions;
    return `${elements[columns.parents[i] ?? -1]?.code ?? ''} ${foldName(name)}`;
  });
}
