import type { ColumnOffer } from '../../app/start/offers';
import { Picker } from '../Picker';
import type { ColumnSaid } from './columnSaid';
import { KINDS, needsYear } from './columnSaid';
import { useStartCardStyles } from './StartCard.styles';

interface ColumnChoiceProps {
  readonly column: ColumnOffer;
  readonly said: ColumnSaid;
  readonly say: (said: ColumnSaid) => void;
}

/** One column: its title, what stands in it, and what the user says that it holds. */
export function ColumnChoice({ column, said, say }: ColumnChoiceProps) {
  const styles = useStartCardStyles();
  const name = nameOf(column);
  return (
    <li className={styles.column}>
      <p className={styles.header}>{column.header === '' ? 'Sin título' : column.header} <span className={styles.letters}>(columna {column.letters})</span></p>
      {column.samples.length > 0 && <p className={styles.words}>Contiene: {column.samples.join('; ')}</p>}
      <div className={styles.row}>
        <Picker label={`Qué contiene «${name}»`} className={styles.picker} value={said.kind} choose={(kind) => say({ ...said, kind })}>
          {KINDS.map(({ label, kinds }) => {
            const options = kinds.map(({ id, words }) => <option key={id} value={id}>{words}</option>);
            return label === '' ? options : <optgroup key={label} label={label}>{options}</optgroup>;
          })}
        </Picker>
        {needsYear(said) && (
          <input
            type="number" className={styles.year} aria-label={`Año de «${name}»`} placeholder="Año" min={1990} max={2100} value={said.year}
            onChange={({ target }) => say({ ...said, year: target.value })}
          />
        )}
      </div>
    </li>
  );
}

/** The column's title, or its letters where it has none. */
export const nameOf = ({ header, letters }: ColumnOffer): string => (header === '' ? letters : header);
