import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { hostBook, hostBookOf, valuesIn, type HostBook } from '../../helpers/host/hostBook';
import { regionalTable } from '../../helpers/host/regionalBook';
import { addressIn, typeIn } from '../../helpers/host/peiBook';
import { runCommand, temporaryFolder } from '../../helpers/cli/runCommand';

jest.setTimeout(60_000);

const at = temporaryFolder(beforeEach, afterEach);

const SAMPLE = join(process.cwd(), 'test/fixtures/libros/pei-jlbr-2024.xlsx');
const TEXT = join(process.cwd(), 'test/fixtures/alertas-jlbr-2024.txt');
const SHEET = 'PEI Indicadores';

const opened = (name: string): HostBook => hostBook({ bytes: new Uint8Array(readFileSync(at(name))) });
const sheetsOf = (name: string): string[] => opened(name).host.workbook.sheets.map((sheet) => sheet.name);

describe('pei-avance resumen', () => {
  it('makes the summary and leaves the table as it was', async () => {
    expect(await runCommand('resumen', SAMPLE, '--salida', at('r.xlsx'))).toMatchObject({ code: 0, log: `Guardado en «${at('r.xlsx')}».` });
    expect(sheetsOf('r.xlsx')).toEqual([SHEET, 'Resumen PEI']);
    const rows = await valuesIn(opened('r.xlsx'), 'Resumen PEI');
    expect(rows.find(([label]) => label === 'Acciones')?.slice(0, 8)).toEqual(['Acciones', '', '', 12, 3, 11, 0, 26]);
    expect((await valuesIn(opened('r.xlsx'), SHEET))[13]?.[14]).toBe('');
  });
});

describe('pei-avance alertas', () => {
  it('keeps the paragraph somebody edited, also in the JSON, and makes the matrix of commitments', async () => {
    await runCommand('alertas', SAMPLE, '--salida', at('a.xlsx'));
    expect(sheetsOf('a.xlsx')).toEqual([SHEET, 'Listas PEI', 'Alertas 2024-I']);
    const book = opened('a.xlsx');
    const address = (answer: string) => addressIn(book, 'Alertas 2024-I', 'AEI.07.01', { find: 0, answer });
    await typeIn(book, 'Alertas 2024-I', await address('F'), 'Mi párrafo del 54.81%.');
    await typeIn(book, 'Alertas 2024-I', await address('H'), 'se reevaluará');
    writeFileSync(at('b.xlsx'), book.host.save());
    const { code, json } = await runCommand('alertas', at('b.xlsx'), '--salida', at('c.xlsx'), '--json');
    expect(code).toBe(0);
    expect(json.hojas.map(({ hoja }) => hoja)).toEqual([SHEET]);
    expect(json.hojas[0]?.periodos[0]?.alertas.find(({ codigo }) => codigo === 'AEI.07.01')?.parrafo).toBe('Mi párrafo del 54.81%.');
    expect((await valuesIn(opened('c.xlsx'), 'Compromisos PEI')).some((row) => row[2] === 'Se reevaluará.')).toBe(true);
  });
});

describe('pei-avance --hoja-revision', () => {
  it('takes the findings to their sheet, and keeps what was written in it', async () => {
    expect(await runCommand('revisar', SAMPLE, '--hoja-revision', '--salida', at('a.xlsx'))).toMatchObject({ code: 0, log: `Guardado en «${at('a.xlsx')}».` });
    expect(sheetsOf('a.xlsx')).toEqual([SHEET, 'Listas PEI', 'Revisión PEI']);
    const book = opened('a.xlsx');
    const before = await valuesIn(book, 'Revisión PEI');
    await typeIn(book, 'Revisión PEI', 'G5', 'Atendida');
    writeFileSync(at('b.xlsx'), book.host.save());
    await runCommand('calcular', at('b.xlsx'), '--hoja-revision', '--salida', at('c.xlsx'));
    const after = await valuesIn(opened('c.xlsx'), 'Revisión PEI');
    expect(after[4]?.[6]).toBe('Atendida');
    expect(after.slice(5).map((row) => row[3])).toEqual(before.slice(5).map((row) => row[3]));
  });

  it('goes with orders that read a table, and revisar saves nothing without it', async () => {
    expect(await runCommand('publicar', SAMPLE, '--hoja-revision', '--salida', at('p.xlsx'))).toMatchObject({ code: 2, log: expect.stringContaining('La opción --hoja-revision va con las órdenes calcular, revisar') });
    expect(await runCommand('revisar', SAMPLE, '--salida', at('r.xlsx'))).toMatchObject({ code: 2, log: expect.stringContaining('salvo con --hoja-revision') });
  });
});

