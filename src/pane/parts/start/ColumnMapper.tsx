import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Notice } from '../../../app/messages/messages';
import type { ChosenRange, ColumnOffer, StartSheet, TableMap } from '../../../app/start/offers';
import type { Rect } from '../../../workbook/cells/rect';
import type { ColumnMeaning } from '../../../workbook/find/tableLayout';
import { NoticeCard } from '../cards/NoticeCard';
import { answeredMeaning, CONTENT_KINDS, initialAnswer, needsYear } from '../columns/columnAnswer';
import type { ColumnAnswer } from '../columns/columnAnswer';
import { Picker } from '../controls/Picker';
import { YearInput } from '../controls/YearInput';
import { useStartCardStyles } from './StartCard.styles';

/** Actions of a workbook where no table was found. */
export interface StartActions {
  readonly look: () => void;
  readonly createExample: () => void;
  readonly separateText: (sheetId: string) => void;
  readonly columnsAt: (sheetId: string, row: number, range?: Rect) => readonly ColumnOffer[];
  /** Resolves to the selected cells, or the reason why they can be no table; null where Excel did not tell. */
  readonly selectedRange: () => Promise<ChosenRange | Notice | null>;
  /** Resolves to null, or to the reason why the map is refused. */
  readonly mapTable: (map: TableMap) => Promise<Notice | null>;
}

interface ColumnMapperProps extends Pick<StartActions, 'columnsAt' | 'selectedRange' | 'mapTable'> {
  /** At least one sheet, each with at least one row. */
  readonly sheets: readonly StartSheet[];
  readonly cancel: () => void;
}

/** Moves the focus to the heading, because the button that opened the mapper is gone. */
const focusHeading = (heading: HTMLElement | null): void => heading?.focus();

const bringIntoView = (notice: HTMLElement | null): void => void notice?.scrollIntoView({ block: 'center' });

type Refusal = Pick<Notice, 'message' | 'remedy'>;

/** *Indicar las columnas*: asks for the sheet, the header row or the cells of the table, and what each column holds. */
export function ColumnMapper({ sheets, columnsAt, selectedRange, mapTable, cancel }: ColumnMapperProps) {
  const styles = useStartCardStyles();
  const id = useId();
  const [header, choose] = useState<HeaderPlace>({ sheetId: sheets[0]?.id ?? '', row: sheets[0]?.rows[0]?.row ?? 0 });
  const [address, setAddress] = useState('');
  const [answers, setAnswers] = useState<Readonly<Record<number, ColumnAnswer>>>({});
  const [refused, refuse] = useState<Refusal | null>(null);
  const columns = columnsAt(header.sheetId, header.row, header.range);
  const answerOf = (column: ColumnOffer): ColumnAnswer => answers[column.column] ?? initialAnswer(column.meaning, column.header);
  const use = async (): Promise<void> => {
    const answered = answeredMeanings(columns, answerOf);
    refuse('message' in answered ? answered : await mapTable({ ...header, meanings: answered.meanings }));
  };
  const show = (next: HeaderPlace, shownAddress: string): void => {
    choose(next);
    setAddress(shownAddress);
    setAnswers({});
    refuse(null);
  };
  const takeSelected = async (): Promise<void> => {
    const selected = await selectedRange();
    if (selected === null) return;
    if ('message' in selected) refuse(selected);
    else show({ sheetId: selected.sheetId, row: selected.rect.top, range: selected.rect }, selected.address);
  };
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id} ref={focusHeading} tabIndex={-1} className={styles.title}>Indicar las columnas</h2>
      {header.range === undefined
        ? <HeaderChoice sheets={sheets} header={header} choose={(next) => show(next, '')} />
        : <p className={styles.words} role="status">La tabla está en <strong>{address}</strong>, con sus títulos arriba.</p>}
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void takeSelected()}>Usar el rango seleccionado</Button>
        {header.range !== undefined && <Button size="small" onClick={() => show({ sheetId: sheets[0]?.id ?? '', row: sheets[0]?.rows[0]?.row ?? 0 }, '')}>Elegir la fila de los títulos</Button>}
      </div>
      {columns.length === 0 && <p className={styles.words}>En esa fila no hay nada. Elija la que tiene los títulos de las columnas.</p>}
      <ul className={styles.columns} aria-label="Columnas de la tabla">
        {columns.map((column) => (
          <ColumnChoice key={column.column} column={column} answer={answerOf(column)} setAnswer={(answer) => setAnswers({ ...answers, [column.column]: answer })} />
        ))}
      </ul>
      {refused !== null && <div key={refused.message} ref={bringIntoView}><NoticeCard notice={refused} intent="error" /></div>}
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={columns.length === 0} onClick={() => void use()}>Usar esta tabla</Button>
        <Button onClick={cancel}>Cancelar</Button>
      </div>
    </section>
  );
}

