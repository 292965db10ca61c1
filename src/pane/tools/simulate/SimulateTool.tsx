import type { TableReading } from '../../../app/calculate/readTables';
import { periodId } from '../../../engine/plan/periods';
import type { PeriodId } from '../../../engine/plan/periods';
import type { Plan } from '../../../engine/plan/plan';
import { formatCount } from '../../../engine/text/format';
import { PaneButton } from '../../parts/controls/PaneButton';
import { useSlice } from '../../parts/hooks/storeContext';
import type { ToolProps } from '../tool';
import { ElementSteps } from './ElementSteps';
import { IndicatorFields } from './IndicatorFields';
import { useSimulateStyles } from './SimulateTool.styles';
import { SimulationResult } from './SimulationResult';
import { SubjectButton, SubjectFinder } from './SubjectFinder';
import { codeAndName } from './subjects';
import type { Subject } from './subjects';
import { useSimulation } from './useSimulation';

/** *Simular*: what the figures would be with other values, goals, relevances or senses. Nothing is written. */
export function SimulateTool({ survey, scroller }: ToolProps) {
  const styles = useSimulateStyles();
  const { read } = useSlice('workbook');
  const [reading, table] = [read?.readings[survey.chosen], survey.tables[survey.chosen]];
  if (reading === undefined || table === undefined) return null;
  if (!reading.plan.periods.some((one) => periodId(one) === table.period)) return <p className={styles.words}>La tabla no tiene ningún periodo con valores que simular.</p>;
  return <Simulator reading={reading} period={table.period} scroller={scroller} />;
}

interface SimulatorProps extends Pick<ToolProps, 'scroller'> {
  readonly reading: TableReading;
  readonly period: PeriodId;
}

function Simulator({ reading, period, scroller }: SimulatorProps) {
  const styles = useSimulateStyles();
  const { plan } = reading;
  const { simulation, index, suppositions, suppose, drop, clear, subject, choose, countNoData, noData } = useSimulation(reading, period);
  return (
    <div className={styles.root}>
      <p className={styles.words}>Suponga otros valores, metas, relevancias o sentidos y vea qué avance daría. No se escribe nada en el libro.</p>
      <section className={styles.part} aria-label="Qué cambiar">
        <SubjectFinder plan={plan} evaluation={simulation.evaluation} isIdle={subject === null} choose={choose} />
        {noData > 0 && <PaneButton size="small" onClick={countNoData}>{noData === 1 ? 'Contar 1 ND como reportado' : `Contar ${formatCount(noData)} ND como reportados`}</PaneButton>}
      </section>
      {subject !== null && (
        <section className={styles.card} aria-label={codeAndName(plan, subject).code}>
          <SubjectHeading plan={plan} subject={subject} choose={choose} evaluation={simulation.evaluation} />
          {subject.kind === 'IND'
            ? <IndicatorFields key={subject.at} plan={plan} supposed={simulation.plan} index={index} at={subject.at} suppose={suppose} />
            : <ElementSteps
                key={`${subject.kind} ${subject.at}`} plan={plan} supposed={simulation.plan} evaluation={simulation.evaluation} index={index}
                level={subject.kind} at={subject.at} choose={choose} suppose={suppose}
              />}
        </section>
      )}
      {suppositions.length > 0 && <SimulationResult simulation={simulation} suppositions={suppositions} scroller={scroller} drop={drop} clear={clear} />}
    </div>
  );
}

/** What is looked at; of an indicator first the OEI or AEI that it belongs to, which leads there. */
function SubjectHeading({ plan, subject, choose, evaluation }: { readonly plan: Plan; readonly subject: Subject; readonly choose: (subject: Subject) => void } & Pick<ReturnType<typeof useSimulation>['simulation'], 'evaluation'>) {
  const styles = useSimulateStyles();
  const { code, name } = codeAndName(plan, subject);
  const { columns } = plan;
  const parent = subject.kind === 'IND' ? (columns.parents[subject.at] ?? -1) : -1;
  return (
    <>
      {parent >= 0 && <SubjectButton plan={plan} evaluation={evaluation} subject={{ kind: columns.ofObjective[subject.at] === 1 ? 'OEI' : 'AEI', at: parent }} choose={choose} />}
      <h3 className={styles.heading}>{code}</h3>
      <p className={styles.words}>{name}</p>
    </>
  );
}
