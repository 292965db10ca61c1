import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PlanLetters } from '../../../engine/plan/letters';
import type { ColumnMeaning, LayoutColumn } from '../../../workbook/find/tableLayout';
import { Picker } from '../controls/Picker';
import { YearInput } from '../controls/YearInput';
import { useColumnsReadStyles } from './ColumnsRead.styles';
import { answeredMeaning, DATED_KINDS, initialAnswer } from './columnAnswer';
import { headerWords, meaningLabel } from './meaningChoices';
import type { ChoiceGroup } from './meaningChoices';

interface MeaningPickerProps {
  readonly column: LayoutColumn;
  readonly groups: readonly ChoiceGroup[];
  readonly letters: PlanLetters;
  readonly busy: boolean;
  readonly pick: (meaning: ColumnMeaning) => void;
}

const OTHER_YEAR = 'Meta, valor o avance de otro año…';

/** Picks what a column holds; for a year that is not offered, in two steps: the content and the year. */
export function MeaningPicker({ column, groups, letters, busy, pick }: MeaningPickerProps) {
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
        value={isOther ? OTHER_YEAR : meaningLabel(column.meaning, letters)} choose={choose}
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
  /** The header of the column, as shown. */
  readonly name: string;
  readonly meaning: ColumnMeaning;
  readonly busy: boolean;
  readonly use: (meaning: ColumnMeaning) => void;
}

const FIRST_KIND = DATED_KINDS[0]?.id ?? '';

/** A target, value or progress of a year that is not offered: the kind of content, and the year. */
function OtherYearFields({ name, meaning, busy, use }: OtherYearFieldsProps) {
  const styles = useColumnsReadStyles();
  const [answer, setAnswer] = useState(() => {
    const { kind, year } = initialAnswer(meaning, name);
    return { kind: DATED_KINDS.some(({ id }) => id === kind) ? kind : FIRST_KIND, year };
  });
  const chosen = answeredMeaning(answer);
  return (
    <div className={styles.other}>
      <Picker label={`Contenido de «${name}» en otro año`} className={styles.otherKind} disabled={busy} value={answer.kind} choose={(kind) => setAnswer({ ...answer, kind })}>
        {DATED_KINDS.map(({ id, words }) => <option key={id} value={id}>{words}</option>)}
      </Picker>
      <YearInput name={name} value={answer.year} disabled={busy} change={(year) => setAnswer({ ...answer, year })} />
      <Button size="small" disabled={busy || chosen === null} onClick={() => { if (chosen !== null) use(chosen); }}>Usar</Button>
    </div>
  );
}
