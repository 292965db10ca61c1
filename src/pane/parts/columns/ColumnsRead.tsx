import { Button, mergeClasses } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { Fragment } from 'react';
import type { ColumnCorrection } from '../../../app/start/correctColumn';
import type { FoundTable } from '../../../app/store/survey';
import type { PlanLetters } from '../../../engine/plan/letters';
import { columnLetters } from '../../../workbook/cells/cellAddress';
import { isDoubtful, meaningWords } from '../../../workbook/find/tableLayout';
import type { ColumnMeaning, LayoutColumn, PartsAnswer } from '../../../workbook/find/tableLayout';
import { useColumnsReadStyles } from './ColumnsRead.styles';
import { MeaningPicker } from './MeaningPicker';
import { PartsQuestion } from './PartsQuestion';
import { headerWords, meaningChoices, sheetsOf, tableYears } from './meaningChoices';
import type { ChoiceGroup } from './meaningChoices';

interface ColumnsReadProps {
  readonly table: FoundTable;
  readonly busy: boolean;
  /** A meaning of null removes the correction of the column. */
  readonly correct: (correction: ColumnCorrection) => void;
  readonly answerParts: (answer: PartsAnswer) => void;
  /** The first things that stand in a column of a sheet. */
  readonly samplesOf?: (sheetId: string, column: number) => readonly string[];
}

const NO_SAMPLES = (): readonly string[] => [];

/** How each column of the table was read, a list for each of its sheets; the user can correct each. */
export function ColumnsRead({ table, busy, correct, answerParts, samplesOf = NO_SAMPLES }: ColumnsReadProps) {
  const styles = useColumnsReadStyles();
  const { title, parts } = table;
  return (
    <div className={styles.root}>
      {title !== '' && <p className={styles.title}>{title}</p>}
      {table.partsAnswer !== undefined && <PartsQuestion answer={table.partsAnswer} busy={busy} choose={answerParts} />}
      {sheetsOf(table).map(({ sheetId, sheet, columns }) => {
        const groups = meaningChoices(columns, tableYears(table), table.letters);
        return (
          <Fragment key={sheetId}>
            {parts && <h3 className={styles.title}>{sheet}</h3>}
            <ul className={styles.columns}>
              {columns.map((column) => (
                <ColumnRow
                  key={column.column} column={column} groups={groups} letters={table.letters} busy={busy} samples={samplesOf(sheetId, column.column)}
                  correct={(at, meaning) => correct({ column: at, meaning, sheetId })}
                />
              ))}
            </ul>
          </Fragment>
        );
      })}
    </div>
  );
}

interface ColumnRowProps extends Pick<ColumnsReadProps, 'busy'> {
  readonly letters: PlanLetters;
  readonly column: LayoutColumn;
  readonly samples: readonly string[];
  readonly correct: (column: number, meaning: ColumnMeaning | null) => void;
  readonly groups: readonly ChoiceGroup[];
}

function ColumnRow({ column, samples, groups, letters, busy, correct }: ColumnRowProps) {
  const styles = useColumnsReadStyles();
  const isOwn = column.meaning.field === 'own';
  return (
    <li className={mergeClasses(styles.column, isDoubtful(column) && styles.unconfirmed)}>
      <div className={styles.head}><span>{headerWords(column)} <span className={styles.letters}>(columna {columnLetters(column.column)})</span></span><span className={styles.confidence} title="Con cuánta certeza se leyó">{confidenceWords(column)}</span></div>
      {samples.length > 0 && <div className={styles.ownColumn}>Contiene: {samples.join('; ')}</div>}
      {isOwn
        ? <div className={styles.ownColumn}>{meaningWords(column.meaning)}</div>
        : <MeaningPicker column={column} groups={groups} letters={letters} busy={busy} pick={(meaning) => correct(column.column, meaning)} />}
      {column.corrected === true && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.back}
          icon={<ArrowUndoRegular />}
          disabled={busy}
          aria-label={`Volver a lo leído en «${headerWords(column)}»`}
          onClick={() => correct(column.column, null)}
        >
          Volver a lo leído
        </Button>
      )}
    </li>
  );
}

/** "98 %", "Por confirmar (50 %)" or "Indicado por usted"; "—" for an unused column. */
export function confidenceWords(column: LayoutColumn): string {
  if (column.corrected === true) return 'Indicado por usted';
  const percent = `${Math.round(column.confidence * 100)} %`;
  if (isDoubtful(column)) return `Por confirmar (${percent})`;
  return column.meaning.field === 'unknown' ? '—' : percent;
}
