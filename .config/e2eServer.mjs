/** Set-up of the end-to-end tests: serves the preview page as `npm start` does, on a free port. */
import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './ports.mjs';
import { ROOT } from './steps.mjs';

const PATIENCE = 180_000;
const PAUSE = 250;

/** Waits for the server's first answer: it comes when the bundle is complete. */
async function answers(url, server) {
  for (const start = Date.now(); Date.now() - start < PATIENCE; await wait(PAUSE)) {
    if (server.exitCode !== null) throw new Error(`The preview server ended before it answered:\n${server.printed}`);
    try {
      if ((await fetch(url, { signal: AbortSignal.timeout(PATIENCE) })).ok) return;
    } catch {
      // Not listening yet.
    }
  }
  throw new Error(`The preview server did not answer within ${PATIENCE / 1000} s:\n${server.printed}`);
}

/** Starts the server; the tests find its address in PEI_AVANCE_PREVIEW. */
export default async function startPreview() {
  const port = await freePort();
  const server = spawn(process.execPath, ['node_modules/webpack/bin/webpack.js', 'serve', '--mode', 'development'], {
    cwd: ROOT,
    env: { ...process.env, CI: 'true', PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  server.printed = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (server.printed += text));
  globalThis.previewServer = server;
  const url = `http://localhost:${port}/`;
  await answers(url, server);
  process.env.PEI_AVANCE_PREVIEW = url;
}
