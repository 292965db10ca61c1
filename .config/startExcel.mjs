/**
 * `npm run start:excel`: serves the pane over HTTPS with a development certificate and loads it into Excel.
 * Where there is no desktop Excel (Linux) it serves the pane and says how to load it into Excel on the web.
 */
import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';
import { ROOT } from './steps.mjs';

const SERVE = 'npm run -s start:https';
const HAS_EXCEL = process.platform === 'win32' || process.platform === 'darwin';

const run = (command) => {
  const env = { ...process.env, PATH: `${resolve(ROOT, 'node_modules/.bin')}${delimiter}${process.env.PATH}` };
  spawn(command, { cwd: ROOT, env, stdio: 'inherit', shell: true }).on('exit', (code) => (process.exitCode = code ?? 1));
};

if (HAS_EXCEL) {
  run(`office-addin-debugging start manifest.xml desktop --app excel --dev-server "${SERVE}" --dev-server-port 3000`);
} else {
  console.log('There is no desktop Excel for this system. The pane is served at https://localhost:3000/taskpane.html;');
  console.log('in Excel on the web: Home, Add-ins, More add-ins, My add-ins, Upload my add-in, and choose manifest.xml.');
  run(SERVE);
}
