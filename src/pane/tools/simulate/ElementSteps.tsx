import { useState } from 'react';
import { missingSteps } from '../../../app/simulate/missingSteps';
import type { MissingSteps } from '../../../app/simulate/missingSteps';
import { registered, supposedQuantity } from '../../../app/simulate/suppositions';
import type { Supposition } from '../../../app/simulate/suppositions';
import type { Evaluation } from '../../../engine/method/evaluation';
import type { Level } from '../../../engine/plan/indicator';
import { elementsOf } from '../../../engine/plan/plan';
import type { Plan } from '../../../engine/plan/plan';
import { PaneButton } from '../../parts/controls/PaneButton';
import { useSimulateStyles } from './SimulateTool.styles';
import { SubjectButton } from './SubjectFinder';
import type { Subject } from './subjects';

interface ElementStepsProps {
  /** As it stands in the workbook, and with what is supposed so far. */
  readonly plan: Plan;
  readonly supposed: Plan;
  readonly evaluation: Evaluation;
  readonly index: number;
  readonly level: Level;
  readonly at: number;
  readonly choose: (subject: Subject) => void;
  readonly suppose: (make: (id: number) => readonly (Supposition | null)[]) => void;
}

/** The indicators of an OEI or AEI, and what it lacks to amber or green at the least effort. */
export function ElementSteps({ plan, supposed, evaluation, index, level, at, choose, suppose }: ElementStepsProps) {
  const styles = useSimulateStyles();
  const [missing, setMissing] = useState<{ readonly of: Evaluation; readonly steps: MissingSteps } | null>(null);
  const shown = missing?.of === evaluation ? missing.steps : null;
  const ask = (band: 'amber' | 'green') => (): void => setMissing({ of: evaluation, steps: missingSteps(supposed, evaluation, level, at, band) });
  const apply = (steps: MissingSteps): void => suppose((id) => steps.moves.map(({ at: indicator, to }) => {
    const own = registered(plan, index, indicator);
    return own === null ? null : supposedQuantity(id, own, 'actual', to);
  }));
  return (
    <div className={styles.part}>
      <div className={styles.row}>
        <PaneButton size="small" onClick={ask('amber')}>Lo que falta para ámbar</PaneButton>
        <PaneButton size="small" onClick={ask('green')}>Lo que falta para verde</PaneButton>
      </div>
      <div role="status" className={styles.part}>
        {shown !== null && (
          <>
            <p className={styles.sentence}>{shown.sentence}</p>
            {shown.moves.length > 0 && <ul className={styles.moves}>{shown.moves.map(({ code, words, at: indicator }) => <li key={indicator}><strong>{code}</strong>: {words}</li>)}</ul>}
          </>
        )}
      </div>
      {shown !== null && shown.moves.length > 0 && <PaneButton size="small" onClick={() => apply(shown)}>Aplicar a la simulación</PaneButton>}
      <ul className={styles.plainList} aria-label="Sus indicadores">
        {(elementsOf(plan, level)[at]?.indicators ?? []).map((indicator) => (
          <li key={indicator}><SubjectButton plan={plan} evaluation={evaluation} subject={{ kind: 'IND', at: indicator }} choose={choose} /></li>
        ))}
      </ul>
    </div>
  );
}
