/** The command `pei-avance`, from the sources. */
import { fileURLToPath } from 'node:url';
import { runProcess } from './cli/runProcess';

await runProcess(fileURLToPath(new URL('../..', import.meta.url)));
