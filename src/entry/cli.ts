/** The command `pei-avance`: connects cli/main.ts to this process. */
import { fileURLToPath } from 'node:url';
import { growHeapSlowly } from './cli/heapGrowth';
import { main } from './cli/main';

const packageFolder = fileURLToPath(new URL('../..', import.meta.url));

const flushed = (stream: NodeJS.WriteStream): Promise<void> => new Promise((done) => stream.write('', () => done()));

growHeapSlowly();
const code = await main(process.argv.slice(2), packageFolder, {
  print: (text) => {
    if (typeof text === 'string') return void process.stdout.write(`${text}\n`);
    for (const piece of text) process.stdout.write(piece);
    process.stdout.write('\n');
  },
  log: (text) => void process.stderr.write(`${text}\n`),
});
await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
process.exit(code);
