import { useDeferredValue, useMemo, useState } from 'react';
import { figureAt } from '../../../engine/method/evaluate';
import type { Evaluation } from '../../../engine/method/evaluation';
import { elementsOf } from '../../../engine/plan/plan';
import type { Plan } from '../../../engine/plan/plan';
import { figureText } from '../../../engine/method/bands';
import { BandMark } from '../../parts/bands/BandMark';
import { SearchField } from '../../parts/lists/Filters';
import { useSimulateStyles } from './SimulateTool.styles';
import { codeAndName, findSubjects } from './subjects';
import type { Subject } from './subjects';

interface SubjectFinderProps {
  readonly plan: Plan;
  readonly evaluation: Evaluation;
  /** Nothing is looked at yet: without a search the first AEI that are not green are offered. */
  readonly isIdle: boolean;
  readonly choose: (subject: Subject) => void;
}

/** Found subjects that are shown. */
const MOST_SHOWN = 8;

/** Finds an AEI, OEI or indicator by its code or words; before any word, the first AEI that are not green. */
export function SubjectFinder({ plan, evaluation, isIdle, choose }: SubjectFinderProps) {
  const styles = useSimulateStyles();
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const found = useMemo(() => (wanted.trim() === '' ? (isIdle ? notGreen(evaluation) : []) : findSubjects(plan, wanted, MOST_SHOWN)), [plan, evaluation, isIdle, wanted]);
  const take = (subject: Subject): void => {
    setQuery('');
    choose(subject);
  };
  return (
    <>
      <SearchField label={`Buscar ${plan.letters.action} o indicador`} placeholder="Buscar código o nombre" query={query} setQuery={setQuery} />
      {found.length === 0
        ? (wanted.trim() !== '' || isIdle) && <p className={styles.words}>{wanted.trim() === '' ? `Todas las ${plan.letters.action} están en verde.` : 'Nada coincide con lo que busca.'}</p>
        : <ul className={styles.plainList} aria-label={wanted.trim() === '' ? `${plan.letters.action} que no están en verde` : 'Coincidencias'}>
            {found.map((subject) => <li key={`${subject.kind} ${subject.at}`}><SubjectButton plan={plan} evaluation={evaluation} subject={subject} choose={take} /></li>)}
          </ul>}
    </>
  );
}

const notGreen = ({ actions }: Evaluation): readonly Subject[] =>
  actions.flatMap(({ band }, at): Subject[] => (band === 'green' ? [] : [{ kind: 'AEI', at }])).slice(0, MOST_SHOWN);

interface SubjectButtonProps extends Omit<SubjectFinderProps, 'isIdle'> {
  readonly subject: Subject;
}

/** Code, name and figure of an AEI, OEI or indicator; a click chooses it. */
export function SubjectButton({ plan, evaluation, subject, choose }: SubjectButtonProps) {
  const styles = useSimulateStyles();
  const { code, name } = codeAndName(plan, subject);
  const figure = subject.kind === 'IND' ? figureAt(evaluation, subject.at) : elementsOf(evaluation, subject.kind)[subject.at];
  return (
    <button type="button" className={styles.subject} title={name} onClick={() => choose(subject)}>
      <span className={styles.subjectName}><strong>{code}</strong> {name}</span>
      {figure !== undefined && <BandMark band={figure.band} figure={figureText(figure.progress, figure.band)} />}
    </button>
  );
}
