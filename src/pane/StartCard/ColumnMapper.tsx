import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ColumnOffer, StartSheet } from '../../app/start/offers';
import type { ColumnMeaning, Notice } from '../../app/state';
import { NoticeCard } from '../NoticeCard';
import { ColumnChoice, nameOf } from './ColumnChoice';
import type { ColumnSaid } from './columnSaid';
import { meaningSaid, saidOf } from './columnSaid';
import { HeaderChoice } from './HeaderChoice';
import type { StartActions } from './startActions';
import { useStartCardStyles } from './StartCard.styles';

interface ColumnMapperProps extends Pick<StartActions, 'columnsAt' | 'mapTable'> {
  /** One or more, each with one or more rows. */
  readonly sheets: readonly StartSheet[];
  readonly cancel: () => void;
}

/** The button that was pressed is gone: who works by keyboard or ear goes on from the heading. */
const focus = (heading: HTMLElement | null): void => heading?.focus();

const bringIntoView = (notice: HTMLElement | null): void => notice?.scrollIntoView({ block: 'center' });

type Refusal = Pick<Notice, 'message' | 'remedy'>;

/** *Indicar las columnas*: the sheet, the row of the titles, and what each column holds. */
export function ColumnMapper({ sheets, columnsAt, mapTable, cancel }: ColumnMapperProps) {
  const styles = useStartCardStyles();
  const id = useId();
  const [header, choose] = useState({ sheetId: sheets[0]?.id ?? '', row: sheets[0]?.rows[0]?.row ?? 0 });
  const [said, say] = useState<Readonly<Record<number, ColumnSaid>>>({});
  const [refused, refuse] = useState<Refusal | null>(null);
  const columns = columnsAt(header.sheetId, header.row);
  const saidHere = (column: ColumnOffer): ColumnSaid => said[column.column] ?? saidOf(column.meaning, column.header);
  const use = async (): Promise<void> => {
    const read = readAll(columns, saidHere);
    refuse('message' in read ? read : await mapTable({ ...header, meanings: read.meanings }));
  };
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id} ref={focus} tabIndex={-1} className={styles.title}>Indicar las columnas</h2>
      <HeaderChoice sheets={sheets} header={header} choose={(next) => { choose(next); say({}); refuse(null); }} />
      {columns.length === 0 && <p className={styles.words}>En esa fila no hay nada. Elija la que tiene los títulos de las columnas.</p>}
      <ul className={styles.columns} aria-label="Columnas de la tabla">
        {columns.map((column) => (
          <ColumnChoice key={column.column} column={column} said={saidHere(column)} say={(one) => say({ ...said, [column.column]: one })} />
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

/** What was said of all the columns; where a year is missing, the sentence that asks for it. */
function readAll(columns: readonly ColumnOffer[], saidHere: (column: ColumnOffer) => ColumnSaid): Refusal | { readonly meanings: Record<number, ColumnMeaning> } {
  const meanings: Record<number, ColumnMeaning> = {};
  for (const column of columns) {
    const meaning = meaningSaid(saidHere(column));
    if (meaning === null) return { message: `Falta el año de la columna «${nameOf(column)}».`, remedy: 'Escríbalo con cuatro cifras junto a lo que contiene.' };
    meanings[column.column] = meaning;
  }
  return { meanings };
}
