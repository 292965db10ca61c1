import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { JoinOffer } from '../../../app/calculate/readTables';
import type { FoundTable } from '../../../app/store/survey';
import { spanishList } from '../../../engine/text/words';
import { card, smallText } from '../../theme/sharedStyles';

interface JoinProps {
  readonly joins: readonly JoinOffer[];
  readonly busy: boolean;
  /** true: the sheets of the offer are one plan. */
  readonly answer: (offer: JoinOffer, joined: boolean) => void;
}

/** Elements named in the question; the rest are counted. */
const NAMED = 3;

/** Asks whether sheets whose codes continue each other are one plan; null when nothing is to be asked. */
export function JoinQuestion({ joins, busy, answer }: JoinProps) {
  const styles = useJoinStyles();
  const id = useId();
  const open = joins.find((offer) => offer.answer === null);
  if (open === undefined) return null;
  const { sheets, spread } = open;
  return (
    <section className={styles.root} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>¿Un solo plan en {sheets.length} hojas?</h2>
      <ul className={styles.sheets}>{sheets.map((sheet) => <li key={sheet}>{sheet}</li>)}</ul>
      <p className={styles.text}>Sus códigos se completan entre sí: parecen partes del mismo plan. {spreadWords(spread)}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => answer(open, true)}>Calcular juntas</Button>
        <Button disabledFocusable={busy} onClick={() => answer(open, false)}>Por separado</Button>
      </div>
      <p className={styles.note}>Su respuesta queda guardada en el libro; puede cambiarla en «Cómo se leyó la tabla».</p>
    </section>
  );
}

/** What was answered of the sheets of a table, and the other answer. */
export function JoinsAnswered({ joins, table: { sheet, parts }, busy, answer }: JoinProps & { readonly table: FoundTable }) {
  const styles = useJoinStyles();
  const names = parts?.map((part) => part.sheet) ?? [sheet];
  return joins.filter((offer) => offer.answer !== null && names.some((name) => offer.sheets.includes(name))).map((offer) => {
    const isJoined = offer.answer === 'together';
    return (
      <div key={offer.tables.join()} className={styles.answered}>
        <p className={styles.text}>
          Se calculan {isJoined ? 'juntas, como un solo plan' : 'por separado'}: {spanishList(offer.sheets.map((name) => `«${name}»`))}.
        </p>
        <Button size="small" disabledFocusable={busy} onClick={() => answer(offer, !isJoined)}>{isJoined ? 'Calcular por separado' : 'Calcular juntas'}</Button>
      </div>
    );
  });
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
