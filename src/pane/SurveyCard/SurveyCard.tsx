import type { FoundTable, Survey } from '../../app/state';
import { Picker } from '../Picker';
import { quantity } from '../words/quantity';
import { useSurveyCardStyles } from './SurveyCard.styles';
import { tableCounts, tableName } from './tableWords';

interface SurveyCardProps {
  readonly survey: Survey;
  /** While something runs nothing can be chosen. */
  readonly busy: boolean;
  readonly chooseTable: (index: number) => void;
  readonly choosePeriod: (period: string) => void;
}

/** What was found in the workbook, in two lines: the sheet; kind of table, counts and period. Table and period are chosen here. */
export function SurveyCard({ survey, busy, chooseTable, choosePeriod }: SurveyCardProps) {
  const styles = useSurveyCardStyles();
  const table = survey.tables[survey.chosen];
  if (table === undefined) return null;
  return (
    <section className={styles.root} aria-label="Tabla encontrada">
      {survey.tables.length > 1
        ? (
          <Picker label="Tabla" isStrong disabled={busy} value={String(survey.chosen)} choose={(value) => chooseTable(Number(value))}>
            {survey.tables.map((one, index) => <option key={index} value={index}>{tableName(one, survey.tables)}</option>)}
          </Picker>
        )
        : <h2 className={styles.name}>{table.sheet}</h2>}
      <div className={styles.about}>
        <div className={styles.what}><span className={styles.kind}>{table.kind}</span><Counts table={table} /></div>
        <Picker label="Periodo" className={styles.period} disabled={busy} value={table.period} choose={choosePeriod}>
          {table.periods.map(({ id, label, hasValues }) => <option key={id} value={id}>{hasValues ? label : `${label} (sin valores)`}</option>)}
        </Picker>
      </div>
    </section>
  );
}

function Counts({ table }: { readonly table: FoundTable }) {
  const styles = useSurveyCardStyles();
  return (
    <ul className={styles.counts}>
      {tableCounts(table).map(({ count, word }) => <li key={word}><strong className={styles.number}>{quantity(count)}</strong> {word}</li>)}
    </ul>
  );
}
