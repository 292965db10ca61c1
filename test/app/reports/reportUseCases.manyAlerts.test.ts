import { fieldEdit, fillAlerts } from '../../../src/app/reports/alerts/alertEdits';

import { hostBook, valuesIn } from '../../helpers/host/hostBook';
import { addressIn, peiBook, typeIn } from '../../helpers/host/peiBook';
import { alertIn, alertsIn } from '../../helpers/pane/alertViews';
import { openedReport } from '../../helpers/store/openedReport';
import { reportIn } from '../../helpers/store/openedStore';

const [ALERTS, MATRIX] = ['Alertas 2024-I', 'Compromisos PEI'];
const ONE = 'AEI.05.01';
const CAUSE = 'debido a las lluvias de marzo';
const PROMISE = 'se coordinará con la unidad';

jest.setTimeout(60_000);

async function drafted(book = peiBook()) {
  const { store, report } = await openedReport(book);
  await report.draftAlerts();
  return { book, store, report, all: () => alertsIn(store)?.alerts ?? [] };
}

const column = async (book: ReturnType<typeof peiBook>, sheet: string, letter: number) => (await valuesIn(book, sheet)).filter((row) => row.some((cell) => /^AEI\.\d\d\.\d\d$/.test(String(cell)))).map((row) => row[letter]);

describe('completing several alerts at once', () => {
  it('takes as many requests for twelve as for two', async () => {
    const requests = async (count: number) => {
      const { book, report, all } = await drafted();
      book.host.resetCounters();
      await report.editAlerts(fillAlerts(all().slice(0, count), { cause: CAUSE, commitment: PROMISE, keyAction: 'Reunión', deadline: '31/12/2024', replaces: false }).edits);
      return { count: book.host.counters.requests, book, all };
    };
    const { count, book, all } = await requests(12);
    expect(count).toBeLessThanOrEqual((await requests(2)).count);
    expect(await column(book, ALERTS, 6)).toHaveLength(12);
    expect((await column(book, ALERTS, 6)).every((cell) => String(cell).includes(CAUSE))).toBe(true);
    expect(await column(book, MATRIX, 3)).toEqual(new Array(12).fill('Reunión'));
    expect(await column(book, MATRIX, 6)).toEqual(new Array(12).fill('31/12/2024'));
    expect(all().every(({ keyAction, deadline }) => keyAction === 'Reunión' && deadline === '31/12/2024')).toBe(true);
  });

  it('is taken back with one undo, the matrix and the phrases kept of it included', async () => {
    const { book, store, report, all } = await drafted();
    const before = await valuesIn(book, ALERTS);
    await report.editAlerts(fillAlerts(all(), { cause: CAUSE, commitment: PROMISE, replaces: false }).edits);
    expect(alertsIn(store)?.own).toMatchObject({ causes: [CAUSE], commitments: [PROMISE] });
    await store.undo();
    await store.reload();
    expect(await valuesIn(book, ALERTS)).toEqual(before);
    await expect(valuesIn(book, MATRIX)).rejects.toThrow();
    expect(alertsIn(store)?.own).toEqual({ causes: [], commitments: [], actions: [], deadlines: [] });
  });

  it('offers a phrase of one\'s own to every alert after it was used, also in another session', async () => {
    const { book, report, all } = await drafted();
    await report.editAlerts(fillAlerts(all().slice(0, 1), { cause: CAUSE, replaces: false }).edits);
    await report.editAlerts(fillAlerts(all().slice(0, 1), { cause: 'porque cambió', replaces: true }).edits);
    const later = await openedReport(book, undefined, { calculates: false });
    expect(alertsIn(later.store)?.own.causes).toEqual(['porque cambió', CAUSE]);
  });

  it('leaves each sheet as it was or as it is to be, whatever request fails, and a second try ends it', async () => {
    const { book: first, store, report, all } = await drafted();
    await report.editAlerts([fieldEdit(alertIn(store, ONE), 'commitment', PROMISE)]);
    const bytes = first.host.save();
    const act = async (request: number | null) => {
      const book = hostBook({ bytes });
      const opened = await openedReport(book, undefined, { calculates: false });
      const edits = fillAlerts(alertsIn(opened.store)?.alerts ?? [], { cause: CAUSE, keyAction: 'Reunión', deadline: 'julio', replaces: false }).edits;
      book.host.resetCounters();
      if (request !== null) book.host.failAt({ request, code: 'GeneralException' });
      await opened.report.editAlerts(edits);
      const total = book.host.counters.requests;
      const now = async () => [await valuesIn(book, ALERTS), await valuesIn(book, MATRIX)];
      const after = await now();
      const { notice } = reportIn(opened.store);
      await opened.store.reload();
      await opened.report.editAlerts(fillAlerts(alertsIn(opened.store)?.alerts ?? [], { cause: CAUSE, keyAction: 'Reunión', deadline: 'julio', replaces: false }).edits);
      return { total, after, notice, ended: await now() };
    };
    const before = [await valuesIn(first, ALERTS), await valuesIn(first, MATRIX)];
    const whole = await act(null);
    expect(all()).toHaveLength(12);
    for (let request = 1; request <= whole.total; request += 1) {
      const { after, notice, ended } = await act(request);
      after.forEach((sheet, at) => expect([before[at], whole.after[at]]).toContainEqual(sheet));
      if (JSON.stringify(after) !== JSON.stringify(whole.after)) expect({ request, code: notice?.code }).toEqual({ request, code: 'fallo-de-excel' });
      expect(ended).toEqual(whole.ended);
    }
  });
});

describe('key action and deadline', () => {
  it('replace what a person typed in the matrix only when the pane showed it', async () => {
    const { book, store, report } = await drafted();
    await report.editAlerts([fieldEdit(alertIn(store, ONE), 'commitment', PROMISE)]);
    const cell = await addressIn(book, MATRIX, ONE, { find: 9, answer: 'G' });
    const stale = fieldEdit(alertIn(store, ONE), 'deadline', 'agosto');
    await typeIn(book, MATRIX, cell, 'julio');
    await report.editAlerts([stale]);
    expect(reportIn(store).notice?.code).toBe('alerta-cambiada');
    expect(await column(book, MATRIX, 6)).toEqual(['julio']);
    await store.reload();
    expect(alertIn(store, ONE).deadline).toBe('julio');
    await report.editAlerts([fieldEdit(alertIn(store, ONE), 'deadline', 'agosto')]);
    expect(await column(book, MATRIX, 6)).toEqual(['agosto']);
    expect(reportIn(store).notice).toBeNull();
  });

  it('show a date of the matrix as a day, and are shown at once', async () => {
    const { book, store, report } = await drafted();
    await report.editAlerts([fieldEdit(alertIn(store, ONE), 'commitment', PROMISE)]);
    await typeIn(book, MATRIX, await addressIn(book, MATRIX, ONE, { find: 9, answer: 'G' }), 45657);
    await store.reload();
    expect(alertIn(store, ONE).deadline).toBe('31/12/2024');
    const saved = report.editAlerts([fieldEdit(alertIn(store, ONE), 'keyAction', 'Reunión')]);
    expect(alertIn(store, ONE).keyAction).toBe('Reunión');
    await saved;
    expect(await column(book, MATRIX, 3)).toEqual(['Reunión']);
    expect(await column(book, MATRIX, 6)).toEqual([45657]);
  });

  it('are refused for an alert without a commitment, and said', async () => {
    const { store, report } = await drafted();
    await report.editAlerts([fieldEdit(alertIn(store, ONE), 'deadline', 'julio')]);
    expect(reportIn(store).notice?.code).toBe('alerta-cambiada');
  });
});
