import { STRICTEST } from '../../../src/host';
import { writeChanges } from '../../../src/app/compare/compareTasks';
import { cutTables } from '../../../src/app/compare/cuts';
import { exampleSheet } from '../../../src/app/start/createExample';
import type { ReportActions, Store } from '../../../src/app/store/store';
import { createStore } from '../../../src/app/store/createStore';
import { otherBooksIn } from '../../../src/entry/otherBook/openOtherBook';
import { createExcelPort } from '../../../src/excel/createExcelPort';
import { createSheetPort } from '../../../src/excel/createSheetPort';
import { patientRun } from '../../../src/excel/patientRun';
import { hostBook, hostBookOf, valuesIn } from '../host/hostBook';
import type { HostBook } from '../host/hostBook';
import { typeIn } from '../host/peiBook';
import { contentsOf } from '../host/readerView';
import { fakeReportEnvironment } from './fakeReportEnvironment';
import { reportIn, viewIn } from './openedStore';

/** The first holds a table, the second another one or a person's notes. */
export const SHEETS = ['Unidad A', 'Unidad B'] as const;
export const SUMMARY = 'Resumen PEI';
const NOTE = 'nota del revisor';
export const NOTE_IN_B = new RegExp(`!B\\d+ "${NOTE}"$`);

export interface Scene extends HostBook {
  readonly store: Store;
  readonly report: ReportActions;
  /** What the pane asks the user to do while a cell is being edited. */
  readonly hints: string[];
}

async function opened(book: HostBook): Promise<Scene> {
  const { run, silence } = patientRun(book.run);
  const port = { ...createExcelPort(run), pause: () => Promise.resolve() };
  const store = createStore({ port, sheets: createSheetPort(run), environment: fakeReportEnvironment(), openOther: otherBooksIn(globalThis), silence });
  const hints: string[] = [];
  store.state.subscribe(() => {
    const { hint } = store.state.get('work');
    if (hint !== null) hints.push(hint);
  }, 'work');
  await store.reload();
  return { ...book, store, report: store.report, hints };
}

const calculate = async ({ store }: Scene): Promise<void> => {
  await store.calculate();
  if (viewIn(store).status === 'asking') await store.confirm({ dontAsk: true });
};

/** What the pane says of the failure; '' when nothing failed. */
export function failureOf({ store }: Scene): string {
  const state = viewIn(store);
  const { notice } = reportIn(store);
  if (notice !== null) return `${notice.code}: ${notice.message}`;
  if (state.status === 'failed' || state.status === 'nothing') return `${state.notice.code}: ${state.notice.message}`;
  const failed = state.status === 'found' ? (state.news?.lines ?? []).filter(({ status }) => status === 'failed') : [];
  return failed.map(({ text, detail }) => `${text}: ${detail}`).join(' ');
}

/** The contents of every sheet, by name. */
export const contentsIn = ({ host }: HostBook): ReadonlyMap<string, readonly string[]> =>
  new Map(host.workbook.sheets.map((sheet) => [sheet.name, contentsOf(sheet)]));

/** A run whose requests fail one by one, from a saved workbook. */
export interface Run {
  readonly bytes: () => Uint8Array;
  readonly act: (scene: Scene) => Promise<void>;
}

let fresh: Uint8Array = new Uint8Array();
let twoTables: Uint8Array = new Uint8Array();
let done: Uint8Array = new Uint8Array();
let noted: Uint8Array = new Uint8Array();

/** A scene with these sheets, as a calculation that was undone leaves it. */
async function freshScene(sheets: Parameters<typeof hostBookOf>[0]): Promise<Scene> {
  const scene = await opened(await hostBookOf(sheets));
  await calculate(scene);
  await scene.store.undo();
  return scene;
}

/** Makes the workbooks that the runs begin with. */
export async function prepareRuns(): Promise<void> {
  const table = exampleSheet().values;
  twoTables = (await freshScene({ [SHEETS[0]]: table, [SHEETS[1]]: table })).host.save();
  const scene = await freshScene({ [SHEETS[0]]: table, [SHEETS[1]]: [[NOTE, 12], ['', '=B1*2']] });
  fresh = scene.host.save();
  await calculate(scene);
  done = scene.host.save();
  await scene.report.summarize();
  await typeIn(scene, SUMMARY, `B${(await valuesIn(scene, SUMMARY)).length + 1}`, NOTE);
  await typeIn(scene, SHEETS[0], 'M11', 1100);
  noted = scene.host.save();
}

/** Writes what the first table says differently from the second. */
async function writeComparison({ store }: Scene): Promise<void> {
  const { read } = store.state.get('workbook');
  const [, second] = read === null ? [] : cutTables(read);
  const period = second?.periods[0];
  if (second === undefined || period === undefined) throw new Error('There is no second table.');
  await store.run('write-changes', writeChanges({ other: null, choice: { table: second.key, period: period.id }, isOtherLater: false }));
}

export const RUNS: Readonly<Record<string, Run>> = {
  'Calcular avance': { bytes: () => fresh, act: calculate },
  'Recalcular todo el libro': { bytes: () => twoTables, act: ({ store }) => store.calculateAll() },
  'Regenerar resumen, new': { bytes: () => done, act: ({ report }) => report.summarize() },
  'Regenerar resumen, growing over a note': { bytes: () => noted, act: ({ report }) => report.summarize() },
  'Redactar alertas': { bytes: () => done, act: ({ report }) => report.draftAlerts() },
  'Comparar dos cortes, its sheet': { bytes: () => twoTables, act: writeComparison },
  'Deshacer a calculation': { bytes: () => done, act: ({ store }) => store.undo() },
};

/** A run about to begin, in the strictest Excel; its requests count from here. */
export const prepared = async ({ bytes }: Run): Promise<Scene> => {
  const scene = await opened(hostBook({ bytes: bytes(), habits: STRICTEST }));
  await scene.store.whenIdle();
  scene.host.resetCounters();
  return scene;
};
