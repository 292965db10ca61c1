import { isDeepStrictEqual } from 'node:util';
import type { GatherList } from '../../../src/app/gather/gatherList';
import { unregistered, writeAnswers } from '../../../src/app/gather/writeAnswers';
import { withReadings } from '../../../src/app/join/acrossSheets';
import { runAtOnce } from '../../../src/app/store/scheduler';
import { undoOffer } from '../../../src/app/undo/storedChange';
import { undoLast } from '../../../src/app/undo/undoLast';
import { undoNews } from '../../../src/app/undo/undoResult';
import { STRICTEST } from '../../../src/host';
import { registerIn, registerRows } from '../../../src/workbook/gather/registerSheet';
import { WorkbookProblem, writeUnrecorded } from '../../../src/workbook/port';
import { hostBook, valuesIn } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { portsOf, typeIn } from '../../helpers/host/peiBook';
import { visibleView } from '../../helpers/host/readerView';
import { packageProblems } from '../../helpers/packages/packageProblems';
import { filledFile, gathered, PLAN, planBook, returnedBy } from '../../helpers/store/gatherScene';

jest.setTimeout(120_000);

const REGISTER = 'Registro PEI';
const DATE = '16/07/2024';
const FILLED = { DESARROLLO: { E7: 45, E8: '18 428,45', G7: 'Falta de personal', I7: 'Ana' }, TRÁMITE: { E7: 11 }, LIMPIEZA: { E7: '95%' } };

async function write(book: HostBook, list: GatherList, chosen = [...list.fresh, ...list.different]): Promise<void> {
  const ports = portsOf(book);
  await writeAnswers(ports, withReadings(await ports.port.read()), list, chosen, DATE);
}

async function undo(book: HostBook) {
  const { port, sheets } = portsOf(book);
  return undoLast({ read: () => port.read(), write: (plan) => writeUnrecorded(port, plan), compute: runAtOnce, sheets }, await port.read());
}

const valuesOf = async (book: HostBook): Promise<unknown[]> => (await valuesIn(book, PLAN)).map((row) => row[5]);
const reopened = ({ host }: HostBook): HostBook => hostBook({ bytes: host.save() });

describe('the answers that were said yes to', () => {
  it('stand in their cells, in the unit that each cell shows, and in the register', async () => {
    const book = await planBook();
    const list = await gathered(book, await returnedBy(book, FILLED));
    expect([list.fresh.length, list.different.length, list.waiting]).toEqual([3, 1, []]);
    await write(book, list);
    expect(await valuesOf(book)).toEqual(['Valor obtenido 2024 Sem1', '', 45, 11, '', 18428.45, 0.95]);
    const register = registerIn(await portsOf(book).port.read());
    expect(register === null ? [] : registerRows(register).map(({ date, unit, reporter, code, period, before, after, cause }) => [date, unit, reporter, code, period, before, after, cause])).toEqual([
      [DATE, 'GERENCIA DE DESARROLLO', 'Ana', 'IND.01.AEI.01.01', '2024-I', '', 45, 'Falta de personal'],
      [DATE, 'GERENCIA DE DESARROLLO', '', 'IND.01.AEI.01.02', '2024-I', '', 18428.45, ''],
      [DATE, 'OFICINA DE LIMPIEZA', '', 'IND.02.AEI.01.02', '2024-I', '', 95, ''],
      [DATE, 'OFICINA DE TRÁMITE', '', 'IND.02.AEI.01.01', '2024-I', 9, 11, ''],
    ]);
    expect(packageProblems(book.host.save())).toEqual([]);
  });

  it('are the same when they are gathered again, and the register gets no second row', async () => {
    const book = await planBook();
    const files = await returnedBy(book, FILLED);
    await write(book, await gathered(book, files));
    const list = await gathered(book, files);
    expect([list.same.length, list.fresh, list.different]).toEqual([4, [], []]);
    expect(unregistered(await portsOf(book).port.read(), list)).toEqual([]);
  });

  it('leave the others as they were', async () => {
    const book = await planBook();
    const list = await gathered(book, await returnedBy(book, FILLED));
    await write(book, list, list.fresh.slice(0, 1));
    expect(await valuesOf(book)).toEqual(['Valor obtenido 2024 Sem1', '', 45, 9, '', '', '']);
  });

  it('are undone whole, with the register, also from a file', async () => {
    const book = await planBook();
    const before = visibleView(book);
    await write(book, await gathered(book, await returnedBy(book, FILLED)));
    const again = reopened(book);
    expect(undoOffer(await portsOf(again).port.read())).toEqual({ label: 'valores recogidos de 2024, primer semestre', sheets: [PLAN, REGISTER] });
    expect(undoNews(await undo(again)).title).toBe('Se deshizo lo último que se recogió.');
    expect(visibleView(again)).toEqual(before);
  });

  it('add rows under those of the register, which stay as people left them', async () => {
    const book = await planBook();
    await write(book, await gathered(book, await returnedBy(book, { TRÁMITE: { E7: 11 } })));
    const cells = await valuesIn(book, REGISTER);
    await typeIn(book, REGISTER, `L${cells.length}`, 'lo confirmó por teléfono');
    await typeIn(book, REGISTER, `A${cells.length + 1}`, 'nota mía');
    await write(book, await gathered(book, await returnedBy(book, { DESARROLLO: { E7: 45 } })));
    const after = await valuesIn(book, REGISTER);
    expect(after.slice(-3).map((row) => [row[0], row[4], row[11]])).toEqual([[DATE, 'IND.02.AEI.01.01', 'lo confirmó por teléfono'], [DATE, 'IND.01.AEI.01.01', ''], ['nota mía', '', '']]);
    await undo(book);
    expect((await valuesIn(book, REGISTER)).slice(-2).map((row) => [row[0], row[11]])).toEqual([[DATE, 'lo confirmó por teléfono'], ['nota mía', '']]);
  });

  it.each<{ because: string; code: string; change: (book: HostBook) => Promise<void> }>([
    { because: 'a cell changed since the list was made', code: 'cambio-entretanto', change: (book) => typeIn(book, PLAN, 'F3', 44) },
    { because: 'a cell has a formula', code: 'celda-con-formula', change: (book) => typeIn(book, PLAN, 'F4', '=4+5') },
    { because: 'the rows were sorted since', code: 'cambio-entretanto', change: (book) => book.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(PLAN);
      sheet.getRange('3:3').insert('Down');
      await context.sync();
    }) },
    { because: 'the sheet is protected', code: 'hoja-protegida', change: (book) => book.run(async (context) => {
      context.workbook.worksheets.getItem(PLAN).protection.protect();
      await context.sync();
    }) },
  ])('are not written, none of them, where $because', async ({ code, change }) => {
    const book = await planBook();
    const list = await gathered(book, await returnedBy(book, FILLED));
    await change(book);
    const before = visibleView(book);
    await expect(write(book, list)).rejects.toMatchObject({ code });
    expect(visibleView(book)).toEqual(before);
  });

  it('are not written where columns of the register were moved', async () => {
    const book = await planBook();
    await write(book, await gathered(book, await returnedBy(book, { TRÁMITE: { E7: 11 } })));
    await book.run(async (context) => {
      context.workbook.worksheets.getItem(REGISTER).getRange('C:C').insert('Right');
      await context.sync();
    });
    const list = await gathered(book, await returnedBy(book, { DESARROLLO: { E7: 45 } }));
    await expect(write(book, list)).rejects.toMatchObject({ code: 'registro-movido' });
    expect((await valuesOf(book))[2]).toBe('');
  });
});

