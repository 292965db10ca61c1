import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { runCommand, temporaryFolder } from '../../helpers/cli/runCommand';

jest.setTimeout(60_000);

const at = temporaryFolder();
const BOOKS = join(process.cwd(), 'test/fixtures/hostiles');

/** The content type of the workbook part of a file, without what every one begins with. */
function typeOf(path: string): string | undefined {
  const types = strFromU8(unzipSync(readFileSync(path))['[Content_Types].xml'] ?? new Uint8Array());
  return /PartName="\/xl\/workbook\.xml" ContentType="application\/vnd\.([^"]*)\.main\+xml"/.exec(types)?.[1];
}

const WITHOUT_MACROS = 'openxmlformats-officedocument.spreadsheetml.sheet';
const WITH_MACROS = 'ms-excel.sheet.macroEnabled';

describe('the kind of workbook that --salida asks for', () => {
  it.each([
    ['xlsx-a-xlsm.xlsx', 'copia.xlsm', WITH_MACROS],
    ['plantilla-a-xlsx.xltx', 'plantilla.xlsx', WITHOUT_MACROS],
    ['plantilla-a-xlsx.xltx', 'plantilla.xlsm', WITH_MACROS],
    ['macros-a-xlsx.xlsm', 'macros.XLSM', WITH_MACROS],
  ])('%s is saved as %s of the type that Excel expects of it', async (book, output, type) => {
    expect(await runCommand('calcular', join(BOOKS, book), '--salida', at(output))).toMatchObject({ code: 0 });
    expect(typeOf(at(output))).toBe(type);
  });

  it('refuses to save macros as .xlsx, before anything is saved', async () => {
    const { code, log } = await runCommand('calcular', join(BOOKS, 'macros-a-xlsx.xlsm'), '--salida', at('sin.xlsx'));
    expect([code, log, existsSync(at('sin.xlsx'))]).toEqual([2, expect.stringContaining('dé una salida que termine en .xlsm'), false]);
  });
});
