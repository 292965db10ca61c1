import { createExcelPort } from '../../../src/excel/createExcelPort';
import { createSheetPort } from '../../../src/excel/createSheetPort';
import { hostBook, hostBookOf } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { disableQuestion, storeOver, surveyIn, viewIn } from '../../helpers/store/openedStore';

jest.setTimeout(60_000);

const SEMESTERS = [
  ['Código', 'Indicador', 'Meta 2024', 'Ejecutado I Semestre 2024', 'Ejecutado II Semestre 2024'],
  ['IND.01.AEI.01.01', 'Número de talleres', 20, 9, 6],
];

const storeOf = (book: HostBook) => storeOver(createExcelPort(book.run), createSheetPort(book.run));

/** The host delivers its last events a moment later. */
afterAll(() => new Promise((delivered) => setTimeout(delivered, 0)));

describe('values that add up or are accumulated', () => {
  it('are asked about once, calculated with the answer, and remembered by the workbook', async () => {
    const book = await hostBookOf({ Seguimiento: SEMESTERS });
    const store = storeOf(book);
    await store.reload();
    expect(surveyIn(store).tables[0]).toMatchObject({ partsAnswer: null, periods: [] });
    await store.calculate();
    expect(viewIn(store)).toMatchObject({ status: 'failed', notice: { code: 'parciales-por-confirmar' } });
    await store.answerParts('sum');
    await disableQuestion(store);
    await store.calculate();
    expect(viewIn(store)).toMatchObject({ status: 'done', outcome: { period: '2024', mean: { text: '75.00' } } });
    const later = storeOf(hostBook({ bytes: book.host.save() }));
    await later.reload();
    expect(surveyIn(later).tables[0]?.partsAnswer).toBe('sum');
    await later.answerParts('accumulated');
    await later.calculate();
    expect(viewIn(later)).toMatchObject({ status: 'done', outcome: { period: '2024', mean: { text: '30.00' } } });
  });
});
