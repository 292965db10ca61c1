import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ColumnMeaning, LayoutColumn } from '../../../workbook/find/tableLayout';
import { meaningWords } from '../../../workbook/find/tableLayout';
import { Picker } from '../controls/Picker';
import { useColumnsReadStyles } from './ColumnsRead.styles';
import { answeredMeaning, DATED_KINDS, initialAnswer } from './columnAnswer';
import { headerWords } from './meaningChoices';
import type { ChoiceGroup } from './meaningChoices';

interface MeaningPickerProps {
  readonly column: LayoutColumn;
  readonly groups: readonly ChoiceGroup[];
  readonly busy: boolean;
  readonly pick: (meaning: ColumnMeaning) => void;
}

const OTHER_YEAR = 'Meta, valor o avance de otro año…';

/** What a column holds, to be changed by the reader; of a year that no column names it is said in two steps. */
export function MeaningPicker({ column, groups, busy, pick }: MeaningPickerProps) {
  const styles = useColumnsReadStyles();
  const [isOther, setOther] = useState(false);
  const choose = (words: string): void => {
    setOther(words === OTHER_YEAR);
    const found = groups.flatMap(({ choices }) => choices).find((one) => one.words === words);
    if (found) pick(found.meaning);
  };
  return (
    <>
      <Picker
        label={`Qué contiene «${headerWords(column)}»`} className={styles.picker} disabled={busy}
        value={isOther ? OTHER_YEAR : meaningWords(column.meaning)} choose={choose}
      >
        {groups.map(({ label, choices }) => {
          const options = choices.map(({ words }) => <option key={words} value={words}>{words}</option>);
          return label === '' ? options : <optgroup key={label} label={label}>{options}</optgroup>;
        })}
        <option value={OTHER_YEAR}>{OTHER_YEAR}</option>
      </Picker>
      {isOther && <OtherYearFields name={headerWords(column)} meaning={column.meaning} busy={busy} use={(meaning) => { setOther(false); pick(meaning); }} />}
    </>
  );
}

interface OtherYearFieldsProps {
  /** The column's header, as it is shown. */
  readonly name: string;
  readonly meaning: ColumnMeaning;
  readonly busy: boolean;
  readonly use: (meaning: ColumnMeaning) => void;
}

const FIRST = DATED_KINDS[0]?.id ?? '';

/** A goal, value or progress of a year that the table does not name: what it is, and the year. */
function OtherYearFields({ name, meaning, busy, use }: OtherYearFieldsProps) {
  const styles = useColumnsReadStyles();
  const [said, say] = useState(() => {
    const { kind, year } = initialAnswer(meaning, name);
    return { kind: DATED_KINDS.some(({ id }) => id === kind) ? kind : FIRST, year };
  });
  const chosen = answeredMeaning(said);
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
