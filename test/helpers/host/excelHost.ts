import { connectClient, createHost } from '../../../src/host';
import type { ConnectedClient, Host, HostOptions } from '../../../src/host';
import { loadClient } from '../../../src/host/node';

/** A workbook behind the real Office.js client. */
export interface ExcelHost extends ConnectedClient {
  readonly host: Host;
  /** `Excel.run` on this workbook. */
  readonly run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
}

let connected: Host | null = null;

function connect(host: Host): ConnectedClient {
  connected = host;
  return connectClient(globalThis, host);
}

/**
 * Opens a workbook (a new one with `Sheet1` without bytes) and connects the client of this test file to it.
 * `run` connects it again after another one was used, which drops that one's event handlers.
 */
export function excelHost(options: HostOptions = {}): ExcelHost {
  loadClient();
  const host = createHost(options);
  const client = connect(host);
  const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => {
    if (connected !== host) connect(host);
    return client.Excel.run(batch);
  };
  return { ...client, host, run };
}
