/** The command `pei-avance`: connects cli/main.ts to this process. */
import { fileURLToPath } from 'node:url';
import { main } from './cli/main';

const packageFolder = fileURLToPath(new URL('../..', import.meta.url));

const flushed = (stream: NodeJS.WriteStream): Promise<void> => new Promise((done) => stream.write('', () => done()));

const code = await main(process.argv.slice(2), packageFolder, {
  print: (text) => void process.stdout.write(`${text}\n`),
  log: (text) => void process.stderr.write(`${text}\n`),
});
await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
process.exit(code);