/** The meanings of all columns by column, or the refusal that asks for a missing year. */
function answeredMeanings(columns: readonly ColumnOffer[], answerOf: (column: ColumnOffer) => ColumnAnswer): Refusal | { readonly meanings: Record<number, ColumnMeaning> } {
  const meanings: Record<number, ColumnMeaning> = {};
  for (const column of columns) {
    const meaning = answeredMeaning(answerOf(column));
    if (meaning === null) return { message: `Falta el año de la columna «${columnTitle(column)}».`, remedy: 'Escríbalo con cuatro cifras junto a lo que contiene.' };
    meanings[column.column] = meaning;
  }
  return { meanings };
}

/** Sheet and absolute, 0-based row where a header begins. */
interface HeaderPlace {
  readonly sheetId: string;
  readonly row: number;
  /** The cells of the table, where the user selected them. */
  readonly range?: Rect;
}

interface HeaderChoiceProps {
  readonly sheets: readonly StartSheet[];
  readonly header: HeaderPlace;
  readonly choose: (header: HeaderPlace) => void;
}

const OTHER_ROW = 'other';

/** Chooses the sheet and the header row: one of those offered, or any other by its number. */
function HeaderChoice({ sheets, header, choose }: HeaderChoiceProps) {
  const styles = useStartCardStyles();
  const [isOther, setOther] = useState(false);
  const rows = sheets.find((sheet) => sheet.id === header.sheetId)?.rows ?? [];
  const chooseSheet = (sheetId: string): void => {
    setOther(false);
    choose({ sheetId, row: sheets.find((sheet) => sheet.id === sheetId)?.rows[0]?.row ?? 0 });
  };
  const chooseRow = (row: string): void => {
    setOther(row === OTHER_ROW);
    if (row !== OTHER_ROW) choose({ ...header, row: Number(row) });
  };
  return (
    <>
      <div className={styles.field}>
        <span className={styles.label}>Hoja</span>
        <Picker label="Hoja" value={header.sheetId} choose={chooseSheet}>
          {sheets.map((sheet) => <option key={sheet.id} value={sheet.id}>{sheet.name}</option>)}
        </Picker>
      </div>
      <div className={styles.field}>
        <span className={styles.label}>Fila de los títulos</span>
        <Picker label="Fila de los títulos" value={isOther ? OTHER_ROW : String(header.row)} choose={chooseRow}>
          {rows.map(({ row, text }) => <option key={row} value={row}>{`${row + 1}: ${text}`}</option>)}
          <option value={OTHER_ROW}>Otra fila…</option>
        </Picker>
        {isOther && (
          <input
            type="number" className={styles.rowNumber} aria-label="Número de la fila" min={1} max={1048576} defaultValue={header.row + 1}
            onChange={({ target }) => { if (target.validity.valid && target.value !== '') choose({ ...header, row: Number(target.value) - 1 }); }}
          />
        )}
      </div>
    </>
  );
}

interface ColumnChoiceProps {
  readonly column: ColumnOffer;
  readonly answer: ColumnAnswer;
  readonly setAnswer: (answer: ColumnAnswer) => void;
}

/** One column: its title, samples of its cells, and what the user says it holds. */
function ColumnChoice({ column, answer, setAnswer }: ColumnChoiceProps) {
  const styles = useStartCardStyles();
  const name = columnTitle(column);
  return (
    <li className={styles.column}>
      <p className={styles.header}>{column.header === '' ? 'Sin título' : column.header} <span className={styles.letters}>(columna {column.letters})</span></p>
      {column.samples.length > 0 && <p className={styles.words}>Contiene: {column.samples.join('; ')}</p>}
      <div className={styles.row}>
        <Picker label={`Qué contiene «${name}»`} className={styles.picker} value={answer.kind} choose={(kind) => setAnswer({ ...answer, kind })}>
          {CONTENT_KINDS.map(({ label, kinds }) => {
            const options = kinds.map(({ id, words }) => <option key={id} value={id}>{words}</option>);
            return label === '' ? options : <optgroup key={label} label={label}>{options}</optgroup>;
          })}
        </Picker>
        {needsYear(answer) && <YearInput name={name} value={answer.year} change={(year) => setAnswer({ ...answer, year })} />}
      </div>
    </li>
  );
}

/** The title of the column, or its letters when it has none. */
const columnTitle = ({ header, letters }: ColumnOffer): string => (header === '' ? letters : header);
