import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { SheetPreview, WritePreview } from '../../app/state';
import { Fold } from '../Fold';
import { useAskCardStyles } from './AskCard.styles';

interface AskCardProps {
  readonly preview: WritePreview;
  readonly confirm: (answer: { readonly dontAsk: boolean }) => void;
  readonly dismiss: () => void;
}

/** Sheets shown at once; those of a larger workbook are folded. */
const SHOWN = 4;

/** What the first run would write into a workbook, what it leaves out, and whether it may. The answer is at hand: *Escribir* has the focus. */
export function AskCard({ preview: { title, sheets, omitted, promise }, confirm, dismiss }: AskCardProps) {
  const styles = useAskCardStyles();
  const [dontAsk, setDontAsk] = useState(false);
  const id = useId();
  const folded = Math.max(0, sheets.length - SHOWN);
  return (
    <section className={styles.root} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>{title}</h2>
      <Sheets sheets={folded === 1 ? sheets : sheets.slice(0, SHOWN)} />
      {folded > 1 && <Fold title={`y otras ${folded} hojas`}><Sheets sheets={sheets.slice(SHOWN)} /></Fold>}
      {omitted.length > 0 && (
        <div className={styles.omitted}>
          <strong>Estas hojas no se tocarán:</strong>
          <ul className={styles.lines}>{omitted.map((line) => <li key={line}>{line}</li>)}</ul>
        </div>
      )}
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

function Sheets({ sheets }: { readonly sheets: readonly SheetPreview[] }) {
  const styles = useAskCardStyles();
  return (
    <ul className={styles.sheets}>
      {sheets.map(({ sheet, lines }) => (
        <li key={sheet}>
          <strong>{sheet}</strong>
          <ul className={styles.lines}>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
        </li>
      ))}
    </ul>
  );
}
