import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { JoinOffer } from '../../../app/calculate/readTables';
import { spanishList } from '../../../engine/text/words';
import { card, smallText } from '../../theme/sharedStyles';

interface JoinProps {
  readonly offer: JoinOffer;
  readonly busy: boolean;
  /** true: the sheets are one plan. */
  readonly answer: (joined: boolean) => void;
}

/** Elements named in the question; the rest are counted. */
const NAMED = 3;

/** Asks whether sheets whose codes continue each other are one plan. */
export function JoinQuestion({ offer: { sheets, spread }, busy, answer }: JoinProps) {
  const styles = useJoinStyles();
  const id = useId();
  return (
    <section className={styles.root} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>¿Un solo plan en {sheets.length} hojas?</h2>
      <ul className={styles.sheets}>{sheets.map((sheet) => <li key={sheet}>{sheet}</li>)}</ul>
      <p className={styles.text}>Sus códigos se completan entre sí: parecen partes del mismo plan. {spreadWords(spread)}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => answer(true)}>Calcular juntas</Button>
        <Button disabledFocusable={busy} onClick={() => answer(false)}>Por separado</Button>
      </div>
      <p className={styles.note}>Su respuesta queda guardada en el libro; puede cambiarla en «Cómo se leyó la tabla».</p>
    </section>
  );
}

/** What was answered, and the other answer. */
export function JoinAnswered({ offer: { sheets, answer: given }, busy, answer }: JoinProps) {
  const styles = useJoinStyles();
  const isJoined = given === 'together';
  return (
    <div className={styles.answered}>
      <p className={styles.text}>Se calculan {isJoined ? 'juntas, como un solo plan' : 'por separado'}: {spanishList(sheets.map((sheet) => `«${sheet}»`))}.</p>
      <Button size="small" disabledFocusable={busy} onClick={() => answer(!isJoined)}>{isJoined ? 'Calcular por separado' : 'Calcular juntas'}</Button>
    </div>
  );
}

/**
 * What is at stake for the elements that are on more than one sheet.
 *
 * @example spreadWords(['AEI.04.01']) // 'AEI.04.01 tiene indicadores en varias de ellas: por separado queda sin calcular.'
 */
export function spreadWords(spread: readonly string[]): string {
  if (spread.length === 0) return 'Juntas tienen un solo promedio, un resumen y sus alertas.';
  const rest = spread.length - NAMED;
  const named = spanishList(rest <= 1 ? spread : [...spread.slice(0, NAMED), `${rest} más`]);
  return `${named} ${spread.length === 1 ? 'tiene' : 'tienen'} indicadores en varias de ellas: por separado ${spread.length === 1 ? 'queda' : 'quedan'} sin calcular.`;
}

const useJoinStyles = makeStyles({
  root: { ...card, rowGap: tokens.spacingVerticalS, border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  sheets: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  text: { margin: 0, overflowWrap: 'anywhere' },
  note: { ...smallText, margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  answered: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalS },
});
