/** Runs tools and counts their results, for `npm test`. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '..');

const MINUTE = 60_000;
const LIMIT = 20 * MINUTE;
const WINDOWS = process.platform === 'win32';
const PATH = `${resolve(ROOT, 'node_modules/.bin')}${delimiter}${process.env.PATH}`;

/** Ends a tool and its child processes. */
function end(child) {
  try {
    if (WINDOWS) child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/**
 * Runs a command of the project in its root, without input.
 *
 * @returns whether it exited with 0, and all it printed; a tool still running after 20 minutes is ended and counts as failed
 */
export function runTool(command, args, env = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, PATH, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: WINDOWS,
      detached: !WINDOWS,
    });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    const limit = setTimeout(() => {
      output += `\n${command} was still running after ${LIMIT / MINUTE} minutes and was ended.`;
      end(child);
    }, LIMIT);
    const over = (passed, more = '') => {
      clearTimeout(limit);
      done({ passed, output: output + more });
    };
    child.on('error', (error) => over(false, String(error)));
    child.on('close', (code) => over(code === 0));
  });
}

/** A step that passes or fails as a whole: it counts as one test. */
export const asOne = async (result) => {
  const { passed, output } = await result;
  return { output, passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
};

/** A run of jest: it counts as many tests as it ran, and a file that could not be run is a failed one. */
export async function runJest(args, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'pei-avance-'));
  const file = join(folder, 'tests.json');
  try {
    const { passed, output } = await runTool('jest', ['--ci', '--json', '--outputFile', file, ...args], env);
    return { output, ...countsOf(file, passed) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function countsOf(file, exitedWell) {
  const report = readReport(file);
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const ranNothing = report.numPassedTests === 0 && failed === 0;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && (ranNothing || !exitedWell) ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
