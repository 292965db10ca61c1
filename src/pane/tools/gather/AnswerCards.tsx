import { useId } from 'react';
import type { Answer, AnswerConflict, GatherProblem } from '../../../app/gather/gatherList';
import { rectAddress } from '../../../workbook/cells/cellAddress';
import type { Place } from '../../../workbook/cells/observation';
import { PlaceLink } from '../../parts/controls/PlaceLink';
import { useGatherStyles } from './GatherTool.styles';

interface AnswerCardProps {
  readonly answer: Answer;
  readonly isChosen: boolean;
  readonly busy: boolean;
  readonly toggle: () => void;
  readonly goTo: (place: Place) => void;
}

/** An answer with what stands in the table, to be said yes to. */
export function AnswerCard({ answer, isChosen, busy, toggle, goTo }: AnswerCardProps) {
  const styles = useGatherStyles();
  const { code, name, value, target: { place, present } } = answer;
  const isBlank = String(present).trim() === '';
  return (
    <div className={styles.card}>
      <label className={styles.choice}>
        <input type="checkbox" checked={isChosen} disabled={busy} onChange={toggle} />
        <span><span className={styles.code}>{code}</span> <span className={styles.values}>{isBlank ? value : `la tabla dice ${String(present)}; la unidad, ${value}`}</span></span>
      </label>
      <span className={styles.words}>{name}</span>
      <div className={styles.row}><Told answer={answer} /><PlaceLink place={place} goTo={goTo} /></div>
    </div>
  );
}

/** What the unit says beside the value, and where it came from. */
function Told({ answer: { file, unit, reporter, source, cause, comment } }: Pick<AnswerCardProps, 'answer'>) {
  const styles = useGatherStyles();
  const lines = [['Causa', cause], ['Comentario', comment], ['Fuente', source], ['Informa', reporter]].filter(([, text]) => text !== '');
  return (
    <span className={styles.words} title={file}>
      {unit}{lines.map(([label, text]) => <span key={label}><br />{label}: {text}</span>)}
    </span>
  );
}

interface ConflictCardProps {
  readonly conflict: AnswerConflict;
  readonly chosen: Answer | null;
  readonly busy: boolean;
  readonly choose: (answer: Answer | null) => void;
}

/** Several answers for one indicator, of which the user chooses one or none. */
export function ConflictCard({ conflict: { code, name, answers }, chosen, busy, choose }: ConflictCardProps) {
  const styles = useGatherStyles();
  const group = useId();
  const option = (answer: Answer | null, words: string) => (
    <label key={answer?.id ?? ''} className={styles.choice}>
      <input type="radio" name={group} checked={chosen === answer} disabled={busy} onChange={() => choose(answer)} />
      <span className={styles.values}>{words}</span>
    </label>
  );
  return (
    <div className={styles.card} role="radiogroup" aria-label={`Respuestas de ${code}`}>
      <span className={styles.code}>{code}</span>
      <span className={styles.words}>{name}</span>
      {answers.map((answer) => option(answer, `${answer.value}, en «${answer.file}»`))}
      {option(null, 'Ninguna por ahora')}
    </div>
  );
}

/** What was not taken, with its cell in the file. */
export function ProblemCard({ problem: { file, place, message, remedy } }: { readonly problem: GatherProblem }) {
  const styles = useGatherStyles();
  return (
    <div className={styles.card}>
      <span>{message}</span>
      <span className={styles.words}>{remedy}</span>
      <span className={styles.words}>{file}{place !== null && `, celda ${rectAddress(place.rect)}`}</span>
    </div>
  );
}
