import { createExcelPort } from '../../../src/excel/createExcelPort';
import { createSheetPort } from '../../../src/excel/createSheetPort';
import { MEMORY_NAMESPACE } from '../../../src/workbook/memory/memoryNamespace';
import { valuesIn } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { memoryOf } from '../../helpers/host/memoryOf';
import { peiBook } from '../../helpers/host/peiBook';
import { disableQuestion, storeOver } from '../../helpers/store/openedStore';

jest.setTimeout(120_000);

const TABLE = 'PEI Indicadores';
/** Letters: what is compressed holds keys made by chance. */
const VARIES = 300;

/** Letters that the workbook keeps of ours. */
const kept = ({ host: { workbook } }: HostBook): number =>
  workbook.customXmlParts.filter(({ xml }) => xml.includes(MEMORY_NAMESPACE)).reduce((sum, { xml }) => sum + xml.length, 0);

const records = ({ host: { workbook } }: HostBook): string[] => Object.keys(memoryOf(workbook)).filter((key) => key.startsWith('peiAvance.deshacer.'));

/** The work of a user who answers the question, where it comes, in this way; says how often it came. */
async function calculated(book: HostBook, goOn: boolean, limit?: number): Promise<{ readonly asked: number; readonly failed: readonly string[] }> {
  const store = storeOver(createExcelPort(book.run, limit), createSheetPort(book.run));
  let asked = 0;
  store.state.subscribe(() => {
    const { withoutUndo } = store.state.get('work');
    if (withoutUndo === null) return;
    asked += 1;
    withoutUndo.answer(goOn);
  });
  await store.reload();
  await disableQuestion(store);
  await store.calculateAll({ withReports: true });
  const { failure, news } = store.state.get('work');
  return { asked, failed: [...(failure === null ? [] : [failure.message]), ...(news?.lines ?? []).filter(({ status }) => status === 'failed').map(({ detail }) => detail)] };
}

describe('a run whose record does not fit into the workbook', () => {
  /** Less than all of it takes, by more than the keys of sheets make it vary. */
  const limit = async (): Promise<number> => {
    const book = peiBook();
    await calculated(book, false);
    expect(records(book).length).toBeGreaterThan(2);
    return kept(book) - VARIES;
  };

  it('is written without one after a yes, and leaves none that would undo half of it', async () => {
    const book = peiBook();
    expect(await calculated(book, true, await limit())).toEqual({ asked: 1, failed: [] });
    expect((await valuesIn(book, TABLE)).flat()).toContain('Semáforo');
    expect(records(book)).toEqual([]);
    expect((await valuesIn(book, 'Resumen PEI')).length).toBeGreaterThan(10);
  });

  it('writes nothing after a no, and says why', async () => {
    const book = peiBook();
    const before = await valuesIn(book, TABLE);
    const { asked, failed } = await calculated(book, false, 2_000);
    expect(asked).toBeGreaterThan(0);
    expect(failed.join(' ')).toContain('Lo que hace falta para deshacer esto no cabe en este libro. No se escribió nada.');
    expect(await valuesIn(book, TABLE)).toEqual(before);
    expect(records(book)).toEqual([]);
  });
});
