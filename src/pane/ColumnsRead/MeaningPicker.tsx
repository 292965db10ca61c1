import { useState } from 'react';
import type { ColumnMeaning, LayoutColumn } from '../../app/state';
import { Picker } from '../Picker';
import { useColumnsReadStyles } from './ColumnsRead.styles';
import { headerWords } from './headerWords';
import type { ChoiceGroup } from './meaningChoices';
import { meaningWords } from '../../app/words';
import { OtherYear } from './OtherYear';

interface MeaningPickerProps {
  readonly column: LayoutColumn;
  readonly groups: readonly ChoiceGroup[];
  readonly busy: boolean;
  readonly pick: (meaning: ColumnMeaning) => void;
}

const OTHER = 'Meta, valor o avance de otro año…';

/** What a column holds, to be changed by the reader; of a year that no column names it is said in two steps. */
export function MeaningPicker({ column, groups, busy, pick }: MeaningPickerProps) {
  const styles = useColumnsReadStyles();
  const [isOther, setOther] = useState(false);
  const choose = (words: string): void => {
    setOther(words === OTHER);
    const found = groups.flatMap(({ choices }) => choices).find((one) => one.words === words);
    if (found) pick(found.meaning);
  };
  return (
    <>
      <Picker
        label={`Qué contiene «${headerWords(column)}»`} className={styles.picker} disabled={busy}
        value={isOther ? OTHER : meaningWords(column.meaning)} choose={choose}
      >
        {groups.map(({ label, choices }) => {
          const options = choices.map(({ words }) => <option key={words} value={words}>{words}</option>);
          return label === '' ? options : <optgroup key={label} label={label}>{options}</optgroup>;
        })}
        <option value={OTHER}>{OTHER}</option>
      </Picker>
      {isOther && <OtherYear name={headerWords(column)} meaning={column.meaning} busy={busy} use={(meaning) => { setOther(false); pick(meaning); }} />}
    </>
  );
}
