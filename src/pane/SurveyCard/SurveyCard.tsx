import { Badge, Field, Select, Text } from '@fluentui/react-components';
import type { ColumnMeaning, FoundTable, Settings, Survey } from '../../app/state';
import { ColumnsRead } from '../ColumnsRead';
import { MethodSettings } from '../MethodSettings';
import { quantity } from '../words/quantity';
import { useSurveyCardStyles } from './SurveyCard.styles';
import { tableCounts, tableName } from './tableWords';

interface SurveyCardProps {
  readonly survey: Survey;
  /** While something runs nothing can be chosen. */
  readonly busy: boolean;
  readonly chooseTable: (index: number) => void;
  readonly choosePeriod: (period: string) => void;
  readonly correctColumn: (column: number, meaning: ColumnMeaning | null) => void;
  readonly configure: (settings: Settings) => void;
}

/** What was found in the workbook, and the choice of table, period and rules. */
export function SurveyCard({ survey, busy, chooseTable, choosePeriod, correctColumn, configure }: SurveyCardProps) {
  const styles = useSurveyCardStyles();
  const table = survey.tables[survey.chosen];
  if (table === undefined) return null;
  return (
    <section className={styles.root} aria-label="Tabla encontrada">
      {survey.tables.length > 1 && (
        <Field label="Tabla">
          <Select className={styles.select} select={{ className: styles.select }} disabled={busy} value={String(survey.chosen)} onChange={(_, { value }) => chooseTable(Number(value))}>
            {survey.tables.map((one, index) => <option key={index} value={index}>{tableName(one, survey.tables)}</option>)}
          </Select>
        </Field>
      )}
      <TableHeading table={table} />
      <Field label="Periodo">
        <Select className={styles.select} select={{ className: styles.select }} disabled={busy} value={table.period} onChange={(_, { value }) => choosePeriod(value)}>
          {table.periods.map(({ id, label, hasValues }) => (
            <option key={id} value={id}>{hasValues ? label : `${label} (sin valores)`}</option>
          ))}
        </Select>
      </Field>
      <ColumnsRead table={table} busy={busy} correct={correctColumn} />
      <MethodSettings
        method={survey.settings.method} table={table} busy={busy}
        configure={(method) => configure({ ...survey.settings, method })}
      />
    </section>
  );
}

function TableHeading({ table }: { readonly table: FoundTable }) {
  const styles = useSurveyCardStyles();
  return (
    <div className={styles.heading}>
      <div className={styles.sheet}>
        <Text as="h2" weight="semibold" size={400} className={styles.name}>{table.sheet}</Text>
        <Badge appearance="tint" color="informative" className={styles.kind}>{table.kind}</Badge>
      </div>
      {table.title !== '' && <Text size={200} className={styles.title}>{table.title}</Text>}
      <ul className={styles.counts}>
        {tableCounts(table).map(({ count, word }) => (
          <li key={word} className={styles.count}><strong className={styles.number}>{quantity(count)}</strong> {word}</li>
        ))}
      </ul>
    </div>
  );
}
