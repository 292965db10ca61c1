import type { ColumnMeaning, LayoutColumn } from '../../app/state';
import { Picker } from '../Picker';
import { useColumnsReadStyles } from './ColumnsRead.styles';
import { headerWords } from './headerWords';
import type { ChoiceGroup } from './meaningChoices';
import { meaningWords } from '../../app/words';

interface MeaningPickerProps {
  readonly column: LayoutColumn;
  readonly groups: readonly ChoiceGroup[];
  readonly busy: boolean;
  readonly pick: (meaning: ColumnMeaning) => void;
}

/** What a column holds, to be changed by the reader. */
export function MeaningPicker({ column, groups, busy, pick }: MeaningPickerProps) {
  const styles = useColumnsReadStyles();
  const choose = (words: string): void => {
    const found = groups.flatMap(({ choices }) => choices).find((one) => one.words === words);
    if (found) pick(found.meaning);
  };
  return (
    <Picker label={`Qué contiene «${headerWords(column)}»`} className={styles.picker} disabled={busy} value={meaningWords(column.meaning)} choose={choose}>
      {groups.map(({ label, choices }) => {
        const options = choices.map(({ words }) => <option key={words} value={words}>{words}</option>);
        return label === '' ? options : <optgroup key={label} label={label}>{options}</optgroup>;
      })}
    </Picker>
  );
}
