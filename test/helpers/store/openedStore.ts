import type { ReportEnvironment } from '../../../src/app/reports/reportEnvironment';
import type { ReportSlice } from '../../../src/app/reports/reportState';
import type { Outcome } from '../../../src/app/result/outcome';
import { settingsChange, USUAL_SETTINGS } from '../../../src/app/settings/settings';
import type { OpenOtherBook } from '../../../src/app/otherBooks/otherBook';
import { createStore } from '../../../src/app/store/createStore';
import { paneView } from '../../../src/app/store/paneView';
import type { PaneView } from '../../../src/app/store/paneView';
import type { Store } from '../../../src/app/store/store';
import type { Survey } from '../../../src/app/store/survey';
import type { SheetPort } from '../../../src/workbook/ownSheets/sheetPort';
import { WorkbookProblem } from '../../../src/workbook/port';
import type { WorkbookPort } from '../../../src/workbook/port';
import { cellsOf, sheetCells } from '../sheets/cellsOf';
import type { FakePort } from './fakePort';
import { fakeReportEnvironment } from './fakeReportEnvironment';

export const PEI_SHEET = 'PEI Indicadores';
export const peiSheet = () => cellsOf('pei-jlbr-2024.xlsx');
export const notesSheet = () => sheetCells({ id: 'S2', name: 'Notas', values: [['nada que ver']] });

/** The port's problem while the user is editing a cell. */
export const EDITING = new WorkbookProblem('celda-en-edicion', 'Excel no puede atender.', 'Presione Enter en la celda que está editando.');

/** A store over a workbook, which it has not read yet. */
export const storeOver = (port: WorkbookPort, sheets: SheetPort = noSheetPort, environment: ReportEnvironment = fakeReportEnvironment()): Store =>
  createStore({ port, sheets, environment, openOther });

/** Loaded when it is used: in tests of the pane the host has not what it needs. */
const openOther: OpenOtherBook = async (...given) => (await import('../../../src/entry/otherBook/openOtherBook')).otherBooksIn(globalThis)(...given);

/** The pane as a whole. */
export const viewIn = ({ state }: Store): PaneView => paneView(state.all());

/** What is shown of the report. */
export const reportIn = ({ state }: Store): ReportSlice => state.get('report');

/** The views a store passes through, one line each. */
export function trackedStates(store: Store): string[] {
  const seen: string[] = [];
  store.state.subscribe(() => {
    const line = stateLine(viewIn(store));
    if (line !== seen.at(-1)) seen.push(line);
  });
  return seen;
}

export const stateLine = (view: PaneView): string =>
  view.status === 'busy' ? `busy ${view.step.done}/${view.step.total} ${view.step.label}${view.step.hint === undefined ? '' : `: ${view.step.hint}`}`
  : view.status === 'failed' || view.status === 'nothing' ? `${view.status} ${view.notice.code}`
  : view.status;

/** Tells a store that its workbook was edited; resolves when it has read it again and shown all there is to show. */
export async function edited(port: FakePort, store: Store): Promise<void> {
  port.edited();
  await port.pausesEnd();
  await store.whenIdle();
}

/** Settings of a workbook whose user does not want to be asked before the first write. */
export const WITHOUT_QUESTION = settingsChange({}, { ...USUAL_SETTINGS, askBefore: false });

/** A store that has read its workbook, with all background work done; it writes without asking. */
export async function openedStore(port: FakePort): Promise<Store> {
  port.change({ settings: { ...WITHOUT_QUESTION, ...(await port.read()).settings } });
  port.asked.length = 0;
  const store = storeOver(port);
  await store.reload();
  await store.whenIdle();
  return store;
}

/** Stores in the workbook that nothing is asked before the first write. */
export const disableQuestion = (store: Store): Promise<void> => store.configure({ ...surveyIn(store).settings, askBefore: false });

export function outcomeIn(store: Store): Outcome {
  const state = viewIn(store);
  if (state.status !== 'done') throw new Error(`Not done but ${stateLine(state)}`);
  return state.outcome;
}

export function surveyIn(store: Store): Survey {
  const state = viewIn(store);
  if (!('survey' in state) || !state.survey) throw new Error(`No survey in ${stateLine(state)}`);
  return state.survey;
}

const unasked = (): Promise<never> => Promise.reject(new Error('Nothing here makes sheets.'));

/** A sheet port that rejects every call. */
export const noSheetPort: SheetPort = { add: unasked, remove: unasked, insertRows: unasked, deleteRows: unasked, heights: unasked, hasMore: unasked, decorate: unasked };
