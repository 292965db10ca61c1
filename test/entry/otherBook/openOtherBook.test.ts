import { readFileSync } from 'node:fs';
import { requireTables } from '../../../src/app/otherBooks/otherBook';
import type { OtherBook } from '../../../src/app/otherBooks/otherBook';
import { runAtOnce } from '../../../src/app/store/scheduler';
import { otherBooksIn } from '../../../src/entry/otherBook/openOtherBook';
import { createExcelPort } from '../../../src/excel/createExcelPort';
import { createHost } from '../../../src/host';
import { WorkbookProblem } from '../../../src/workbook/port';
import { hostBook, hostBookOf } from '../../helpers/host/hostBook';
import { storeOver, surveyIn } from '../../helpers/store/openedStore';

const FILE = 'test/fixtures/libros/pei-jlbr-2024.xlsx';
const open = (name: string, bytes: Uint8Array): Promise<OtherBook> => otherBooksIn(globalThis)(name, bytes, runAtOnce);

/** "code: message remedy" of what opening a book ends with. */
async function problemOf(opened: () => Promise<unknown>): Promise<string> {
  const error: unknown = await opened().then(() => null, (reason: unknown) => reason);
  return error instanceof WorkbookProblem ? `${error.code}: ${error.message} ${error.remedy}` : String(error);
}

beforeEach(() => hostBookOf({ Abierto: [['a']] }));

describe('another workbook', () => {
  it('is read with its tables, its name and the day it was saved, and the open one stays open', async () => {
    const { run } = await hostBookOf({ Abierto: [['a']] });
    const book = await open('julio.xlsx', readFileSync(FILE));
    expect(book.readings.map(({ plan }) => plan.columns.codes.length)).toEqual([34]);
    expect([book.name, book.savedOn]).toEqual(['julio.xlsx', '2024-07-31']);
    expect((await createExcelPort(run).read()).sheets.map(({ name }) => name)).toEqual(['Abierto']);
  });

  it('is read with what is remembered in it', async () => {
    const other = hostBook({ bytes: readFileSync(FILE) });
    const store = storeOver(createExcelPort(other.run));
    await store.reload();
    const { settings } = surveyIn(store);
    await store.configure({ ...settings, method: { ...settings.method, policies: { ...settings.method.policies, limits: { amberFrom: 50, greenFrom: 80 } } } });
    await store.whenIdle();
    const bytes = other.host.save();
    await hostBookOf({ Abierto: [['a']] });
    expect((await open('otro.xlsx', bytes)).readings[0]?.settings.method.policies.limits).toEqual({ amberFrom: 50, greenFrom: 80 });
  });

  it('may say no day', async () => {
    expect((await open('nuevo.xlsx', createHost().save())).savedOn).toBeNull();
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['zip-cortado-a-la-mitad.xlsx', 'El archivo está dañado o incompleto y no se puede leer. Ábralo en Excel, deje que lo repare y guárdelo de nuevo.'],
    ['dialecto-xls-antiguo.xlsx', 'El archivo tiene el formato antiguo .xls (Excel 97-2003). Ábralo en Excel y guárdelo como «Libro de Excel (.xlsx)».'],
    ['dialecto-cfb-cifrado.xlsx', 'El libro está cifrado con contraseña. Ábralo en Excel, quite la contraseña de apertura y guárdelo de nuevo.'],
  ])('%s is told with its name and the way out', async (file, remedy) => {
    expect(await problemOf(() => open(file, readFileSync(`test/fixtures/hostiles/${file}`)))).toBe(`libro-ilegible: No se pudo leer «${file}». ${remedy}`);
  });

  it('a workbook without a table has no readings, and is told where tables are needed', async () => {
    const book = await open('notas.xlsx', createHost().save());
    expect(book.readings).toEqual([]);
    expect(await problemOf(async () => requireTables(book))).toMatch(/^sin-tabla: En «notas.xlsx» no se encontró una tabla de PEI\. Elija un libro/);
  });
});
