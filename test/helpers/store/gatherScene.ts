import { makeRequests } from '../../../src/app/ask/makeRequests';
import { unitsToAsk } from '../../../src/app/ask/unitsToAsk';
import { tableKey } from '../../../src/app/calculate/readTables';
import { gatherReturns } from '../../../src/app/gather/gatherReturns';
import type { GatherList } from '../../../src/app/gather/gatherList';
import { readReturn } from '../../../src/app/gather/readReturns';
import type { ReturnedBytes } from '../../../src/app/gather/readReturns';
import { withReadings } from '../../../src/app/join/acrossSheets';
import { runAtOnce } from '../../../src/app/store/scheduler';
import { bookMakerIn } from '../../../src/entry/otherBook/bookMaker';
import { otherBooksIn } from '../../../src/entry/otherBook/openOtherBook';
import { createExcelPort } from '../../../src/excel/createExcelPort';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import { hostBook, hostBookOf } from '../host/hostBook';
import type { HostBook } from '../host/hostBook';

export const PLAN = 'Plan';
export const PERIOD = '2024-S1';

const HEADERS = ['Código', 'Indicador', 'Unidad de organización', 'Sentido esperado', 'Logro esperado 2024', 'Valor obtenido 2024 Sem1'];
const TABLE: readonly (readonly CellValue[])[] = [
  HEADERS,
  ['AEI.01.01', 'Licencias otorgadas a tiempo', '', '', '', ''],
  ['IND.01.AEI.01.01', 'Número de licencias otorgadas', 'GERENCIA DE DESARROLLO', 'Ascendente', 100, ''],
  ['IND.02.AEI.01.01', 'Días que toma una licencia', 'OFICINA DE TRÁMITE', 'Descendente', 12, 9],
  ['AEI.01.02', 'Calles limpias', '', '', '', ''],
  ['IND.01.AEI.01.02', 'Toneladas recogidas', 'GERENCIA DE DESARROLLO', 'Ascendente', 36400.5, ''],
  ['IND.02.AEI.01.02', 'Porcentaje de calles barridas', 'OFICINA DE LIMPIEZA', 'Ascendente', 0.95, ''],
];

/** A workbook with a table of four indicators of three units, whose percentages are shown as such; one has a value already. */
export async function planBook(): Promise<HostBook> {
  const book = await hostBookOf({ [PLAN]: TABLE });
  await book.run(async (context) => {
    context.workbook.worksheets.getItem(PLAN).getRange('E7:F7').numberFormat = [['0%', '0%']];
    await context.sync();
  });
  book.host.resetCounters();
  return book;
}

/** What to write into the cells of a returned request, by their address. */
type Filling = Readonly<Record<string, CellValue>>;

/** The requests of a workbook's units, filled in by them: `by` says with what, by a word of the unit's name; the others are not returned. */
export async function returnedBy(book: HostBook, by: Readonly<Record<string, Filling>>): Promise<readonly ReturnedBytes[]> {
  const { readings: [reading] } = withReadings(await createExcelPort(book.run).read());
  if (reading === undefined) throw new Error('No table');
  const files = await makeRequests(reading, { period: PERIOD, deadline: null, units: unitsToAsk(reading) }, bookMakerIn(globalThis));
  const returned: ReturnedBytes[] = [];
  for (const { name, unit, bytes } of files) {
    const filling = Object.entries(by).find(([word]) => unit.includes(word))?.[1];
    if (filling !== undefined) returned.push({ name, bytes: await filledFile(bytes, filling) });
  }
  return returned;
}

/** A request with these cells filled in, as a unit does in Excel. */
export async function filledFile(bytes: Uint8Array, filling: Filling): Promise<Uint8Array> {
  const request = hostBook({ bytes });
  await request.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    for (const [address, value] of Object.entries(filling)) sheet.getRange(address).values = [[value]];
    await context.sync();
  });
  return request.host.save();
}

/** What the files bring to the first table of a workbook. */
export async function gathered(book: HostBook, files: readonly ReturnedBytes[]): Promise<GatherList> {
  const read = withReadings(await createExcelPort(book.run).read());
  const books = await Promise.all(files.map((file) => readReturn(file, otherBooksIn(globalThis), runAtOnce)));
  return gatherReturns(read, tableKey(read.readings, 0), PERIOD, books);
}
