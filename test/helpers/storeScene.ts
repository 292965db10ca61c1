import { createStore } from '../../src/app/createStore';
import { settingsChange, USUAL_SETTINGS } from '../../src/app/settings/settings';
import type { AppState, Outcome, Survey } from '../../src/app/state';
import type { Store } from '../../src/app/store';
import { WorkbookProblem } from '../../src/workbook/port';
import { noSheets } from './noSheets';
import { cellsOf, sheetCells } from './cellsOf';
import type { FakePort } from './fakePort';

export const SHEET = 'PEI Indicadores';
export const pei = () => cellsOf('pei-jlbr-2024.xlsx');
export const notes = () => sheetCells({ id: 'S2', name: 'Notas', values: [['nada que ver']] });

/** What the port says while the user is typing in a cell. */
export const EDITING = new WorkbookProblem('celda-en-edicion', 'Excel no puede atender.', 'Presione Enter en la celda que está editando.');

/** The states a store passes through, one line each. */
export function tracked(store: Store): string[] {
  const seen: string[] = [];
  store.subscribe(() => seen.push(line(store.current())));
  return seen;
}
export const line = (state: AppState): string =>
  state.status === 'busy' ? `busy ${state.step.done}/${state.step.total} ${state.step.label}${state.step.hint === undefined ? '' : `: ${state.step.hint}`}`
  : state.status === 'failed' || state.status === 'nothing' ? `${state.status} ${state.notice.code}`
  : state.status;

/** Lets everything that waits on nothing but promises happen, also on parts of the store that are loaded when first asked for. */
export const settle = async (): Promise<void> => {
  for (let round = 0; round < 3; round += 1) {
    await import('../../src/app/session/work');
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  }
};

/** Settings of a workbook whose user does not want to be asked before the first write. */
export const NOT_ASKING = settingsChange({}, { ...USUAL_SETTINGS, askBefore: false });

/** A store that has looked at its workbook once, and found out all there is to find out; it writes without asking. */
export async function looked(port: FakePort): Promise<Store> {
  port.change({ settings: { ...NOT_ASKING, ...(await port.read()).settings } });
  port.asked.length = 0;
  const store = createStore(port, noSheets);
  await store.look();
  await settle();
  return store;
}

/** Has the workbook of a store keep that nothing be asked before it is written. */
export const unasking = (store: Store): Promise<void> => store.configure({ ...surveyOf(store).settings, askBefore: false });

export function outcomeOf(store: Store): Outcome {
  const state = store.current();
  if (state.status !== 'done') throw new Error(`Not done but ${line(state)}`);
  return state.outcome;
}

export function surveyOf(store: Store): Survey {
  const state = store.current();
  if (!('survey' in state) || !state.survey) throw new Error(`No survey in ${line(state)}`);
  return state.survey;
}
