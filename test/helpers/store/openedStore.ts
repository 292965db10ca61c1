import type { Outcome } from '../../../src/app/result/outcome';
import { settingsChange, USUAL_SETTINGS } from '../../../src/app/settings/settings';
import { createStore } from '../../../src/app/store/createStore';
import type { Store } from '../../../src/app/store/createStore';
import type { AppState } from '../../../src/app/store/state';
import type { Survey } from '../../../src/app/store/survey';
import type { SheetPort } from '../../../src/workbook/ownSheets/sheetPort';
import { WorkbookProblem } from '../../../src/workbook/port';
import { cellsOf, sheetCells } from '../sheets/cellsOf';
import type { FakePort } from './fakePort';

export const PEI_SHEET = 'PEI Indicadores';
export const peiSheet = () => cellsOf('pei-jlbr-2024.xlsx');
export const notesSheet = () => sheetCells({ id: 'S2', name: 'Notas', values: [['nada que ver']] });

/** The port's problem while the user is editing a cell. */
export const EDITING = new WorkbookProblem('celda-en-edicion', 'Excel no puede atender.', 'Presione Enter en la celda que está editando.');

/** The states a store passes through, one line each. */
export function trackedStates(store: Store): string[] {
  const seen: string[] = [];
  store.subscribe(() => seen.push(stateLine(store.current())));
  return seen;
}
export const stateLine = (state: AppState): string =>
  state.status === 'busy' ? `busy ${state.step.done}/${state.step.total} ${state.step.label}${state.step.hint === undefined ? '' : `: ${state.step.hint}`}`
  : state.status === 'failed' || state.status === 'nothing' ? `${state.status} ${state.notice.code}`
  : state.status;

/** Lets everything that waits on nothing but promises happen, also on parts of the store that are loaded when first asked for. */
export const settle = async (): Promise<void> => {
  for (let round = 0; round < 3; round += 1) {
    await import('../../../src/app/store/useCases');
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  }
};

/** Settings of a workbook whose user does not want to be asked before the first write. */
export const WITHOUT_QUESTION = settingsChange({}, { ...USUAL_SETTINGS, askBefore: false });

/** A store that has read its workbook, with all background work done; it writes without asking. */
export async function openedStore(port: FakePort): Promise<Store> {
  port.change({ settings: { ...WITHOUT_QUESTION, ...(await port.read()).settings } });
  port.asked.length = 0;
  const store = createStore(port, noSheetPort);
  await store.reload();
  await settle();
  return store;
}

/** Stores in the workbook that nothing is asked before the first write. */
export const disableQuestion = (store: Store): Promise<void> => store.configure({ ...surveyIn(store).settings, askBefore: false });

export function outcomeIn(store: Store): Outcome {
  const state = store.current();
  if (state.status !== 'done') throw new Error(`Not done but ${stateLine(state)}`);
  return state.outcome;
}

export function surveyIn(store: Store): Survey {
  const state = store.current();
  if (!('survey' in state) || !state.survey) throw new Error(`No survey in ${stateLine(state)}`);
  return state.survey;
}

const unasked = (): Promise<never> => Promise.reject(new Error('Nothing here makes sheets.'));

/** A sheet port that rejects every call. */
export const noSheetPort: SheetPort = { add: unasked, remove: unasked, insertRows: unasked, deleteRows: unasked, heights: unasked, hasMore: unasked, decorate: unasked };
