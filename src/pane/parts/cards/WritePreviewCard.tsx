import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { SheetPreview, WritePreview } from '../../../app/messages/messages';
import { card, focusRing, smallText } from '../../theme/sharedStyles';
import { Fold } from '../controls/Fold';

interface WritePreviewCardProps {
  readonly preview: WritePreview;
  readonly confirm: (answer: { readonly dontAsk: boolean }) => void;
  readonly dismiss: () => void;
}

/** Sheets shown at once; further ones are in a disclosure, except a single one. */
const MOST_SHEETS_SHOWN = 4;

/** What the first run would write and leave out, to be confirmed; *Escribir* has the focus. */
export function WritePreviewCard({ preview: { title, sheets, omitted, promise }, confirm, dismiss }: WritePreviewCardProps) {
  const styles = useWritePreviewCardStyles();
  const [dontAsk, setDontAsk] = useState(false);
  const id = useId();
  const folded = Math.max(0, sheets.length - MOST_SHEETS_SHOWN);
  return (
    <section className={styles.root} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>{title}</h2>
      <SheetList sheets={folded === 1 ? sheets : sheets.slice(0, MOST_SHEETS_SHOWN)} />
      {folded > 1 && <Fold title={`y otras ${folded} hojas`}><SheetList sheets={sheets.slice(MOST_SHEETS_SHOWN)} /></Fold>}
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

function SheetList({ sheets }: { readonly sheets: readonly SheetPreview[] }) {
  const styles = useWritePreviewCardStyles();
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

const useWritePreviewCardStyles = makeStyles({
  root: { ...card, border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  sheets: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none', overflowWrap: 'anywhere' },
  omitted: { overflowWrap: 'anywhere' },
  lines: { ...smallText, margin: 0, paddingLeft: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
  promise: { ...smallText, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  dontAsk: { ...smallText, display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  box: { width: '16px', height: '16px', margin: 0, accentColor: tokens.colorCompoundBrandBackground, ...focusRing },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
