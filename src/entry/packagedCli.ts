/** The command `pei-avance` of the installed package, compiled into one folder. */
import { fileURLToPath } from 'node:url';
import { runProcess } from './cli/runProcess';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

await runProcess(here('..'), here('worker.mjs'));
