import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ColumnMeaning } from '../../app/state';
import { Picker } from '../Picker';
import { DATED_KINDS, meaningSaid, saidOf } from '../StartCard/columnSaid';
import { useColumnsReadStyles } from './ColumnsRead.styles';

interface OtherYearProps {
  /** The column's header, as it is shown. */
  readonly name: string;
  readonly meaning: ColumnMeaning;
  readonly busy: boolean;
  readonly use: (meaning: ColumnMeaning) => void;
}

const FIRST = DATED_KINDS[0]?.id ?? '';

/** A goal, value or progress of a year that the table does not name: what it is, and the year. */
export function OtherYear({ name, meaning, busy, use }: OtherYearProps) {
  const styles = useColumnsReadStyles();
  const [said, say] = useState(() => {
    const { kind, year } = saidOf(meaning, name);
    return { kind: DATED_KINDS.some(({ id }) => id === kind) ? kind : FIRST, year };
  });
  const chosen = meaningSaid(said);
  return (
    <div className={styles.other}>
      <Picker label={`Contenido de «${name}» en otro año`} className={styles.otherKind} disabled={busy} value={said.kind} choose={(kind) => say({ ...said, kind })}>
        {DATED_KINDS.map(({ id, words }) => <option key={id} value={id}>{words}</option>)}
      </Picker>
      <input
        type="number" className={styles.year} aria-label={`Año de «${name}»`} placeholder="Año" min={1990} max={2100} value={said.year} disabled={busy}
        onChange={({ target }) => say({ ...said, year: target.value })}
      />
      <Button size="small" disabled={busy || chosen === null} onClick={() => { if (chosen !== null) use(chosen); }}>Usar</Button>
    </div>
  );
}
