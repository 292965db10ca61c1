import { useMemo } from 'react';
import { evaluateTable } from '../../../app/calculate/calculateTable';
import type { TableReading } from '../../../app/calculate/readTables';
import { simulate } from '../../../app/simulate/simulation';
import { registered, supposedReported } from '../../../app/simulate/suppositions';
import type { Supposition } from '../../../app/simulate/suppositions';
import type { Evaluation } from '../../../engine/method/evaluation';
import type { PeriodId } from '../../../engine/plan/periods';
import { periodIndex } from '../../../engine/plan/periods';
import { keptState } from '../../parts/hooks/keptState';
import { codeAndName } from './subjects';
import type { Subject } from './subjects';

interface KeptSimulation {
  /** Number of the next supposition. */
  readonly next: number;
  readonly list: readonly Supposition[];
  /** What is looked at, and the code that it had: after an edit another may stand at its place. */
  readonly looked: (Subject & { readonly code: string }) | null;
}

const useKeptSimulation = keptState<KeptSimulation>({ next: 1, list: [], looked: null });

/** The suppositions of the view and what follows from them; they stay while its table and period do. */
export function useSimulation(reading: TableReading, period: PeriodId) {
  const before = useMemo(() => evaluateTable(reading, period), [reading, period]);
  const [state, setState] = useKeptSimulation();
  const simulation = useMemo(() => simulate(reading.plan, before, state.list), [reading, before, state.list]);
  const { plan } = reading;
  const index = periodIndex(plan.periods, before.period);
  /** Adds suppositions; each takes the place of an earlier one of the same indicator and kind. */
  const suppose = (make: (id: number) => readonly (Supposition | null)[]): void => setState(({ next, list, ...rest }) => {
    const added = make(next).filter((one) => one !== null).map((one, nth) => ({ ...one, id: next + nth }));
    const isReplaced = (one: Supposition): boolean => added.some(({ code, nth, change: { kind } }) => one.code === code && one.nth === nth && one.change.kind === kind);
    return { ...rest, next: next + added.length, list: [...list.filter((one) => !isReplaced(one)), ...added] };
  });
  const reported = useMemo(() => noDataOf(simulation.evaluation).flatMap((at) => {
    const own = registered(plan, index, at);
    return (own === null ? null : supposedReported(0, own)) ?? [];
  }), [plan, index, simulation]);
  return {
    simulation, index, suppositions: state.list, suppose,
    /** What is looked at; null for nothing. */
    subject: state.looked !== null && codeAndName(plan, state.looked).code === state.looked.code ? state.looked : null,
    choose: (subject: Subject): void => setState((before) => ({ ...before, looked: { ...subject, code: codeAndName(plan, subject).code } })),
    drop: (id: number): void => setState((before) => ({ ...before, list: before.list.filter((one) => one.id !== id) })),
    clear: (): void => setState((before) => ({ ...before, list: [] })),
    /** *Contar los ND como reportados*: all that have a goal. */
    countNoData: (): void => suppose(() => reported),
    noData: reported.length,
  };
}

/** The indicators without a figure, by index. */
function noDataOf({ columns: { indicators: { progress } } }: Evaluation): readonly number[] {
  const found: number[] = [];
  for (let i = 0; i < progress.length; i += 1) if (Number.isNaN(progress[i])) found.push(i);
  return found;
}
