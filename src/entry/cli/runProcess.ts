import { growHeapSlowly } from './heapGrowth';
import { main } from './main';

const flushed = (stream: NodeJS.WriteStream): Promise<void> => new Promise((done) => stream.write('', () => done()));

/**
 * Runs the command line as this process, and ends it.
 *
 * @param folder the package's own folder, where the Office.js client is installed
 * @param worker the file of the process that several books are given to; the one of the sources unless given
 */
export async function runProcess(folder: string, worker?: string): Promise<never> {
  growHeapSlowly();
  const code = await main(process.argv.slice(2), folder, {
    print: (text) => {
      if (typeof text === 'string') return void process.stdout.write(`${text}\n`);
      for (const piece of text) process.stdout.write(piece);
      process.stdout.write('\n');
    },
    log: (text) => void process.stderr.write(`${text}\n`),
  }, worker);
  await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
  process.exit(code);
}
