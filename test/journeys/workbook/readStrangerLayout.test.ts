import fc from 'fast-check';
import { readTableSteps } from '../../../src/app/calculate/readTableSteps';
import { evaluate } from '../../../src/engine/method/evaluate';
import { progressTypeOne } from '../../../src/engine/method/progress';
import { periodId } from '../../../src/engine/plan/periods';
import { runToEnd } from '../../../src/engine/steps';
import type { SheetCells } from '../../../src/workbook/cells/sheetCells';
import { aPlan, anAction, anIndicator } from '../../helpers/plans/plans';
import { hasObjectiveRows, reached, strangerChoices, UNKNOWN_SENSE } from '../../helpers/sheets/strangerChoices';
import type { KnownAction, KnownIndicator, StrangerChoices } from '../../helpers/sheets/strangerChoices';
import { strangerSheet } from '../../helpers/sheets/strangerLayout';

jest.setTimeout(600_000);

/** How many layouts are tried: 2,000 by PEI_AVANCE_LAYOUTS=2000. */
const RUNS = Number(process.env.PEI_AVANCE_LAYOUTS ?? 200);

interface ReadFigure {
  readonly name: string;
  readonly period: string;
  readonly progress: number | null;
}

interface SheetReading {
  readonly indicators: readonly ReadFigure[];
  readonly actions: readonly ReadFigure[];
  /** Kinds of the observations that say that a figure is missing or not sure. */
  readonly told: readonly string[];
}

/** Kinds of observations on figures that are there. */
const OTHER_OBSERVATIONS = new Set(['codigo-supuesto', 'codigos-numericos', 'numero-con-palabras', 'total-de-unidades', 'indicador-en-la-fila-del-elemento', 'ponderador-no-usado']);

function read(cells: SheetCells): SheetReading {
  const readings = runToEnd(readTableSteps({ sheets: [cells], activeSheetId: cells.id, isReadOnly: false, settings: {} }));
  const figures = readings.flatMap(({ plan }) => plan.periods.map((period, at) => {
    const { indicators, actions } = evaluate(plan, at);
    const id = periodId(period);
    return {
      indicators: plan.indicators.map(({ name }, i) => ({ name, period: id, progress: indicators[i]?.progress ?? null })),
      actions: plan.actions.map(({ code }, i) => ({ name: code.replace(/^[A-Z]+/, 'AEI'), period: id, progress: actions[i]?.progress ?? null })),
    };
  }));
  const without = readings.flatMap(({ plan }) => (plan.periods.length > 0 ? [] : plan.indicators.map(({ name }) => ({ name, period: '', progress: null }))));
  return {
    indicators: [...figures.flatMap(({ indicators }) => indicators), ...without], actions: figures.flatMap(({ actions }) => actions),
    told: readings.flatMap(({ observations }) => observations.map(({ code }) => code)).filter((code) => !OTHER_OBSERVATIONS.has(code)),
  };
}

/** An indicator as far as a sheet tells of it: one in the row of its AEI has no name, so that only a column or a further goal says its sense. */
const asTold = ({ rows, sense, hasNextGoal }: StrangerChoices, { indicators }: Pick<KnownAction, 'indicators'>, one: KnownIndicator): KnownIndicator =>
  (rows === 'own figures' && indicators.length === 1 && sense === null && !hasNextGoal ? { ...one, lessIsBetter: false } : one);

const progressOf = (choices: StrangerChoices, one: KnownIndicator, period: string): number | null =>
  progressTypeOne({ target: one.target, actual: reached(choices, one)[period] ?? null, lowerIsBetter: one.lessIsBetter })?.progress ?? null;

/** The progress of an AEI whose indicators weigh the same. */
function progressOfAction(choices: StrangerChoices, { indicators }: Pick<KnownAction, 'indicators'>, period: string): number | null {
  const plan = aPlan(indicators.map((own) => asTold(choices, { indicators }, own)).map((one, at) => anIndicator({ code: `IND.0${at + 1}.AEI.01.01`, direction: one.lessIsBetter ? 'descending' : 'ascending', targets: [one.target], actuals: [reached(choices, one)[period] ?? null] })), {
    actions: [anAction({ indicators: indicators.map((_, at) => at) })],
  });
  return evaluate(plan, 0).actions[0]?.progress ?? null;
}

/** What is wrong in what was read, a line each: a figure that is none or another, an indicator that is none, and what is left open or lost without a word. */
function faultsOf(choices: StrangerChoices, { indicators, actions, told }: SheetReading): string[] {
  const known = new Map(choices.actions.flatMap((action) => [
    ...action.indicators.map((one) => [one.name, one] as const), ...(action.indicators[0] !== undefined && action.indicators.length === 1 ? [[action.name, asTold(choices, action, action.indicators[0])] as const] : []),
  ]));
  if (choices.objective !== null) known.set(choices.objective.name, choices.objective);
  // A second semester that may be an increment is doubtful: the pane asks before it calculates.
  const isAskedFirst = choices.values === 'halves' && told.includes('columna-dudosa');
  const faults = indicators.flatMap(({ name, period, progress }) => {
    const one = known.get(name);
    // The only title over rows without a code may be an indicator without data: that is asked, and its AEI has no figure.
    if (one === undefined) return progress === null && told.includes('titulo-o-indicador') ? [] : [`«${name}» is no indicator`];
    const wanted = progressOf(choices, one, period);
    if (progress !== null) return progress === wanted || isAskedFirst ? [] : [`${name} ${period}: ${progress} instead of ${wanted ?? 'nothing'}`];
    return wanted !== null && told.length === 0 ? [`${name} ${period}: open, and nothing is said`] : [];
  });
  const ofActions = actions.flatMap(({ name, period, progress }) => {
    const action = choices.actions.find(({ code }) => code === name);
    if (progress === null || action === undefined) return progress === null ? [] : [`«${name}» is no action`];
    const wanted = progressOfAction(choices, action, period);
    return progress === wanted || isAskedFirst ? [] : [`${name} ${period}: ${progress} instead of ${wanted ?? 'nothing'}`];
  });
  const names = new Set(indicators.map(({ name }) => name));
  const lost = choices.actions.flatMap((action) => action.indicators.filter((one) => !names.has(one.name) && !(action.indicators.length === 1 && names.has(action.name))));
  const { objective } = choices;
  if (objective !== null && hasObjectiveRows(choices) && !names.has(objective.name)) lost.push(objective);
  const isFound = indicators.length > 0;
  return [...faults, ...ofActions, ...(isFound && lost.length > 0 && told.length === 0 ? [`${lost.map(({ name }) => name).join()}: lost, and nothing is said`] : [])];
}

describe('a table as strangers lay it out', () => {
  it(`is right, or asks, and is never wrong (${RUNS} layouts)`, () => {
    fc.assert(
      fc.property(strangerChoices, (choices) => {
        expect(faultsOf(choices, read(strangerSheet(choices)))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('has every figure where its periods are named, in most layouts', () => {
    const named = fc.sample(strangerChoices, { numRuns: RUNS, seed: 1 }).filter(({ values, sense, hasNextGoal, rows }) =>
      ['semester', 'year', 'both'].includes(values) && sense !== UNKNOWN_SENSE && (sense !== null || hasNextGoal) && rows !== 'goal over value');
    const whole = named.filter((choices) => {
      const { indicators } = read(strangerSheet(choices));
      return indicators.length > 0 && indicators.every(({ progress }) => progress !== null);
    });
    expect(whole.length).toBeGreaterThan(named.length * 0.8);
  });
});
