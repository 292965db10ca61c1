import { createReportStore } from '../../../src/app/reports/createReportStore';
import type { ReportStore } from '../../../src/app/reports/reportState';
import { exampleSheet } from '../../../src/app/start/createExample';
import { createStore } from '../../../src/app/store/createStore';
import type { Store } from '../../../src/app/store/createStore';
import { createExcelPort } from '../../../src/excel/createExcelPort';
import { createSheetPort } from '../../../src/excel/createSheetPort';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import { hostBook, hostBookOf, valuesIn } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { typeIn } from '../../helpers/host/peiBook';
import { fakeReportEnvironment } from '../../helpers/store/openedReport';

/** Some hundred runs go through the client. */
jest.setTimeout(180_000);

const SHEETS = ['Unidad A', 'Unidad B'] as const;
const SUMMARY = 'Resumen PEI';
const NOTE = 'nota del revisor';

interface Scene extends HostBook {
  readonly store: Store;
  readonly report: ReportStore;
  /** What the user was told to do for the work to go on. */
  readonly hints: string[];
}

async function opened(book: HostBook): Promise<Scene> {
  const sheets = createSheetPort(book.run);
  const port = { ...createExcelPort(book.run), pause: () => Promise.resolve() };
  const store = createStore(port, sheets);
  const report = createReportStore(store, port, sheets, fakeReportEnvironment());
  const hints: string[] = [];
  store.subscribe(() => {
    const state = store.current();
    if (state.status === 'busy' && state.step.hint !== undefined) hints.push(state.step.hint);
  });
  report.subscribe(() => void (report.current().hint !== null && hints.push(report.current().hint ?? '')));
  await store.reload();
  return { ...book, store, report, hints };
}

const calculate = async ({ store }: Scene): Promise<void> => {
  await store.calculate();
  if (store.current().status === 'asking') await store.confirm({ dontAsk: true });
};

/** What was said of the failure; '' when nothing failed. */
function said({ store, report }: Scene): string {
  const state = store.current();
  const { notice } = report.current();
  if (notice !== null) return `${notice.code}: ${notice.message}`;
  if (state.status === 'failed' || state.status === 'nothing') return `${state.notice.code}: ${state.notice.message}`;
  const failed = state.status === 'found' ? (state.news?.lines ?? []).filter(({ status }) => status === 'failed') : [];
  return failed.map(({ text, detail }) => `${text}: ${detail}`).join(' ');
}

type Filled = readonly (readonly [row: number, column: number, value: CellValue])[];

/** The cells that hold something, by sheet. */
async function filled(book: HostBook): Promise<ReadonlyMap<string, Filled>> {
  const sheets = new Map<string, Filled>();
  for (const { name } of book.host.workbook.sheets) {
    const values = await valuesIn(book, name);
    sheets.set(name, values.flatMap((row, r) => row.flatMap((value, c) => (value === '' ? [] : [[r, c, value] as const]))));
  }
  return sheets;
}

/** A run to walk through: from a saved workbook, after whatever brings the pane to where it can be asked for. */
interface Run {
  readonly bytes: () => Uint8Array;
  readonly before: (scene: Scene) => Promise<void>;
  readonly act: (scene: Scene) => Promise<void>;
}

let fresh: Uint8Array = new Uint8Array();
let done: Uint8Array = new Uint8Array();
let noted: Uint8Array = new Uint8Array();

beforeAll(async () => {
  const table = exampleSheet().values;
  const scene = await opened(await hostBookOf({ [SHEETS[0]]: table, [SHEETS[1]]: table }));
  await calculate(scene);
  await scene.store.undo();
  fresh = scene.host.save();
  await calculate(scene);
  done = scene.host.save();
  await scene.report.summarize();
  await typeIn(scene, SUMMARY, `B${(await valuesIn(scene, SUMMARY)).length + 1}`, NOTE);
  await typeIn(scene, SHEETS[0], 'M11', 1100);
  noted = scene.host.save();
});

/** The host delivers its last events a moment later. */
afterAll(() => new Promise((delivered) => setTimeout(delivered, 0)));

const nothing = async (): Promise<void> => undefined;

const RUNS: Readonly<Record<string, Run>> = {
  'Calcular avance': { bytes: () => fresh, before: nothing, act: calculate },
  'Recalcular todo el libro': { bytes: () => fresh, before: nothing, act: ({ store }) => store.calculateAll() },
  'Regenerar resumen, new': { bytes: () => done, before: calculate, act: ({ report }) => report.summarize() },
  'Regenerar resumen, growing over a note': { bytes: () => noted, before: calculate, act: ({ report }) => report.summarize() },
  'Redactar alertas': { bytes: () => done, before: calculate, act: ({ report }) => report.draftAlerts() },
  'Deshacer a calculation': { bytes: () => done, before: nothing, act: ({ store }) => store.undo() },
};

const prepared = async ({ bytes, before }: Run): Promise<Scene> => {
  const scene = await opened(hostBook({ bytes: bytes() }));
  await before(scene);
  scene.host.resetCounters();
  return scene;
};

const CODES = {
  AccessDenied: /acceso-denegado|no permite/,
  InvalidOperationInCellEditMode: /^$/,
  RequestPayloadSizeLimitExceeded: /^$|demasiado-grande|superan/,
  GeneralException: /fallo-de-excel|no pudo completar/,
  ConnectionFailure: /conexion|conexión/,
} as const;

describe.each(Object.entries(RUNS))('%s', (_, run) => {
  it.each(Object.entries(CODES))('keeps a person\'s cells at whatever request it fails with %s, says so, and the next run ends it', async (code, words) => {
    const whole = await prepared(run);
    const before = await filled(whole);
    whole.host.resetCounters();
    await run.act(whole);
    const total = whole.host.counters.requests;
    const wanted = await filled(whole);
    for (let request = 1; request <= total; request += 1) {
      const scene = await prepared(run);
      scene.host.failAt({ request, code });
      await run.act(scene);
      const isDone = JSON.stringify([...await filled(scene)]) === JSON.stringify([...wanted]);
      expect({ request, said: said(scene) }).toEqual({ request, said: isDone ? expect.stringMatching(/^$|\.$/) as string : expect.stringMatching(words) as string });
      if (code === 'InvalidOperationInCellEditMode') expect(scene.hints).toContain('Presione Enter en la celda que está editando.');
      const after = await filled(scene);
      for (const name of SHEETS) expect([before.get(name), wanted.get(name)]).toContainEqual(after.get(name));
      if (before.has(SUMMARY)) expect(after.get(SUMMARY)).toContainEqual([expect.any(Number), 1, NOTE]);
      if (said(scene) !== '') await run.act(scene);
      expect({ request, cells: await filled(scene) }).toEqual({ request, cells: wanted });
    }
    expect(total).toBeGreaterThan(3);
  });
});
