import { makeStyles, tokens } from '@fluentui/react-components';
import { JoinsAnswered } from '../../parts/cards/JoinQuestion';
import { ColumnsRead } from '../../parts/columns/ColumnsRead';
import { OtherTable } from '../../parts/start/OtherTable';
import type { ToolProps } from '../tool';
import { CrowdedRows } from './CrowdedRows';

/** *Cómo se leyó la tabla*: the reading of each column, the answer about several sheets, and the mapper of another table. */
export function ColumnsTool({ survey, busy, actions }: ToolProps) {
  const styles = useColumnsToolStyles();
  const table = survey.tables[survey.chosen];
  if (table === undefined) return null;
  return (
    <div className={styles.root}>
      {survey.joins && <JoinsAnswered joins={survey.joins} table={table} busy={busy} answer={actions.answerJoin} />}
      {table.crowded && <CrowdedRows crowded={table.crowded} busy={busy} />}
      <ColumnsRead table={table} busy={busy} correct={actions.correctColumn} answerParts={actions.answerParts} />
      <OtherTable busy={busy} sheetsToMap={actions.sheetsToMap} columnsAt={actions.columnsAt} selectedRange={actions.selectedRange} mapTable={actions.mapTable} />
    </div>
  );
}

const useColumnsToolStyles = makeStyles({ root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 } });
