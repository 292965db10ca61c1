import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { TextFinding } from '../../../app/reports/reportState';
import { formatCount } from '../../../engine/text/format';
import type { Place } from '../../../workbook/cells/observation';
import { PlaceLink } from '../../parts/controls/PlaceLink';
import { keptState } from '../../parts/hooks/keptState';
import { marked } from './AlertsTab.styles';
import { differingWords } from './wordDifference';
import type { ComparedWord } from './wordDifference';

interface TextReviewProps {
  readonly busy: boolean;
  /** null until a text was reviewed. */
  readonly findings: readonly TextFinding[] | null;
  readonly review: (text: string) => void;
  readonly goTo: (place: Place) => void;
}

const useKeptText = keptState('');

/** A field to paste the alerts of a report, and their differences with the table. */
export function TextReview({ busy, findings, review, goTo }: TextReviewProps) {
  const [text, change] = useKeptText();
  const styles = useTextReviewStyles();
  return (
    <section className={styles.root} aria-label="Revisar redacción">
      <Field label="Texto del informe" hint="Pegue aquí los párrafos de alerta; vacío, se revisan los de la hoja de alertas de este periodo.">
        <Textarea resize="vertical" rows={4} value={text} onChange={(_, { value }) => change(() => value)} />
      </Field>
      <Button className={styles.button} disabledFocusable={busy} onClick={() => review(text)}>Revisar redacción</Button>
      {findings !== null && (
        <>
          <Text role="status" size={200} weight="semibold">{summaryOf(findings.length)}</Text>
          <ul className={styles.list}>
            {findings.map((finding, at) => <FindingItem key={at} finding={finding} goTo={goTo} />)}
          </ul>
        </>
      )}
    </section>
  );
}

function summaryOf(count: number): string {
  if (count === 0) return 'El texto dice lo mismo que la tabla.';
  return count === 1 ? '1 diferencia con la tabla' : `${formatCount(count)} diferencias con la tabla`;
}

interface FindingItemProps {
  readonly finding: TextFinding;
  readonly goTo: (place: Place) => void;
}

/** A figure, which a sentence quotes well enough. */
const FIGURE = /^\s*(?:[\d.,]+\s*%?|ND)\s*$/;

/** A difference in its sentence; of two names the words that are not the same, one name under the other. */
function FindingItem({ finding: { code, message, says, should, place }, goTo }: FindingItemProps) {
  const styles = useTextReviewStyles();
  const areNames = says !== '' && should !== '' && !FIGURE.test(says) && !FIGURE.test(should);
  const [inText, inTable] = differingWords(says, should);
  return (
    <li className={styles.item}>
      <Text size={200} className={styles.words}><strong>{code}: </strong>{areNames ? 'el nombre no es el de la tabla. Elija cuál es el correcto.' : message}</Text>
      {areNames && (
        <dl className={styles.versions}>
          <dt className={styles.label}>Texto</dt><dd className={styles.text}><Words words={inText} /></dd>
          <dt className={styles.label}>Tabla</dt><dd className={styles.text}><Words words={inTable} /></dd>
        </dl>
      )}
      {place !== null && <PlaceLink place={place} goTo={goTo} />}
    </li>
  );
}

function Words({ words }: { readonly words: readonly ComparedWord[] }) {
  const styles = useTextReviewStyles();
  return words.map(({ word, differs }, at) => <Fragment key={at}>{at > 0 && ' '}{differs ? <mark className={styles.other}>{word}</mark> : word}</Fragment>);
}

const useTextReviewStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  button: { alignSelf: 'flex-start' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  words: { overflowWrap: 'anywhere' },
  versions: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS, width: '100%', margin: 0 },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  other: marked,
});
