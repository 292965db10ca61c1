import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { unzipSync, strFromU8 } from 'fflate';
import { publishWorkbook } from '../../../src/app/publish/publishWorkbook';
import { runCommand, temporaryFolder } from '../../helpers/cli/runCommand';
import { hostBook, valuesIn } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { peiBook, portsOf, typeIn } from '../../helpers/host/peiBook';
import { disableQuestion, storeOver, viewIn } from '../../helpers/store/openedStore';

jest.setTimeout(240_000);

const path = temporaryFolder();
const TABLE = 'PEI Indicadores';

const open = (name: string): HostBook => hostBook({ bytes: readFileSync(path(name)) });
const textOf = (name: string): string => Object.entries(unzipSync(readFileSync(path(name)))).map(([part, bytes]) => `${part}\n${strFromU8(bytes)}`).join('\n');
const formulasIn = async ({ run }: HostBook): Promise<number> => run(async (context) => {
  const used = context.workbook.worksheets.getItem(TABLE).getUsedRange().load('formulas');
  await context.sync();
  return used.formulas.flat().filter((formula) => String(formula).startsWith('=')).length;
});

const contentsIn = ({ run }: HostBook, sheet: string) => run(async (context) => {
  const used = context.workbook.worksheets.getItem(sheet).getUsedRange().load('formulas');
  await context.sync();
  return used.formulas as unknown[][];
});

/** The plain table with values of the year beside those of the semester, and these blank columns after them. */
async function twoPeriods(name: string, headings: readonly string[]): Promise<void> {
  const book = hostBook({ bytes: readFileSync('test/fixtures/libros/tabla-simple.xlsx') });
  await book.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Seguimiento');
    const semester = sheet.getRange('I2:I35').load('values');
    await context.sync();
    sheet.getRange('H1:J1').values = [['Logro esperado 2024', 'Valor obtenido 2024 - Sem1', 'Valor obtenido 2024 - Anual']];
    sheet.getRange('J2:J35').values = semester.values.map(([value]) => [typeof value === 'number' ? value * 1.5 : value]);
    headings.forEach((heading, at) => { sheet.getRange('K1').getOffsetRange(0, at).values = [[heading]]; });
    await context.sync();
  });
  writeFileSync(path(name), book.host.save());
}

beforeAll(async () => {
  writeFileSync(path('libro.xlsx'), readFileSync('test/fixtures/libros/pei-jlbr-2024.xlsx'));
  writeFileSync(path('viejo.xlsx'), readFileSync('test/fixtures/memoria/libro-1.0.0.xlsx'));
  expect(await runCommand('todo', path('libro.xlsx'), '--formulas', '--salida', path('todo.xlsx'))).toMatchObject({ code: 0 });
});

/** The host delivers its last events a moment later. */
afterAll(() => new Promise((delivered) => setTimeout(delivered, 0)));

describe('a published sheet of findings', () => {
  it('has no marks and no lists, and is made again without repeating a row', async () => {
    await runCommand('revisar', path('libro.xlsx'), '--hoja-revision', '--salida', path('revision.xlsx'));
    const first = open('revision.xlsx');
    await typeIn(first, 'Revisión PEI', 'G5', 'Atendida');
    writeFileSync(path('revision.xlsx'), first.host.save());
    const before = await valuesIn(first, 'Revisión PEI');
    expect(await runCommand('publicar', path('revision.xlsx'), '--salida', path('publicada.xlsx'))).toMatchObject({ code: 0 });
    expect((await valuesIn(open('publicada.xlsx'), 'Revisión PEI')).map((row) => row[9] ?? '')).toEqual(before.map(() => ''));
    expect(await runCommand('revisar', path('publicada.xlsx'), '--hoja-revision', '--salida', path('revision-otra.xlsx'))).toMatchObject({ code: 0 });
    expect(await valuesIn(open('revision-otra.xlsx'), 'Revisión PEI')).toEqual(before);
  });
});

