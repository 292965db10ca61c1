import { readFileSync, writeFileSync } from 'node:fs';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import { readOwnName } from '../../../src/workbook/cells/ownNames';
import { MEMORY_NAMESPACE } from '../../../src/workbook/memory/memoryNamespace';
import { runCommand, temporaryFolder } from '../../helpers/cli/runCommand';
import { hostBook, valuesIn } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { memoryOf } from '../../helpers/host/memoryOf';
import { typeIn } from '../../helpers/host/peiBook';

jest.setTimeout(240_000);

const path = temporaryFolder();
const TABLE = 'PEI Indicadores';
const ALERTS = 'Alertas 2024-I';
const PERSONS = 'Párrafo que escribió una persona.';
/** The first indicator's progress, as `todo` writes it. */
const FIGURE = { address: 'O14', row: 13, column: 14, calculated: 50.64 };

const open = (name: string): HostBook => hostBook({ bytes: readFileSync(path(name)) });
const save = (book: HostBook, name: string): void => writeFileSync(path(name), book.host.save());

/** The parts in which the workbook remembers, changed; undefined takes one out. */
function changeMemory({ host: { workbook } }: HostBook, change: (xml: string, at: number) => string | undefined): void {
  const ours = workbook.customXmlParts.filter(({ xml }) => xml.includes(MEMORY_NAMESPACE));
  expect(ours.length).toBeGreaterThan(0);
  ours.forEach((part, at) => {
    const xml = change(part.xml, at);
    if (xml === undefined) workbook.customXmlParts = workbook.customXmlParts.filter((one) => one !== part);
    else part.xml = xml;
  });
}

beforeAll(async () => {
  writeFileSync(path('libro.xlsx'), readFileSync('test/fixtures/libros/pei-jlbr-2024.xlsx'));
  expect(await runCommand('todo', path('libro.xlsx'), '--salida', path('todo.xlsx'))).toMatchObject({ code: 0 });
});

/** The workbook after `todo`, with a paragraph of a person, and with what else a person did. */
async function prepared(name: string, change: (xml: string, at: number) => string | undefined, typed?: readonly [address: string, value: number]): Promise<void> {
  const book = open('todo.xlsx');
  await typeIn(book, ALERTS, 'F7', PERSONS);
  if (typed !== undefined) await typeIn(book, TABLE, ...typed);
  changeMemory(book, change);
  save(book, name);
}

interface Seen {
  readonly paragraph: CellValue | undefined;
  readonly figure: CellValue | undefined;
  readonly semaphores: number;
  readonly width: number | undefined;
}

async function seenIn(name: string): Promise<Seen> {
  const book = open(name);
  const table = await valuesIn(book, TABLE);
  return {
    paragraph: (await valuesIn(book, ALERTS))[6]?.[5],
    figure: table[FIGURE.row]?.[FIGURE.column],
    semaphores: table.flat().filter((value) => value === 'Semáforo').length,
    width: table[0]?.length,
  };
}

const gone = (): undefined => undefined;
const damaged = (xml: string): string => xml.replace(/>[^<]{40}/, '>');
const newer = (xml: string): string => xml.replace('version="1"', 'version="2"');

