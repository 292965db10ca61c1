import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const urlOf = (path: string): string => JSON.stringify(pathToFileURL(join(process.cwd(), path)).href);
const TSX = `import { register } from ${urlOf('node_modules/tsx/dist/esm/api/index.mjs')}; register();`;

/** A process that watches its parent, tells its number, and then computes for ever. */
const CHILD = `${TSX}
const { endWithParent } = await import(${urlOf('src/entry/cli/many/endWithParent.ts')});
await endWithParent();
process.send(process.pid, () => { for (;;); });`;

/** A process that starts the other and prints its number. */
const PARENT = `import { fork } from 'node:child_process';
const other = fork(process.argv[2], { stdio: 'ignore' });
other.on('message', (pid) => console.log(pid));`;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('a process that computes without a pause', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pei-avance-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('ends when the process that started it is killed', async () => {
    writeFileSync(join(folder, 'child.mjs'), CHILD);
    writeFileSync(join(folder, 'parent.mjs'), PARENT);
    const parent = spawn(process.execPath, [join(folder, 'parent.mjs'), join(folder, 'child.mjs')], { stdio: ['ignore', 'pipe', 'ignore'] });
    const pid = await new Promise<number>((resolve) => { parent.stdout.once('data', (text: Buffer) => resolve(Number(text.toString()))); });
    try {
      expect(isAlive(pid)).toBe(true);
      parent.kill('SIGKILL');
      for (let looks = 0; looks < 600 && isAlive(pid); looks += 1) await new Promise((resolve) => { setTimeout(resolve, 50); });
      expect(isAlive(pid)).toBe(false);
    } finally {
      if (isAlive(pid)) process.kill(pid, 'SIGKILL');
    }
  }, 60_000);
});
