import { useId, useState } from 'react';
import { useAlertsTabStyles } from './AlertsTab.styles';

interface WordsInputProps {
  /** For screen readers: "Plazo de AEI.04.01". */
  readonly name: string;
  /** Shown above it. */
  readonly label: string;
  readonly value: string;
  /** What was written before, offered while typing. */
  readonly offers: readonly string[];
  /** An example of what to write. */
  readonly example: string;
  /** Called when the field loses the focus, or at Enter, with other words than before. */
  readonly save: (text: string) => void;
}

/** A line of words. Escape takes back what was typed. */
export function WordsInput({ name, label, value, offers, example, save }: WordsInputProps) {
  const styles = useAlertsTabStyles();
  const list = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const finish = (): void => {
    if (draft !== null && draft.trim() !== value) save(draft.trim());
    setDraft(null);
  };
  return (
    <div className={styles.field}>
      <span className={styles.label} aria-hidden="true">{label}</span>
      <input
        className={styles.input} aria-label={name} list={list} placeholder={example} value={draft ?? value}
        onChange={({ target }) => setDraft(target.value)} onBlur={finish}
        onKeyDown={({ key }) => void (key === 'Enter' ? finish() : key === 'Escape' && setDraft(null))}
      />
      <datalist id={list}>{offers.map((one) => <option key={one} value={one} />)}</datalist>
    </div>
  );
}
