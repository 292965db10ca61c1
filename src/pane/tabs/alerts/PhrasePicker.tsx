import { Button, Textarea } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Phrase } from '../../../engine/alerts/phraseBook';
import { Picker } from '../../parts/controls/Picker';
import { useAlertsTabStyles } from './AlertsTab.styles';
import { PhraseOptions } from './PhraseOptions';

/** Value of the choice to write a phrase that is not listed. */
const OTHER_PHRASE = 'other';

interface PhrasePickerProps {
  /** "Causa de IND.01.AEI.04.01", for screen readers. */
  readonly name: string;
  /** Shown above it. */
  readonly label: string;
  readonly phrases: readonly Phrase[];
  /** What people wrote themselves before: offered first. */
  readonly own: readonly string[];
  /** '' for none. */
  readonly chosen: string;
  /** Words for none: "Por completar". */
  readonly none: string;
  /** Words for one that is not listed: "Otra…" for a cause, "Otro…" for a commitment. */
  readonly other: string;
  readonly save: (text: string) => void;
  /** Words of before, to be taken at a click; null for none. */
  readonly offer?: { readonly from: string; readonly text: string; readonly words: string } | null;
}

/** One phrase of a list, or any other; a written one is saved when the field loses the focus. */
export function PhrasePicker({ name, label, phrases, own, chosen, none, other, save, offer = null }: PhrasePickerProps) {
  const styles = useAlertsTabStyles();
  const [draft, setDraft] = useState<string | null>(null);
  const isUnlisted = chosen !== '' && phrases.every(({ text }) => text !== chosen);
  const isShown = draft === null && isUnlisted;
  const choose = (value: string): void => {
    if (value === OTHER_PHRASE) return setDraft(chosen);
    setDraft(null);
    save(value.slice(1));
  };
  return (
    <div className={styles.field}>
      <span className={styles.label} aria-hidden="true">{label}</span>
      <Picker
        label={name} className={styles.picker} choose={choose}
        value={draft !== null || (isUnlisted && !own.includes(chosen)) ? OTHER_PHRASE : chosen === '' ? '' : `=${chosen}`}
      >
        <option value="">{none}</option>
        <PhraseOptions phrases={phrases} own={own} />
        <option value={OTHER_PHRASE}>{other}</option>
      </Picker>
      {isShown && <p className={styles.own}>{chosen} <Button size="small" appearance="transparent" className={styles.inline} onClick={() => setDraft(chosen)}>Editar</Button></p>}
      {draft === null && offer !== null && offer.text !== chosen && (
        <p className={styles.own}>
          {offer.words}: {offer.text}{' '}
          <Button size="small" appearance="transparent" className={styles.inline} aria-label={`${name}: usar la de ${offer.from}`} onClick={() => save(offer.text)}>Usar</Button>
        </p>
      )}
      {draft !== null && <OwnPhrase name={name} draft={draft} setDraft={setDraft} save={(text) => (setDraft(null), save(text))} />}
    </div>
  );
}

interface OwnPhraseProps {
  readonly name: string;
  readonly draft: string;
  readonly setDraft: (draft: string | null) => void;
  readonly save: (text: string) => void;
}

function OwnPhrase({ name, draft, setDraft, save }: OwnPhraseProps) {
  const styles = useAlertsTabStyles();
  const id = useId();
  return (
    <div
      className={styles.words}
      onBlur={({ currentTarget, relatedTarget }) => void (!currentTarget.contains(relatedTarget) && draft.trim() !== '' && save(draft.trim()))}
    >
      <Textarea
        autoFocus rows={3} resize="vertical" aria-label={`${name}, con sus palabras`} aria-describedby={id} value={draft}
        onChange={(_, { value }) => setDraft(value)}
        onKeyDown={({ key, ctrlKey }) => void (key === 'Escape' ? setDraft(null) : key === 'Enter' && ctrlKey && save(draft.trim()))}
      />
      <p id={id} className={styles.hint}>Va tal cual dentro del párrafo: empiece con «debido a que…», «sin embargo…».</p>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={() => save(draft.trim())}>Guardar</Button>
        <Button size="small" onClick={() => setDraft(null)}>Cancelar</Button>
      </div>
    </div>
  );
}
