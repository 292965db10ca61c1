import { isDeepStrictEqual } from 'node:util';
import { STRICTEST } from '../../../src/host';
import { exampleSheet } from '../../../src/app/start/createExample';
import type { ReportActions, Store } from '../../../src/app/store/store';
import { createExcelPort } from '../../../src/excel/createExcelPort';
import { createSheetPort } from '../../../src/excel/createSheetPort';
import { hostBook, hostBookOf, valuesIn } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { typeIn } from '../../helpers/host/peiBook';
import { contentsOf } from '../../helpers/host/readerView';
import { reportIn, storeOver, viewIn } from '../../helpers/store/openedStore';

/** Some hundred runs go through the client. */
jest.setTimeout(180_000);

/** The first holds a table, the second another one or a person's notes. */
const SHEETS = ['Unidad A', 'Unidad B'] as const;
const SUMMARY = 'Resumen PEI';
const NOTE = 'nota del revisor';
const NOTE_IN_B = new RegExp(`!B\\d+ "${NOTE}"$`);

interface Scene extends HostBook {
  readonly store: Store;
  readonly report: ReportActions;
  /** What the pane asks the user to do while a cell is being edited. */
  readonly hints: string[];
}

async function opened(book: HostBook): Promise<Scene> {
  const sheets = createSheetPort(book.run);
  const port = { ...createExcelPort(book.run), pause: () => Promise.resolve() };
  const store = storeOver(port, sheets);
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
function failureOf({ store }: Scene): string {
  const state = viewIn(store);
  const { notice } = reportIn(store);
  if (notice !== null) return `${notice.code}: ${notice.message}`;
  if (state.status === 'failed' || state.status === 'nothing') return `${state.notice.code}: ${state.notice.message}`;
  const failed = state.status === 'found' ? (state.news?.lines ?? []).filter(({ status }) => status === 'failed') : [];
  return failed.map(({ text, detail }) => `${text}: ${detail}`).join(' ');
}

/** The contents of every sheet, by name. */
const contentsIn = ({ host }: HostBook): ReadonlyMap<string, readonly string[]> =>
  new Map(host.workbook.sheets.map((sheet) => [sheet.name, contentsOf(sheet)]));

/** A run whose requests fail one by one, from a saved workbook; `before` brings the pane to where the run can be asked for. */
interface Run {
  readonly bytes: () => Uint8Array;
  readonly before: (scene: Scene) => Promise<void>;
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

beforeAll(async () => {
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
});

/** The host delivers its last events a moment later. */
afterAll(() => new Promise((delivered) => setTimeout(delivered, 0)));

const nothing = async (): Promise<void> => undefined;

const RUNS: Readonly<Record<string, Run>> = {
  'Calcular avance': { bytes: () => fresh, before: nothing, act: calculate },
  'Recalcular todo el libro': { bytes: () => twoTables, before: nothing, act: ({ store }) => store.calculateAll() },
  'Regenerar resumen, new': { bytes: () => done, before: nothing, act: ({ report }) => report.summarize() },
  'Regenerar resumen, growing over a note': { bytes: () => noted, before: nothing, act: ({ report }) => report.summarize() },
  'Redactar alertas': { bytes: () => done, before: nothing, act: ({ report }) => report.draftAlerts() },
  'Deshacer a calculation': { bytes: () => done, before: nothing, act: ({ store }) => store.undo() },
};

const prepared = async ({ bytes, before }: Run): Promise<Scene> => {
  const scene = await opened(hostBook({ bytes: bytes(), habits: STRICTEST }));
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
    const before = contentsIn(whole);
    await run.act(whole);
    const total = whole.host.counters.requests;
    const wanted = contentsIn(whole);
    for (let request = 1; request <= total; request += 1) {
      const scene = await prepared(run);
      scene.host.failAt({ request, code });
      await run.act(scene);
      const after = contentsIn(scene);
      const message = failureOf(scene);
      expect({ request, message }).toEqual({ request, message: expect.stringMatching(isDeepStrictEqual(after, wanted) ? /^$|\.$/ : words) as string });
      if (code === 'InvalidOperationInCellEditMode') expect(scene.hints).toContain('Presione Enter en la celda que está editando.');
      for (const name of SHEETS) expect([before.get(name), wanted.get(name)]).toContainEqual(after.get(name));
      if (before.has(SUMMARY)) expect(after.get(SUMMARY)).toContainEqual(expect.stringMatching(NOTE_IN_B));
      if (message !== '') await run.act(scene);
      expect({ request, cells: contentsIn(scene) }).toEqual({ request, cells: wanted });
    }
    expect(total).toBeGreaterThan(3);
  });
});
