import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { WritePreview } from '../../app/state';
import { useAskCardStyles } from './AskCard.styles';

interface AskCardProps {
  readonly preview: WritePreview;
  readonly confirm: (answer: { readonly dontAsk: boolean }) => void;
  readonly dismiss: () => void;
}

/** What the first run would write into a workbook, and whether it may. The answer is at hand: *Escribir* has the focus. */
export function AskCard({ preview: { title, sheets, promise }, confirm, dismiss }: AskCardProps) {
  const styles = useAskCardStyles();
  const [dontAsk, setDontAsk] = useState(false);
  const id = useId();
  return (
    <section className={styles.root} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>{title}</h2>
      <ul className={styles.sheets}>
        {sheets.map(({ sheet, lines }) => (
          <li key={sheet}>
            <strong>{sheet}</strong>
            <ul className={styles.lines}>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
          </li>
        ))}
      </ul>
      <p className={styles.promise}>{promise}</p>
      <label className={styles.dontAsk}>
        <input type="checkbox" className={styles.box} checked={dontAsk} onChange={({ target }) => setDontAsk(target.checked)} />
        No volver a preguntar en este libro
      </label>
      <div className={styles.buttons}>
        <Button autoFocus appearance="primary" onClick={() => confirm({ dontAsk })}>Escribir</Button>
        <Button onClick={dismiss}>Cancelar</Button>
      </div>
    </section>
  );
}
