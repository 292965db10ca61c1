import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { tablesOf } from '../../../app/calculate/readTables';
import { columnSamples } from '../../../app/start/columnSamples';
import { JoinsAnswered } from '../../parts/cards/JoinQuestion';
import { ColumnsRead } from '../../parts/columns/ColumnsRead';
import { useSlice } from '../../parts/hooks/storeContext';
import { OtherTable } from '../../parts/start/OtherTable';
import type { ToolProps } from '../tool';
import { CrowdedRows } from './CrowdedRows';

/** *Cómo se leyó la tabla*: the reading of each column, the answer about several sheets, and the mapper of another table. */
export function ColumnsTool({ survey, busy, actions }: ToolProps) {
  const styles = useColumnsToolStyles();
  const table = survey.tables[survey.chosen];
  const samplesOf = useSamples(survey.chosen);
  if (table === undefined) return null;
  return (
    <div className={styles.root}>
      {survey.joins && <JoinsAnswered joins={survey.joins} table={table} busy={busy} answer={actions.answerJoin} />}
      {table.crowded && <CrowdedRows crowded={table.crowded} busy={busy} />}
      <ColumnsRead table={table} busy={busy} correct={actions.correctColumn} answerParts={actions.answerParts} samplesOf={samplesOf} />
      <OtherTable busy={busy} sheetsToMap={actions.sheetsToMap} columnsAt={actions.columnsAt} selectedRange={actions.selectedRange} mapTable={actions.mapTable} />
    </div>
  );
}

/** The first things that stand in a column of the table, as it was last read. */
function useSamples(chosen: number) {
  const { read } = useSlice('workbook');
  return useMemo(() => {
    const reading = read?.readings[chosen];
    const tables = reading === undefined ? [] : tablesOf(reading);
    return (sheetId: string, column: number): readonly string[] => {
      const table = tables.find(({ layout }) => layout.sheetId === sheetId);
      return table === undefined ? [] : columnSamples(table.cells, table.layout.body.top, column);
    };
  }, [read, chosen]);
}

const useColumnsToolStyles = makeStyles({ root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 } });
