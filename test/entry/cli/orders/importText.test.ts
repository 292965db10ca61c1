import { readFileSync, writeFileSync } from 'node:fs';
import { runCommand, temporaryFolder } from '../../../helpers/cli/runCommand';
import { hostBook, hostBookOf, valuesIn } from '../../../helpers/host/hostBook';
import { textOfReport2024 } from '../../../helpers/sheets/reportText';

jest.setTimeout(60_000);

const at = temporaryFolder();

const written = (name: string, bytes: string | Uint8Array): string => {
  writeFileSync(at(name), bytes);
  return at(name);
};

const utf16 = (text: string, isBigEndian = false): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
};

const CSV = 'Código;Descripción;Logro esperado 2024;Valor obtenido 2024\r\nAEI.01.01;Acción;;\r\nIND.01.AEI.01.01;Nº de niños;94,00;47,60';

const figuresOf = async (book: string) => {
  const { json } = await runCommand('revisar', book, '--json');
  return json.hojas.map(({ periodos }) => periodos.map(({ periodo, acciones }) => [periodo, acciones.map(({ avanceTipoI }) => avanceTipoI)]));
};

describe('importar', () => {
  it('makes a workbook of the 2024 report with its 26 AEI, and tells its damaged rows', async () => {
    const run = await runCommand('importar', written('reporte.txt', textOfReport2024()), '--salida', at('reporte.xlsx'));
    expect(run).toMatchObject({ code: 0, out: expect.stringContaining('Hoja «PEI Indicadores»: 0 OEI, 26 AEI, 34 indicadores') });
    expect(run.out).toContain('Línea 59: no tiene nombre');
    const { json } = await runCommand('revisar', at('reporte.xlsx'), '--json');
    expect(json.hojas[0]?.periodos[0]).toMatchObject({ promedioAEI: 74.68, resumen: { acciones: { rojo: 12, ambar: 3, verde: 11, nd: 0, total: 26 } } });
  });

  it.each([
    { name: 'a.csv', bytes: CSV, because: 'UTF-8' },
    { name: 'b.csv', bytes: `\ufeff${CSV}`, because: 'UTF-8 with its mark' },
    { name: 'c.csv', bytes: Buffer.from(CSV, 'latin1'), because: 'Windows-1252' },
    { name: 'd.txt', bytes: utf16(CSV.replaceAll(';', '\t')), because: 'UTF-16, as Excel saves Unicode text' },
    { name: 'e.txt', bytes: utf16(CSV, true), because: 'UTF-16 the other way round' },
    { name: 'f.txt', bytes: Buffer.from(CSV, 'utf16le'), because: 'UTF-16 without its mark' },
  ])('reads $name: $because', async ({ name, bytes }) => {
    const saved = at(`${name}.xlsx`);
    expect((await runCommand('importar', written(name, bytes), '--salida', saved)).code).toBe(0);
    expect((await valuesIn(hostBook({ bytes: readFileSync(saved) }), 'PEI Indicadores'))[2]).toEqual(['IND.01.AEI.01.01', 'Nº de niños', 94, 47.6]);
    expect(await figuresOf(saved)).toEqual([[['2024', [50.64]]]]);
  });

  it.each(['16-html-como-xls.xls', '17-html-como-xlsx.xlsx'])('reads the page %s', async (name) => {
    expect((await runCommand('importar', `test/fixtures/disposiciones/${name}`, '--salida', at(`${name}.nuevo.xlsx`))).code).toBe(0);
    expect(await figuresOf(at(`${name}.nuevo.xlsx`))).toEqual([[['2024', [50.64]]]]);
  });

  it('adds a sheet with a row for each of several indicators in a cell', async () => {
    const saved = at('filas.xlsx');
    const run = await runCommand('importar', 'test/fixtures/disposiciones/35-varios-indicadores-en-una-celda.xlsx', '--salida', saved);
    expect(run).toMatchObject({ code: 0, out: 'Hoja «PEI en filas»: 0 OEI, 2 AEI, 3 indicadores' });
    expect((await figuresOf(saved))[1]).toEqual([['2024', [82.5, 100]]]);
  });

  it.each([
    { name: '14-texto-pdf-en-columna-a', figures: [['2024-S1', [50.64, 100]]] },
    { name: '19-csv-en-columna-a', figures: [['2024', [70.32]]] },
  ])('adds a sheet to the workbook that has the text in one column: $name', async ({ name, figures }) => {
    const saved = at(`${name}.nuevo.xlsx`);
    expect((await runCommand('importar', `test/fixtures/disposiciones/${name}.xlsx`, '--salida', saved)).code).toBe(0);
    expect((await figuresOf(saved)).at(-1)).toEqual(figures);
    expect(await figuresOf(saved)).toHaveLength(2);
    const undone = await runCommand('deshacer', saved, '--salida', at(`${name}.antes.xlsx`));
    expect(undone).toMatchObject({ code: 0 });
    expect(await figuresOf(at(`${name}.antes.xlsx`))).toHaveLength(1);
  });

  it('has nothing to undo in a new workbook', async () => {
    await runCommand('importar', written('nuevo.csv', CSV), '--salida', at('nuevo.xlsx'));
    expect(await runCommand('deshacer', at('nuevo.xlsx'), '--salida', at('nada.xlsx'))).toMatchObject({ code: 1, log: 'No hay nada que deshacer en este libro.' });
  });

  it('prints what it left as JSON', async () => {
    const path = written('mal.csv', 'Código,Indicador,LE 2024,VO 2024\nIND.01.AEI.01.01,Uno,94,50\nIND.01.AEI.01.02,Dos,94,00,47,60');
    const { out } = await runCommand('importar', path, '--salida', at('mal.xlsx'), '--json');
    expect(JSON.parse(out)).toMatchObject({ hoja: 'PEI Indicadores', indicadores: 2, lineas: [{ linea: 3, motivo: expect.stringContaining('tiene 6 celdas') }] });
  });

  it('leaves open what it could not place, and never calculates an AEI from the rest', async () => {
    const path = written('corrida.csv', 'Código,Indicador,LE 2024,VO 2024\nIND.01.AEI.01.01,Uno,94,50\nIND.02.AEI.01.01,Dos,94,00,47,60\nIND.01.AEI.01.02,Tres,10,5');
    await runCommand('importar', path, '--salida', at('corrida.xlsx'));
    const { json } = await runCommand('revisar', at('corrida.xlsx'), '--json');
    expect(json.hojas[0]?.periodos?.[0]?.acciones.map(({ codigo, avanceTipoI }) => [codigo, avanceTipoI])).toEqual([['AEI.01.01', null], ['AEI.01.02', 50]]);
    expect(json.hojas[0]?.observaciones?.filter(({ clase }) => clase === 'numero-ilegible').map(({ celda }) => celda)).toEqual(['PEI Indicadores!C3', 'PEI Indicadores!D3']);
  });

  it('says so where the new sheet has no table that is understood', async () => {
    const path = written('raro.csv', 'Llave;Qué;P;R\nIND.01.AEI.01.01;Uno;94;50');
    expect(await runCommand('importar', path, '--salida', at('raro.xlsx'))).toMatchObject({ code: 1, log: expect.stringContaining('no se reconoce una tabla de PEI: diga dónde está con --tabla') });
  });

  it.each([
    { name: 'x.pdf', bytes: '%PDF-1.7 IND.01.AEI.01.01', says: '«x.pdf» es un PDF: ábralo, copie el texto' },
    { name: 'x.xls', bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), says: 'es un libro de Excel 97-2003' },
    { name: 'x.bin', bytes: Uint8Array.of(1, 0, 0, 2, 3, 0, 0), says: 'no es un archivo de texto' },
    { name: 'x.txt', bytes: 'nada', says: 'El texto no se pudo separar en columnas' },
  ])('refuses $name', async ({ name, bytes, says }) => {
    const { code, log } = await runCommand('importar', written(name, bytes), '--salida', at(`${name}.xlsx`));
    expect(code).toBe(2);
    expect(log).toContain(says);
  });

  it.each([
    { args: ['importar', 'a.csv'], says: 'La orden «importar» necesita --salida' },
    { args: ['importar', 'a.csv', '--salida', 'b.xlsx', '--periodo', '2024'], says: 'La opción --periodo no va con la orden «importar»' },
  ])('refuses $args', async ({ args, says }) => {
    expect(await runCommand(...args)).toMatchObject({ code: 2, log: expect.stringContaining(says) });
  });

  it('refuses a workbook without such a text', async () => {
    const path = at('sin.xlsx');
    writeFileSync(path, (await hostBookOf({ Hoja: [['x', 'y']] })).host.save());
    expect(await runCommand('importar', path, '--salida', at('sin2.xlsx'))).toMatchObject({ code: 2, log: expect.stringContaining('ninguna hoja tiene una tabla como texto') });
  });
});

describe('a text given to another order', () => {
  it.each(['16-html-como-xls.xls', '18-csv-punto-y-coma.csv'])('is refused with the order that reads it: %s', async (name) => {
    expect((await runCommand('revisar', `test/fixtures/disposiciones/${name}`)).log).toContain('sepárelo con la orden importar');
  });

  it('in one column of a workbook is told too', async () => {
    expect((await runCommand('revisar', 'test/fixtures/disposiciones/19-csv-en-columna-a.xlsx')).log).toContain('Tiene la tabla como texto, en una sola columna: sepárela con la orden importar (--hoja "pei")');
  });
});
