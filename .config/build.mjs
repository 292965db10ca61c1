/** Builds the product and checks that dist/ is complete and the pane's scripts small enough. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT, runTool } from './steps.mjs';

const DIST = join(ROOT, 'dist');

/** Limit for the scripts loaded when the pane opens, compressed, without Office.js; the rest is loaded when first needed. */
const PANE_LIMIT_KB = 160;

const EXPECTED = [
  'taskpane.html',
  'ayuda.html',
  'metodologia.html',
  'manifest.xml',
  'boot.js',
  'office-js/office.js',
  'assets/icon-16.png',
  'assets/icon-80.png',
];

/** Compressed size of the scripts loaded when the pane opens. */
const paneSizeKB = () =>
  readdirSync(DIST)
    .filter((name) => name.startsWith('pane.') && name.endsWith('.js'))
    .reduce((sum, name) => sum + gzipSync(readFileSync(join(DIST, name))).length / 1024, 0);

/** Problems of dist/, a sentence each. */
function complaints() {
  const missing = EXPECTED.filter((name) => !existsSync(join(DIST, name))).map((name) => `dist/${name} is missing`);
  const size = paneSizeKB();
  if (size === 0) missing.push('dist/ holds no pane script');
  if (size > PANE_LIMIT_KB) missing.push(`the pane is ${size.toFixed(0)} KB compressed, the limit is ${PANE_LIMIT_KB} KB`);
  if (existsSync(join(DIST, 'index.html'))) missing.push('dist/index.html: the preview page is not for deployment');
  return missing;
}

/** Builds dist/ and checks it. */
export async function checkBuild() {
  const { passed, output } = await runTool('npm', ['run', '-s', 'build']);
  if (!passed) return { passed, output };
  const found = complaints();
  return { passed: found.length === 0, output: found.join('\n') };
}
