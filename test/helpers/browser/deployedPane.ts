import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import webpack from 'webpack';

/** The address of the deployed add-in; requests for it are answered from the build. */
export const ADDRESS = 'https://pei-avance.example/';
const MICROSOFT = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const CLIENT = 'node_modules/@microsoft/office-js/dist/excel-web-16.00.js';
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.png': 'image/png' };

/** Builds the product into a folder of its own. */
export async function buildPane(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pei-avance-'));
  const tool = 'node_modules/webpack/bin/webpack.js';
  await promisify(execFile)(process.execPath, [tool, '--mode', 'production', '--output-path', folder], { env: { ...process.env, PEI_AVANCE_URL: ADDRESS } });
  return folder;
}

/** Bundles the stand-in for Excel. */
async function bundleHost(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'pei-avance-host-'));
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    entry: join(process.cwd(), 'test/helpers/browser/paneHost.ts'),
    output: { path, filename: 'host.js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [{ test: /\.ts$/, loader: 'swc-loader', options: { jsc: { parser: { syntax: 'typescript' } } } }] },
  });
  const stats = await new Promise<webpack.Stats | undefined>((done, fail) => {
    compiler?.run((error, result) => compiler.close(() => (error ? fail(error) : done(result))));
  });
  if (stats === undefined || stats.hasErrors()) throw new Error(stats?.toString('errors-only') ?? 'The host was not bundled.');
  return readFile(join(path, 'host.js'), 'utf8');
}

/** One script in place of Microsoft's: its own client for Excel on the web, answered by the host with this workbook; none: an empty one. */
export async function excelWith(workbook: Buffer | null): Promise<string> {
  const [client, host] = await Promise.all([readFile(join(process.cwd(), CLIENT), 'utf8'), bundleHost()]);
  return ["performance.mark('office');", client, `var WORKBOOK_BYTES = '${workbook?.toString('base64') ?? ''}';`, host].join('\n');
}

/**
 * Answers the requests of a page, and of those it opens, as the server of the add-in and Microsoft's would; any other address is refused.
 *
 * @param excel the script in place of Microsoft's; null: Microsoft does not answer
 */
export async function serveDeployed(page: Page, folder: string, excel: string | null): Promise<void> {
  await page.context().route('**/*', async (route) => {
    const url = route.request().url();
    if (url === MICROSOFT && excel !== null) return route.fulfill({ body: excel, contentType: 'text/javascript' });
    if (!url.startsWith(ADDRESS)) return route.abort();
    const name = new URL(url).pathname.slice(1);
    if (!existsSync(join(folder, name))) return route.fulfill({ status: 404 });
    return route.fulfill({ body: await readFile(join(folder, name)), contentType: TYPES[extname(name)] ?? 'application/octet-stream' });
  });
}
