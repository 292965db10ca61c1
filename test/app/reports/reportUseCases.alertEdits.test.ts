import { causeEdit, fieldEdit } from '../../../src/app/reports/alerts/alertEdits';
import { alertIn, alertsIn } from '../../helpers/pane/alertViews';
import { valuesIn } from '../../helpers/host/hostBook';
import { addressIn, peiBook, typeIn } from '../../helpers/host/peiBook';
import { fakeReportEnvironment } from '../../helpers/store/fakeReportEnvironment';
import { openedReport } from '../../helpers/store/openedReport';
import { reportIn } from '../../helpers/store/openedStore';

const ALERTS = 'Alertas 2024-I';
const SHEET = 'PEI Indicadores';
/** AEI.05.01 has one indicator, AEI.04.01 two, both in red. Source: test/fixtures/pei-jlbr-2024.json. */
const ONE = 'AEI.05.01';
const TWO = 'AEI.04.01';

const cell = (book: ReturnType<typeof peiBook>, code: string, column: string) => addressIn(book, ALERTS, code, { find: 0, answer: column });
const rowOf = async (book: ReturnType<typeof peiBook>, code: string) => (await valuesIn(book, ALERTS)).find((row) => row[0] === code) ?? [];

async function drafted() {
  const book = peiBook();
  const desk = fakeReportEnvironment();
  const { store, report } = await openedReport(book, desk);
  await report.draftAlerts();
  return { book, desk, store, report };
}

describe('the alerts as the pane shows them', () => {
  it('are a draft of their own while they are not in the workbook', async () => {
    const { store } = await openedReport(peiBook());
    const view = alertsIn(store);
    expect(view).toMatchObject({ sheet: null, lists: { states: ['Pendiente', 'En proceso', 'Atendida', 'Descartada'] } });
    expect(view?.alerts).toHaveLength(12);
    expect(alertIn(store, ONE)).toMatchObject({
      status: 'missing', place: null, progress: '25.00', band: 'red', source: { sheet: SHEET },
      paragraph: expect.stringContaining('**Número de acciones implementadas'),
    });
  });

  it('say where each stands on its sheet once drafted', async () => {
    const { store } = await drafted();
    expect(alertsIn(store)?.sheet).toBe(ALERTS);
    expect(alertsIn(store)?.alerts.every(({ status }) => status === 'current')).toBe(true);
    expect(alertIn(store, 'AEI.01.01').place).toEqual({ sheet: ALERTS, rect: { top: 4, left: 5, height: 1, width: 1 } });
  });

  it('tell a paragraph of ours that is behind from one that a person wrote', async () => {
    const { book, store } = await drafted();
    await typeIn(book, ALERTS, await cell(book, ONE, 'F'), 'Mi texto con 25%.');
    await typeIn(book, SHEET, 'N68', 80);
    await store.reload();
    expect(alertIn(store, ONE).status).toBe('edited');
    expect(alertIn(store, 'AEI.07.01').status).toBe('behind');
  });

  it('tell those that are no longer due, last', async () => {
    const { book, store } = await drafted();
    await typeIn(book, SHEET, 'N68', 150);
    await store.reload();
    expect(alertsIn(store)?.alerts.at(-1)).toMatchObject({ code: 'AEI.07.01', status: 'over', causes: [], notice: expect.stringContaining('Ya no corresponde') });
  });

  it('offer what the office added to the lists', async () => {
    const { book, store } = await drafted();
    await typeIn(book, 'Listas PEI', 'A30', 'debido a las lluvias');
    await store.reload();
    expect(alertsIn(store)?.lists.causes.at(-1)).toEqual({ label: 'debido a las lluvias', text: 'debido a las lluvias' });
    expect(alertsIn(store)?.lists.causes[0]?.label).toBe('Cronograma: dentro del rango del semestre');
  });
});