describe('at a failure of any request', () => {
  it.each(['GeneralException', 'ConnectionFailure', 'AccessDenied'] as const)('of the kind %s, all of it stands or nothing, and the next try ends it', async (code) => {
    const first = await planBook();
    const files = await returnedBy(first, FILLED);
    await write(first, await gathered(first, await returnedBy(first, { TRÁMITE: { E7: 10 } })));
    const bytes = first.host.save();
    const scene = (): HostBook => hostBook({ bytes, habits: STRICTEST });
    const whole = scene();
    const list = await gathered(whole, files);
    const before = visibleView(whole).contents;
    whole.host.resetCounters();
    await write(whole, list);
    const total = whole.host.counters.requests;
    const wanted = visibleView(whole).contents;
    expect(total).toBeGreaterThan(6);
    for (let request = 1; request <= total; request += 1) {
      const book = scene();
      book.host.failAt({ request, code });
      const failure: unknown = await write(book, list).then(() => null, (error: unknown) => error);
      if (failure !== null) expect(failure).toBeInstanceOf(WorkbookProblem);
      const after = visibleView(book).contents;
      expect({ request, cells: after }).toEqual({ request, cells: isDeepStrictEqual(after, wanted) ? wanted : before });
      if (!isDeepStrictEqual(after, wanted)) await write(book, list);
      expect({ request, cells: visibleView(book).contents }).toEqual({ request, cells: wanted });
    }
  });
});

it('a returned file that was spoilt beyond its protection is still read by its own cells', async () => {
  const book = await planBook();
  const [file] = await returnedBy(book, { LIMPIEZA: { E7: '=1/4' } });
  const request = hostBook({ bytes: file?.bytes ?? new Uint8Array() });
  await request.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.protection.unprotect();
    sheet.getRange('7:7').insert('Down');
    sheet.name = 'Hoja 1';
    await context.sync();
  });
  const list = await gathered(book, [{ name: 'renombrado.xlsx', bytes: await filledFile(request.host.save(), {}) }]);
  expect(list.fresh.map(({ code, value, place }) => [code, value, place.sheet])).toEqual([['IND.02.AEI.01.02', 0.25, 'Hoja 1']]);
});