describe('a workbook without the memory of the add-in', () => {
  it.each([['gone', gone, 'se perdió'], ['damaged', damaged, 'se perdió'], ['of a newer version', newer, 'Actualice PEI Avance y vuelva a deshacer']] as const)('that is %s is worked on as before, twice, and a person’s words stay', async (_, change, undone) => {
    await prepared('sin.xlsx', change);
    const { width } = await seenIn('todo.xlsx');
    for (const [from, to] of [['sin.xlsx', 'una.xlsx'], ['una.xlsx', 'otra.xlsx']] as const) {
      const run = await runCommand('todo', path(from), '--salida', path(to), '--forzar');
      expect(run).toMatchObject({ code: 0 });
      if (from === 'sin.xlsx') expect(run.out).toContain('memoria-perdida');
      expect(await seenIn(to)).toEqual({ paragraph: PERSONS, figure: FIGURE.calculated, semaphores: 1, width });
    }
    expect(Object.keys(memoryOf(open('otra.xlsx').host.workbook)).some((key) => key.startsWith('peiAvance.recibo.'))).toBe(true);
    expect((await runCommand('deshacer', path('sin.xlsx'))).log).toContain(undone);
    expect(await runCommand('revisar', path('sin.xlsx'))).toMatchObject({ code: 0 });
    expect(await runCommand('resumen', path('sin.xlsx'))).toMatchObject({ code: 0 });
  });

  it('leaves alone what a newer version wrote in it', async () => {
    await prepared('nueva.xlsx', newer);
    const parts = (name: string): string[] => open(name).host.workbook.customXmlParts.map(({ xml }) => xml).filter((xml) => xml.includes('version="2"'));
    await runCommand('todo', path('nueva.xlsx'), '--salida', path('nueva2.xlsx'), '--forzar');
    expect(parts('nueva2.xlsx')).toEqual(parts('nueva.xlsx'));
  });

  it('keeps a figure of which nobody knows who wrote it and says so, and replaces it when told', async () => {
    await prepared('cambiada.xlsx', gone, [FIGURE.address, 51]);
    const kept = await runCommand('todo', path('cambiada.xlsx'), '--salida', path('conservada.xlsx'), '--forzar');
    expect(kept).toMatchObject({ code: 0 });
    expect(kept.out).toContain(`${TABLE}!${FIGURE.address}`);
    expect(await seenIn('conservada.xlsx')).toMatchObject({ figure: 51, semaphores: 1 });
    await runCommand('todo', path('cambiada.xlsx'), '--salida', path('reemplazada.xlsx'), '--forzar', '--celdas-cambiadas', 'reemplazar');
    expect(await seenIn('reemplazada.xlsx')).toMatchObject({ figure: FIGURE.calculated, semaphores: 1, paragraph: PERSONS });
    await runCommand('todo', path('conservada.xlsx'), '--salida', path('despues.xlsx'), '--forzar', '--celdas-cambiadas', 'reemplazar');
    expect(await seenIn('despues.xlsx')).toMatchObject({ figure: FIGURE.calculated, semaphores: 1, paragraph: PERSONS });
  });

  it('knows by the marks of the rows which paragraphs of the alerts are its own, and drafts those again', async () => {
    const book = open('todo.xlsx');
    await typeIn(book, ALERTS, 'F7', PERSONS);
    await typeIn(book, TABLE, 'N18', 0);
    changeMemory(book, gone);
    save(book, 'marcas.xlsx');
    const run = await runCommand('todo', path('marcas.xlsx'), '--salida', path('marcas2.xlsx'), '--forzar', '--celdas-cambiadas', 'reemplazar');
    expect(run).toMatchObject({ code: 0 });
    const rows = (await valuesIn(open('marcas2.xlsx'), ALERTS)).slice(6);
    expect(rows[0]?.[5]).toBe(PERSONS);
    expect(rows.map((row) => String(row[9]))).toEqual(rows.map(() => ''));
  });

  it('keeps the figures of a table whose goals changed meanwhile, in one column of its own', async () => {
    await prepared('metas.xlsx', gone, ['N14', 20]);
    await runCommand('todo', path('metas.xlsx'), '--salida', path('metas2.xlsx'), '--forzar');
    expect(await seenIn('metas2.xlsx')).toMatchObject({ figure: FIGURE.calculated, semaphores: 1, width: (await seenIn('todo.xlsx')).width });
    await runCommand('todo', path('metas2.xlsx'), '--salida', path('metas3.xlsx'), '--forzar', '--celdas-cambiadas', 'reemplazar');
    expect((await seenIn('metas3.xlsx')).figure).toBe(21.28);
  });
});

describe('a table whose columns of ours lost their names', () => {
  it('is written into the same columns again, which get their names back, and a person’s value stays', async () => {
    const book = open('todo.xlsx');
    const { workbook } = book.host;
    const names = workbook.names.map(({ name, formula }) => `${name} ${formula}`).sort();
    const edited = 'R14';
    await typeIn(book, TABLE, edited, 'Lo dijo una persona.');
    workbook.names = workbook.names.filter(({ name }) => readOwnName(name) === null);
    expect(workbook.names.length).toBeLessThan(names.length);
    save(book, 'sin-nombres.xlsx');
    const { width } = await seenIn('todo.xlsx');
    const run = await runCommand('calcular', path('sin-nombres.xlsx'), '--salida', path('con-nombres.xlsx'));
    expect(run).toMatchObject({ code: 0 });
    expect(run.out).not.toContain('columnas-sin-nombre');
    expect(await seenIn('con-nombres.xlsx')).toMatchObject({ figure: FIGURE.calculated, semaphores: 1, width });
    const after = open('con-nombres.xlsx');
    expect(after.host.workbook.names.map(({ name, formula }) => `${name} ${formula}`).sort()).toEqual(names);
    expect((await valuesIn(after, TABLE))[13]?.[17]).toBe('Lo dijo una persona.');
  });
});