describe('choosing in the pane', () => {
  it('writes the cause in its cell and drafts the paragraph with it', async () => {
    const { book, store, report } = await drafted();
    await report.editAlerts([causeEdit(alertIn(store, ONE), 0, 'debido a las lluvias')]);
    const row = await rowOf(book, ONE);
    expect(row[6]).toBe('debido a las lluvias');
    expect(row[5]).toContain('debido a las lluvias');
    expect(reportIn(store)).toMatchObject({ message: 'Se guardó en la hoja «Alertas 2024-I».', notice: null, step: null });
    expect(alertIn(store, ONE)).toMatchObject({ status: 'current', causes: [{ cause: 'debido a las lluvias' }] });
  });

  it('shows it at once', async () => {
    const { store, report } = await drafted();
    const saved = report.editAlerts([causeEdit(alertIn(store, ONE), 0, 'debido a las lluvias')]);
    expect(alertIn(store, ONE)).toMatchObject({ paragraph: expect.stringContaining('debido a las lluvias'), status: 'current' });
    await saved;
  });

  it('gives each of several indicators a cause of its own', async () => {
    const { book, store, report } = await drafted();
    const first = report.editAlerts([causeEdit(alertIn(store, TWO), 1, 'porque dos')]);
    const second = report.editAlerts([causeEdit(alertIn(store, TWO), 0, 'porque uno')]);
    await Promise.all([first, second]);
    const row = await rowOf(book, TWO);
    expect(row[6]).toBe('IND.01.AEI.04.01: porque uno\nIND.02.AEI.04.01: porque dos');
    expect(row[5]).toMatch(/porque uno.*porque dos/);
  });

  it('writes the state and the commitment, and the matrix of commitments with it', async () => {
    const { book, store, report } = await drafted();
    await Promise.all([
      report.editAlerts([fieldEdit(alertIn(store, ONE), 'commitment', 'se coordinará con la unidad')]),
      report.editAlerts([fieldEdit(alertIn(store, ONE), 'state', 'En proceso')]),
    ]);
    const row = await rowOf(book, ONE);
    expect([row[7], row[8]]).toEqual(['se coordinará con la unidad', 'En proceso']);
    expect(row[5]).toContain('Asimismo, se coordinará con la unidad.');
    expect((await valuesIn(book, 'Compromisos PEI')).some((line) => line.includes(ONE))).toBe(true);
  });

  it('replaces what a person typed in the cell, as that is what they ask for', async () => {
    const { book, store, report } = await drafted();
    await typeIn(book, ALERTS, await cell(book, ONE, 'G'), 'lo que escribí en la hoja');
    await store.reload();
    expect(alertIn(store, ONE).causes[0]?.cause).toBe('lo que escribí en la hoja');
    await report.editAlerts([causeEdit(alertIn(store, ONE), 0, 'debido a las lluvias')]);
    expect((await rowOf(book, ONE))[6]).toBe('debido a las lluvias');
    await report.editAlerts([causeEdit(alertIn(store, ONE), 0, '')]);
    expect((await rowOf(book, ONE))[6]).toBe('');
  });

  it('never writes over what somebody typed meanwhile, and says so', async () => {
    const { book, store, report } = await drafted();
    const edit = causeEdit(alertIn(store, ONE), 0, 'debido a las lluvias');
    await typeIn(book, ALERTS, await cell(book, ONE, 'G'), 'entretanto');
    await report.editAlerts([edit]);
    expect((await rowOf(book, ONE))[6]).toBe('entretanto');
    expect(reportIn(store).notice?.code).toBe('alerta-cambiada');
    await report.draftAlerts();
    expect(alertIn(store, ONE).causes[0]?.cause).toBe('entretanto');
  });

  it('keeps a paragraph that a person edited', async () => {
    const { book, store, report } = await drafted();
    await typeIn(book, ALERTS, await cell(book, ONE, 'F'), 'Mi párrafo.');
    await store.reload();
    await report.editAlerts([causeEdit(alertIn(store, ONE), 0, 'debido a las lluvias')]);
    const row = await rowOf(book, ONE);
    expect([row[5], row[6]]).toEqual(['Mi párrafo.', 'debido a las lluvias']);
  });

  it('changes the figures of an edited paragraph that nobody drafted since', async () => {
    const { book, store, report } = await drafted();
    await typeIn(book, ALERTS, await cell(book, 'AEI.07.01', 'F'), 'Mi texto con 54.81%.');
    await typeIn(book, SHEET, 'N68', 80);
    await store.reload();
    await report.draftAlerts({ 'AEI.07.01': 'update-figures' });
    expect((await rowOf(book, 'AEI.07.01'))[5]).toBe('Mi texto con 59.26%.');
  });

  it('finds its row wherever it was sorted to', async () => {
    const { book, store, report } = await drafted();
    // The hidden column of marks is not in the range that a person sorts.
    const lines = (await valuesIn(book, ALERTS)).slice(6).map((row) => row.slice(0, 10)).reverse();
    await book.run(async (context) => {
      context.workbook.worksheets.getItem(ALERTS).getRange(`A7:J${6 + lines.length}`).values = lines;
      await context.sync();
    });
    await store.reload();
    await report.editAlerts([fieldEdit(alertIn(store, ONE), 'state', 'Atendida')]);
    expect((await rowOf(book, ONE))[8]).toBe('Atendida');
    expect((await valuesIn(book, ALERTS)).slice(6).map(([code]) => code)).toEqual(lines.map(([code]) => code));
  });

  it('leaves the sheet as it was when Excel fails, and says so', async () => {
    const { book, store, report } = await drafted();
    const before = await valuesIn(book, ALERTS);
    book.host.failAt({ request: book.host.counters.requests + 5, code: 'GeneralException' });
    await report.editAlerts([causeEdit(alertIn(store, ONE), 0, 'debido a las lluvias')]);
    expect(reportIn(store).notice?.code).toBe('fallo-de-excel');
    expect(await valuesIn(book, ALERTS)).toEqual(before);
    expect(alertIn(store, ONE).causes[0]?.cause).toBe('');
  });

  it('asks the workbook no more than an edit needs', async () => {
    const { book, store, report } = await drafted();
    await report.editAlerts([fieldEdit(alertIn(store, TWO), 'state', 'En proceso')]);
    book.host.resetCounters();
    await report.editAlerts([fieldEdit(alertIn(store, ONE), 'state', 'En proceso')]);
    expect(book.host.counters.requests).toBeLessThanOrEqual(14);
  });
});

describe('copying', () => {
  it('copies one paragraph', async () => {
    const { store, report, desk } = await drafted();
    await report.copyAlerts([ONE]);
    expect(desk.copied[0]?.html.match(/<p>/g)).toHaveLength(1);
    expect(desk.copied[0]?.plain).toContain('AEI.05.01');
    expect(reportIn(store).message).toBe('Se copió 1 párrafo. Péguelos en Word.');
  });
});