describe('pei-avance todo', () => {
  it('calculates, summarizes, drafts and writes the report in Word', async () => {
    const { code, log, json } = await runCommand('todo', SAMPLE, '--salida', at('t.xlsx'), '--word', at('informe.docx'), '--json');
    expect({ code, log }).toEqual({ code: 0, log: `Guardado en «${at('t.xlsx')}».\nInforme guardado en «${at('informe.docx')}».\nFaltan 14 causas en el informe: están resaltadas para completarlas.` });
    expect(sheetsOf('t.xlsx')).toEqual([SHEET, 'Resumen PEI', 'Listas PEI', 'Alertas 2024-I']);
    expect((await valuesIn(opened('t.xlsx'), SHEET))[12]?.[14]).toBe(50.64);
    expect(json.hojas[0]?.periodos.map(({ periodo, alertas }) => [periodo, alertas.length])).toEqual([['2024-S1', 12]]);
    const words = strFromU8(unzipSync(readFileSync(at('informe.docx')))['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
    expect(words).toContain('Avance promedio de AEI: 74.68 %');
    expect(words).toContain('ALERTAS IDENTIFICADAS');
  });

  it('goes through every period of a workbook of the older layout', async () => {
    const igp = join(process.cwd(), 'test/fixtures/libros/pei-igp-2020-2025.xlsx');
    const { code, json } = await runCommand('todo', igp, '--salida', at('i.xlsx'), '--word', at('i.docx'), '--json');
    expect(code).toBe(0);
    expect(json.hojas[0]?.periodos.map(({ periodo }) => periodo)).toEqual(['2020', '2021']);
    const summary = await valuesIn(opened('i.xlsx'), 'Resumen PEI');
    expect(summary.find(([label]) => label === 'Periodo informado:')?.[2]).toBe('2021, año completo');
    expect(summary.filter(([label]) => /^Periodo 20\d\d, año completo$/.test(String(label)))).toHaveLength(2);
    expect(summary.some(([label]) => /^OEI.*:$/.test(String(label)))).toBe(false);
  });

  it('gives the same file again when nothing changed', async () => {
    await runCommand('todo', SAMPLE, '--salida', at('1.xlsx'));
    await runCommand('todo', at('1.xlsx'), '--salida', at('2.xlsx'));
    await runCommand('todo', at('2.xlsx'), '--salida', at('3.xlsx'));
    for (const sheet of sheetsOf('1.xlsx')) {
      if (sheet !== 'Resumen PEI') expect(await valuesIn(opened('2.xlsx'), sheet)).toEqual(await valuesIn(opened('1.xlsx'), sheet));
      expect(await valuesIn(opened('3.xlsx'), sheet)).toEqual(await valuesIn(opened('2.xlsx'), sheet));
    }
  });

  it('makes a summary and alerts of every table, and says of which', async () => {
    const book = hostBook({ bytes: new Uint8Array(readFileSync(SAMPLE)) });
    await book.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).copy('End').name = 'Copia';
      await context.sync();
    });
    writeFileSync(at('dos.xlsx'), book.host.save());
    const { code, log } = await runCommand('todo', at('dos.xlsx'), '--salida', at('t.xlsx'));
    expect(code).toBe(0);
    expect(log).toContain(`«Resumen ${SHEET}», «Alertas 2024-I ${SHEET}»: de la tabla de «${SHEET}».\n«Resumen PEI Copia», «Alertas 2024-I Copia»: de la tabla de «Copia».`);
    expect(sheetsOf('t.xlsx')).toEqual([SHEET, 'Copia', `Resumen ${SHEET}`, 'Listas PEI', `Alertas 2024-I ${SHEET}`, 'Resumen PEI Copia', 'Alertas 2024-I Copia']);
  });

  it('makes a report in Word of every plan, named by its sheet, and none where one would be replaced', async () => {
    const book = hostBook({ bytes: new Uint8Array(readFileSync(SAMPLE)) });
    await book.run(async (context) => {
      const copy = context.workbook.worksheets.getItem(SHEET).copy('End');
      copy.name = 'Copia';
      copy.getRange('N14').values = [[94]];
      await context.sync();
    });
    writeFileSync(at('dos.xlsx'), book.host.save());
    const files = [`informe - ${SHEET}.docx`, 'informe - Copia.docx'].map((name) => at(name));
    const { code, log } = await runCommand('todo', at('dos.xlsx'), '--salida', at('t.xlsx'), '--word', at('informe.docx'));
    expect(code).toBe(0);
    for (const file of files) expect(log).toContain(`Informe guardado en «${file}».`);
    expect(existsSync(at('informe.docx'))).toBe(false);
    const means = files.map((file) => /Avance promedio de AEI: ([\d.]+) %/.exec(strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, ''))?.[1]);
    expect(means).toEqual(['74.68', '76.58']);
    expect(await runCommand('todo', at('dos.xlsx'), '--salida', at('otra.xlsx'), '--word', at('informe.docx'))).toMatchObject({ code: 2, log: expect.stringContaining('--forzar') });
    expect(existsSync(at('otra.xlsx'))).toBe(false);
  });

  it('replaces neither a book nor a report unless forced', async () => {
    writeFileSync(at('informe.docx'), 'mío');
    expect(await runCommand('todo', SAMPLE, '--word', at('informe.docx'))).toMatchObject({ code: 2, log: expect.stringContaining('--forzar') });
    expect(readFileSync(at('informe.docx'), 'utf8')).toBe('mío');
    expect(await runCommand('todo', SAMPLE, '--word', at('informe.pdf'))).toMatchObject({ code: 2, log: expect.stringContaining('debe terminar en .docx') });
    expect(existsSync(at('informe.pdf'))).toBe(false);
  });

  it('ends with 1 and says why when a sheet of ours cannot be made, and still saves the figures', async () => {
    await runCommand('todo', SAMPLE, '--salida', at('t.xlsx'));
    const book = opened('t.xlsx');
    await book.run(async (context) => {
      context.workbook.worksheets.getItem('Resumen PEI').protection.protect();
      await context.sync();
    });
    await typeIn(book, SHEET, 'N68', 80);
    writeFileSync(at('p.xlsx'), book.host.save());
    const { code, log } = await runCommand('todo', at('p.xlsx'), '--salida', at('q.xlsx'));
    expect({ code, saved: existsSync(at('q.xlsx')) }).toEqual({ code: 1, saved: true });
    expect(log).toMatch(/protegida/);
  });
});

