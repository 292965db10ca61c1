import { alertIn } from '../../helpers/pane/alertViews';
import { valuesIn } from '../../helpers/host/hostBook';
import { addressIn, peiBook, typeIn } from '../../helpers/host/peiBook';
import { fakeReportEnvironment } from '../../helpers/store/fakeReportEnvironment';
import { openedReport } from '../../helpers/store/openedReport';
import { reportIn, viewIn } from '../../helpers/store/openedStore';

/** The whole summary goes through the client here; a busy machine takes its time. */
jest.setTimeout(60_000);

const ALERTS = 'Alertas 2024-I';
const SHEET = 'PEI Indicadores';
const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve));
};

const paragraphOf = (book: ReturnType<typeof peiBook>, code: string) => addressIn(book, ALERTS, code, { find: 0, answer: 'F' });

describe('the report over a result', () => {
  it('makes the summary of the table on screen before anything was calculated', async () => {
    const book = peiBook();
    const { store, report } = await openedReport(book);
    await store.choosePeriod('2024-S1');
    expect(viewIn(store).status).toBe('found');
    await report.summarize();
    expect(reportIn(store)).toMatchObject({ message: 'La hoja «Resumen PEI» está al día.', notice: null, step: null });
    expect(viewIn(store).status).toBe('found');
  });

  it('asks before the first write to a workbook, and goes on after a yes', async () => {
    const book = peiBook();
    const { store, report } = await openedReport(book, fakeReportEnvironment(), { calculates: false });
    await report.draftAlerts();
    expect(viewIn(store)).toMatchObject({ status: 'asking', preview: { sheets: [{ sheet: ALERTS, lines: [expect.stringContaining('Hoja nueva'), expect.any(String)] }] } });
    expect(book.host.workbook.sheets).toHaveLength(1);
    await store.confirm({ dontAsk: false });
    await until(() => reportIn(store).message !== null);
    expect(reportIn(store).message).toBe('La hoja «Alertas 2024-I» tiene 12 alertas.');
    expect(viewIn(store).status).toBe('found');
  });

  it('writes nothing after a no', async () => {
    const book = peiBook();
    const { store, report } = await openedReport(book, fakeReportEnvironment(), { calculates: false });
    await report.summarize();
    store.dismiss();
    expect(viewIn(store).status).toBe('found');
    expect(book.host.workbook.sheets).toHaveLength(1);
  });

  it('regenerates the summary and says what changed since the last time', async () => {
    const book = peiBook();
    const { store, report } = await openedReport(book);
    const steps: (string | null)[] = [];
    store.state.subscribe(() => void (steps.at(-1) !== reportIn(store).step && steps.push(reportIn(store).step)));
    await report.summarize();
    expect(steps).toEqual(['Regenerando el resumen', null]);
    expect(reportIn(store)).toMatchObject({ message: 'La hoja «Resumen PEI» está al día.', changes: null, notice: null });
    await typeIn(book, SHEET, 'N68', 110);
    await report.summarize();
    expect(reportIn(store).changes).toEqual(['AEI.07.01: 54.81 → 81.48, de rojo a ámbar']);
    expect(viewIn(store).status).toBe('done');
  });

  it('says no more of what it made once the user turns to something else, and keeps what changed in sight', async () => {
    const book = peiBook();
    const { store, report } = await openedReport(book);
    await report.summarize();
    await typeIn(book, SHEET, 'N68', 110);
    await report.summarize();
    report.clearMessage();
    expect(reportIn(store)).toMatchObject({ message: null, changes: ['AEI.07.01: 54.81 → 81.48, de rojo a ámbar'] });
  });

  it('says no more of a summary once figures are worked out anew', async () => {
    const { store, report } = await openedReport(peiBook());
    await report.summarize();
    await store.calculate();
    expect(reportIn(store)).toMatchObject({ message: null, changes: null });
  });

  it('drafts the alerts, and tells the edited paragraphs whose figures changed', async () => {
    const book = peiBook();
    const { store, report } = await openedReport(book);
    await report.draftAlerts();
    expect(reportIn(store).message).toBe('La hoja «Alertas 2024-I» tiene 12 alertas.');
    await typeIn(book, ALERTS, await paragraphOf(book, 'AEI.07.01'), 'Mi texto con 54.81%.');
    await typeIn(book, SHEET, 'N68', 80);
    await report.draftAlerts();
    expect(alertIn(store, 'AEI.07.01')).toMatchObject({ status: 'edited', notice: expect.stringContaining('54.81% → 59.26%') });
    await report.draftAlerts({ 'AEI.07.01': 'update-figures' });
    expect(alertIn(store, 'AEI.07.01')).toMatchObject({ status: 'edited', notice: '' });
    expect((await valuesIn(book, ALERTS)).some((row) => row[5] === 'Mi texto con 59.26%.')).toBe(true);
    await store.goTo({ sheet: ALERTS, rect: { top: 4, left: 0, height: 1, width: 1 } });
    expect(viewIn(store).status).toBe('done');
  });

  it('drafts those in amber too when asked, and remembers it in the workbook', async () => {
    const book = peiBook();
    const { store, report } = await openedReport(book);
    report.chooseRules({ amber: true, redIndicators: false });
    await report.draftAlerts();
    expect(reportIn(store).message).toContain('15 alertas');
    await store.reload();
    expect(viewIn(store)).toMatchObject({ survey: { alertRules: { amber: true, redIndicators: false } } });
  });

  it('reviews a pasted text, each finding with the row it is about', async () => {
    const { store, report } = await openedReport(peiBook());
    await report.reviewText('La GERENCIA tiene a cargo la AEI.07.01, cuyo avance es del 61.33%.');
    const finding = reportIn(store).findings?.find(({ says }) => says === '61.33%');
    expect(finding).toMatchObject({ code: expect.stringContaining('AEI.07.01'), should: '54.81%', place: { sheet: SHEET } });
    expect(reportIn(store).findings?.some(({ code, says }) => code === 'AEI.01.01' && says === '')).toBe(true);
  });

  it('reviews the paragraphs on the sheet when nothing is pasted', async () => {
    const book = peiBook();
    const { store, report } = await openedReport(book);
    await report.reviewText(' ');
    expect(reportIn(store).notice?.code).toBe('sin-texto');
    await report.draftAlerts();
    await typeIn(book, ALERTS, await paragraphOf(book, 'AEI.07.01'), 'La AEI.07.01 tiene un avance del 99%.');
    await report.reviewText('');
    expect(reportIn(store).findings).toContainEqual(expect.objectContaining({ says: '99%', should: '54.81%' }));
  });

  it('copies the alerts as they stand on their sheet, indicators in bold', async () => {
    const book = peiBook();
    const desk = fakeReportEnvironment();
    const { store, report } = await openedReport(book, desk);
    await report.draftAlerts();
    await typeIn(book, ALERTS, await paragraphOf(book, 'AEI.07.01'), 'Mi texto con 54.81% & más.');
    await report.copyAlerts();
    expect(reportIn(store).message).toBe('Se copiaron 12 párrafos. Péguelos en Word.');
    expect(desk.copied[0]?.html).toMatch(/<p>Que, la .*<b>[^<]+<\/b>.*<\/p>/);
    expect(desk.copied[0]?.html).toContain('Mi texto con 54.81% &amp; más.');
    expect(desk.copied[0]?.plain).not.toContain('**');
  });

  it('says the way out when the clipboard stays shut', async () => {
    const { store, report } = await openedReport(peiBook(), fakeReportEnvironment({ copy: () => Promise.reject(new Error('denied')) }));
    await report.copyAlerts();
    expect(reportIn(store).notice?.code).toBe('portapapeles');
  });

  it('hands over the report in Word, named after its period', async () => {
    const desk = fakeReportEnvironment();
    const { report } = await openedReport(peiBook(), desk);
    await report.exportWord(true);
    expect(desk.saved).toEqual([{ name: 'Seguimiento PEI 2024-S1.docx', size: 3 }]);
    expect(desk.reports[0]).toMatchObject({ periodLabel: '2024, primer semestre', title: expect.stringContaining('REPORTE DE SEGUIMIENTO') });
    expect(desk.reports[0]?.alerts).toHaveLength(12);
  });

  it('says before the report what is missing in it, and makes it all the same when asked', async () => {
    const desk = fakeReportEnvironment();
    const { store, report } = await openedReport(peiBook(), desk);
    await report.exportWord();
    expect(reportIn(store)).toMatchObject({ gaps: 'Faltan 14 causas', message: null, step: null });
    expect(desk.saved).toEqual([]);
    report.completeGaps();
    expect(reportIn(store).gaps).toBeNull();
    await report.exportWord();
    await report.exportWord(true);
    expect(reportIn(store)).toMatchObject({ gaps: null, message: 'El informe se descargó como «Seguimiento PEI 2024-S1.docx».' });
  });

  it('shows how far a long report is, and hands over none when it is cancelled', async () => {
    const shown: number[] = [];
    let clock = 0;
    const desk = fakeReportEnvironment({
      word: async (_, run) => {
        await run((function* () { for (let at = 0; at < 200; at += 1) { clock += 20; yield; } })());
        return new Uint8Array(3);
      },
    });
    const { store, report } = await openedReport(peiBook(), desk, { now: () => clock });
    store.state.subscribe(() => {
      const { running } = store.state.get('work');
      if (running?.label !== 'Haciendo el informe') return;
      shown.push(running.done);
      expect(running.canCancel).toBe(true);
      if (shown.length === 3) store.cancel();
    }, 'work');
    await report.exportWord(true);
    expect(shown.length).toBeGreaterThanOrEqual(3);
    expect([...shown].sort((one, other) => one - other)).toEqual(shown);
    expect(desk.saved).toEqual([]);
    expect(reportIn(store)).toMatchObject({ step: null, notice: null, message: 'Se canceló: no se descargó ningún informe.' });
    expect(store.state.get('work').running).toBeNull();
  });

  it('says what to do where the pane cannot save files', async () => {
    const desk = fakeReportEnvironment({ canSave: false });
    const { store, report } = await openedReport(peiBook(), desk);
    await report.exportWord();
    expect(reportIn(store).notice).toMatchObject({ code: 'sin-descargas', remedy: expect.stringContaining('Copiar todas') });
    expect(desk.reports).toEqual([]);
  });

  it('turns a failure into a notice and leaves the result on screen', async () => {
    const book = peiBook();
    const { store, report } = await openedReport(book);
    book.host.failAt({ request: book.host.counters.requests + 3, code: 'GeneralException' });
    await report.summarize();
    expect(reportIn(store).notice?.code).toBe('fallo-de-excel');
    expect(viewIn(store).status).toBe('done');
    await report.summarize();
    expect(reportIn(store)).toMatchObject({ notice: null, message: 'La hoja «Resumen PEI» está al día.' });
  });

  it('does one task at a time, drops none, and takes a second click for the first', async () => {
    const book = peiBook();
    const { store, report } = await openedReport(book);
    const steps: string[] = [];
    store.state.subscribe(() => {
      const { step } = reportIn(store);
      if (step !== null && steps.at(-1) !== step) steps.push(step);
    }, 'report');
    await Promise.all([report.summarize(), report.summarize(), report.draftAlerts(), store.calculate()]);
    expect(steps).toEqual(['Regenerando el resumen', 'Redactando las alertas']);
    expect(book.host.workbook.sheets.map(({ name }) => name)).toEqual([SHEET, 'Resumen PEI', 'Listas PEI', ALERTS]);
    expect(viewIn(store).status).toBe('done');
  });
});
