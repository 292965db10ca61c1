import { createHost, openSession } from '../../../src/host';
import type { SessionRun } from '../../../src/host/client/openSession';
import { hasClient } from '../../../src/host/client/officeClient';
import { hostBookOf } from '../../helpers/host/hostBook';

const sheetNames = (run: SessionRun): Promise<string[]> => run(async (context) => {
  const sheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  return sheets.items.map(({ name }) => name);
});

describe('a session beside the connected workbook', () => {
  it('answers of its own workbook, the connected one of its own, also at the same time', async () => {
    const { run } = await hostBookOf({ Abierto: [['a']] });
    const other = openSession(globalThis, createHost());
    expect(await Promise.all([sheetNames(run), sheetNames(other), sheetNames(run)])).toEqual([['Abierto'], ['Sheet1'], ['Abierto']]);
  });

  it('answers where nothing but Excel itself is connected', async () => {
    await hostBookOf({ Abierto: [['a']] });
    const scope: object = globalThis;
    if (!hasClient(scope)) throw new Error('No client.');
    scope.OfficeExtension.SessionBase._overrideSession = null;
    expect(await sheetNames(openSession(scope, createHost()))).toEqual(['Sheet1']);
    expect(scope.OfficeExtension.SessionBase._overrideSession).toBeNull();
  });

  it('needs a client', () => {
    expect(() => openSession({}, createHost())).toThrow('must be loaded');
  });
});