describe('pei-avance revisar --texto', () => {
  it('finds what the printed alerts get wrong, in JSON and for people', async () => {
    const { code, json } = await runCommand('revisar', SAMPLE, '--texto', TEXT, '--json');
    expect(code).toBe(0);
    expect(json.texto).toContainEqual(expect.objectContaining({ clase: 'alerta-faltante', codigo: 'AEI.01.01', dice: '' }));
    expect(json.texto?.filter(({ clase }) => clase === 'porcentaje-distinto')).toHaveLength(5);
    const { out } = await runCommand('revisar', SAMPLE, '--texto', TEXT);
    expect(out).toMatch(/Redacción \(\d+\):/);
    expect(out).toMatch(/dice: {4}.+\n {4}debería: .+/);
    expect(readdirSync(at())).toEqual([]);
  });

  it.each<{ bytes: Uint8Array | null; says: RegExp; because: string }>([
    { bytes: null, says: /No se pudo leer el texto/, because: 'there is no such file' },
    { bytes: new TextEncoder().encode(' \n'), says: /está vacío/, because: 'it is blank' },
    { bytes: Uint8Array.of(80, 75, 3, 4, 0, 0), says: /no es un archivo de texto/, because: 'it is a Word file' },
  ])('ends with 2 and a sentence when $because', async ({ bytes, says }) => {
    if (bytes !== null) writeFileSync(at('x.txt'), bytes);
    expect(await runCommand('revisar', SAMPLE, '--texto', at('x.txt'))).toMatchObject({ code: 2, out: '', log: expect.stringMatching(says) });
  });

  it('reads what older editors save', async () => {
    writeFileSync(at('x.txt'), Uint8Array.from([...'La AEI.99.01, Educaci', '\xf3', 'n, tiene un avance del 10%.'].join(''), (letter) => letter.charCodeAt(0)));
    const { json } = await runCommand('revisar', SAMPLE, '--texto', at('x.txt'), '--json');
    expect(json.texto?.[0]).toMatchObject({ clase: 'codigo-desconocido', codigo: 'AEI.99.01' });
  });
});

describe('pei-avance alertas --periodo todo', () => {
  it('drafts the alerts of each period of each plan on a sheet of its own', async () => {
    const book = await hostBookOf({ 'PEI Salud': regionalTable('Salud: ').slice(0, 13), 'PEI Educación': regionalTable('Educación: ').slice(0, 13) });
    writeFileSync(at('dos.xlsx'), book.host.save());
    expect((await runCommand('alertas', at('dos.xlsx'), '--periodo', 'todo', '--salida', at('a.xlsx'))).code).toBe(0);
    expect(sheetsOf('a.xlsx')).toEqual([
      'PEI Salud', 'PEI Educación', 'Listas PEI', 'Alertas 2023-I PEI Salud', 'Alertas 2023 PEI Salud', 'Alertas 2023-I PEI Educación', 'Alertas 2023 PEI Educación',
    ]);
  });
});

describe('the report of several tables for people', () => {
  it('says how many were calculated, those that failed first, and which columns hold printed values', async () => {
    const printed = join(process.cwd(), 'test/fixtures/libros/pei-jlbr-2024-impreso.xlsx');
    const book = hostBook({ bytes: new Uint8Array(readFileSync(printed)) });
    await book.run(async (context) => {
      const copy = context.workbook.worksheets.getItem(SHEET).copy('End');
      copy.name = 'Copia';
      copy.protection.protect();
      await context.sync();
    });
    writeFileSync(at('dos.xlsx'), book.host.save());
    const { out } = await runCommand('calcular', at('dos.xlsx'));
    expect(out).toMatch(/^dos\.xlsx\n\nSe calculó 1 de 2 hojas con tabla de PEI\.\n\nHoja «Copia»: con error/);
    expect(out).toContain('Su columna de avance ya tenía valores, que se dejan como están.');
  });
});