describe('pei-avance publicar', () => {
  it('makes a copy without memory, undo record and hidden lists, and says what was taken out', async () => {
    const run = await runCommand('publicar', path('todo.xlsx'), '--salida', path('copia.xlsx'));
    expect(run).toMatchObject({ code: 0 });
    expect(run.out).toMatch(/Listas PEI: .*\n {2}Alertas 2024-I: Se vació .*\n {2}Memoria de PEI Avance: Se quitó, con el registro para deshacer/);
    expect(textOf('todo.xlsx')).toMatch(/urn:pei-avance:memoria|Listas PEI/);
    expect(textOf('copia.xlsx')).not.toMatch(/urn:pei-avance:memoria|peiAvance\.|Listas PEI|Listas_Hoja/);
    const [before, after] = [open('todo.xlsx'), open('copia.xlsx')];
    const shown = async (book: HostBook, sheet: string) => (await valuesIn(book, sheet)).map((row) => (sheet.startsWith('Alertas') ? row.slice(0, 10) : row));
    for (const sheet of [TABLE, 'Resumen PEI', 'Alertas 2024-I']) expect(await shown(after, sheet)).toEqual(await shown(before, sheet));
    expect(textOf('todo.xlsx')).toContain('Marca de PEI Avance');
    expect((await valuesIn(after, 'Alertas 2024-I')).flat().join(' ')).not.toMatch(/PEI1|Marca de PEI Avance/);
    expect(await formulasIn(after)).toBe(await formulasIn(before));
    expect((await runCommand('deshacer', path('copia.xlsx'))).log).toContain('El libro ya no tiene lo que hace falta para deshacer: se perdió, o se quitó al prepararlo para publicar. Lo escrito sigue en su sitio.');
    expect(await runCommand('todo', path('copia.xlsx'), '--formulas')).toMatchObject({ code: 0 });
    expect((await runCommand('publicar', path('copia.xlsx'), '--salida', path('otra.xlsx'))).out).toContain('No había nada que quitar');
  });

  it('puts values in the place of our live formulas, and of no other', async () => {
    const book = open('todo.xlsx');
    await book.run(async (context) => {
      context.workbook.worksheets.getItem(TABLE).getRange('I14').formulas = [['=90+2']];
      await context.sync();
    });
    writeFileSync(path('con-otra.xlsx'), book.host.save());
    const run = await runCommand('publicar', path('con-otra.xlsx'), '--valores', '--salida', path('valores.xlsx'));
    expect(run.out).toContain('fórmulas vivas quedaron como valores');
    const after = open('valores.xlsx');
    expect(await formulasIn(after)).toBe(1);
    expect(await valuesIn(after, TABLE)).toEqual(await valuesIn(open('con-otra.xlsx'), TABLE));
  });

  it('names the sheet of alerts that is protected or filtered, and makes no copy', async () => {
    for (const [lock, reason] of [['protect', 'está protegida'], ['filter', 'tiene un filtro']] as const) {
      const book = open('todo.xlsx');
      await book.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Alertas 2024-I');
        if (lock === 'protect') sheet.protection.protect();
        else sheet.autoFilter.apply(sheet.getRange('A4:J16'), 0, { filterOn: Excel.FilterOn.values, values: ['nada'] });
        await context.sync();
      });
      writeFileSync(path('cerrado.xlsx'), book.host.save());
      const run = await runCommand('publicar', path('cerrado.xlsx'), '--valores', '--salida', path('cerrada.xlsx'));
      expect(run).toMatchObject({ code: 2, log: expect.stringMatching(new RegExp(`«Alertas 2024-I» ${reason}.*vuelva a preparar`)) as string });
      expect(existsSync(path('cerrada.xlsx'))).toBe(false);
    }
  });

  it('takes out the settings that version 1.0.0 left, of every identity of the add-in', async () => {
    expect(textOf('viejo.xlsx')).toContain('peiAvance.recibo');
    const run = await runCommand('publicar', path('viejo.xlsx'), '--salida', path('nuevo.xlsx'), '--json');
    expect(JSON.parse(run.out)).toMatchObject({ quitado: [{ que: 'Listas PEI', estado: 'quitado' }, { que: 'Memoria de PEI Avance', estado: 'quitado' }] });
    expect(textOf('nuevo.xlsx')).not.toContain('peiAvance.');
  });

  it.each([
    ['a column of progress for each period', ['% de avance 2024 - Sem1', '% de avance 2024 - Anual'], []],
    ['a column of progress for each period, with formulas', ['% de avance 2024 - Sem1', '% de avance 2024 - Anual'], ['--formulas']],
    ['a column of progress for the year', ['% de avance 2024 - Anual'], []],
    ['a column of progress for the year, with formulas', ['% de avance 2024 - Anual'], ['--formulas']],
    ['no column of progress', [], []],
  ] as const)('leaves a workbook with two periods and %s as one in which every order finds all as it left it', async (_, headings, how) => {
    await twoPeriods('periodos.xlsx', headings);
    expect(await runCommand('todo', path('periodos.xlsx'), ...how, '--salida', path('antes.xlsx'), '--forzar')).toMatchObject({ code: 0 });
    expect(await runCommand('publicar', path('antes.xlsx'), '--salida', path('publicado.xlsx'), '--forzar')).toMatchObject({ code: 0 });
    for (const order of [['todo'], ['calcular', '--periodo', '2024-S1'], ['alertas', '--periodo', 'todo']] as const) {
      const run = await runCommand(...order, path('publicado.xlsx'), ...how, '--salida', path('despues.xlsx'), '--forzar');
      expect([run.code, run.out.includes('celda-cambiada-a-mano'), run.out.includes('no escribió PEI Avance')]).toEqual([0, false, false]);
      if (order[0] !== 'todo') continue;
      for (const sheet of ['Seguimiento', 'Resumen PEI', 'Alertas 2024']) expect(await contentsIn(open('despues.xlsx'), sheet)).toEqual(await contentsIn(open('antes.xlsx'), sheet));
    }
  });

  it('leaves a cell that a person changed as one of which nobody knows who wrote it', async () => {
    await twoPeriods('periodos.xlsx', []);
    await runCommand('todo', path('periodos.xlsx'), '--salida', path('antes.xlsx'), '--forzar');
    const book = open('antes.xlsx');
    await typeIn(book, 'Seguimiento', 'K2', 51);
    writeFileSync(path('cambiado.xlsx'), book.host.save());
    await runCommand('publicar', path('cambiado.xlsx'), '--salida', path('publicado.xlsx'), '--forzar');
    const { out } = await runCommand('todo', path('publicado.xlsx'), '--salida', path('despues.xlsx'), '--forzar');
    expect(out).toMatch(/Celda que no dice lo calculado \(celda-cambiada-a-mano, 2\): Seguimiento!K2\s+K2: La celda dice «51» y lo calculado es «50.64»: se dejó como está, porque no se sabe quién la escribió/);
    expect((await valuesIn(open('despues.xlsx'), 'Seguimiento'))[1]?.[10]).toBe(51);
  });

  it('needs to know where to make the copy', async () => {
    expect(await runCommand('publicar', path('todo.xlsx'))).toMatchObject({ code: 2, log: expect.stringContaining('necesita --salida') as string });
  });
});

describe('Preparar para publicar in the pane', () => {
  it('takes it out of the open workbook, and tells what', async () => {
    const book = peiBook();
    const { port, sheets } = portsOf(book);
    const store = storeOver(port, sheets);
    await store.reload();
    await disableQuestion(store);
    await store.calculate();
    expect(book.host.workbook.customXmlParts.length).toBeGreaterThan(0);
    await store.run('publish', (context) => publishWorkbook(context, { values: false }));
    const view = viewIn(store);
    expect(view.status === 'found' ? view.news : view.status).toMatchObject({ title: 'El libro está listo para publicar.', lines: [{ text: 'Memoria de PEI Avance' }] });
    expect(book.host.workbook.customXmlParts).toEqual([]);
    expect(view.status === 'found' && view.survey.undo).toBeFalsy();
  });
});
