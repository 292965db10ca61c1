import { Button, Field, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { FindingView } from '../../app/report/reportState';
import type { Place } from '../../app/state';
import { quantity } from '../words/quantity';
import { FindingItem } from './FindingItem';
import { useTextReviewStyles } from './TextReview.styles';

interface TextReviewProps {
  readonly busy: boolean;
  /** null before any text was reviewed. */
  readonly findings: readonly FindingView[] | null;
  readonly review: (text: string) => void;
  readonly goTo: (place: Place) => void;
}

/** A place to paste a report's alerts, and what they say differently from the table. */
export function TextReview({ busy, findings, review, goTo }: TextReviewProps) {
  const [text, setText] = useState('');
  const styles = useTextReviewStyles();
  return (
    <section className={styles.root} aria-label="Revisar redacción">
      <Field label="Texto del informe" hint="Pegue aquí los párrafos de alerta; vacío, se revisan los de la hoja Alertas PEI.">
        <Textarea resize="vertical" rows={4} value={text} onChange={(_, { value }) => setText(value)} />
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
  return count === 1 ? '1 diferencia con la tabla' : `${quantity(count)} diferencias con la tabla`;
}
