/** The production build, and what its result must be: complete, and small enough for a slow line. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT, runTool } from './steps.mjs';

const DIST = join(ROOT, 'dist');

/** What is downloaded before the pane knows its workbook, Office.js apart; all else comes when it is first needed. */
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

/** What crosses the line when the pane opens: its own scripts, compressed. */
const paneSizeKB = () =>
  readdirSync(DIST)
    .filter((name) => name.startsWith('pane.') && name.endsWith('.js'))
    .reduce((sum, name) => sum + gzipSync(readFileSync(join(DIST, name))).length / 1024, 0);

/** What is wrong with dist/, a sentence each. */
function complaints() {
  const missing = EXPECTED.filter((name) => !existsSync(join(DIST, name))).map((name) => `dist/${name} is missing`);
  const size = paneSizeKB();
  if (size === 0) missing.push('dist/ holds no pane script');
  if (size > PANE_LIMIT_KB) missing.push(`the pane is ${size.toFixed(0)} KB compressed, the limit is ${PANE_LIMIT_KB} KB`);
  if (existsSync(join(DIST, 'index.html'))) missing.push('dist/index.html: the preview page is not for deployment');
  return missing;
}

/** Builds dist/ and looks at it. */
export async function checkBuild() {
  const { passed, output } = await runTool('npm', ['run', '-s', 'build']);
  if (!passed) return { passed, output };
  const found = complaints();
  return { passed: found.length === 0, output: found.join('\n') };
}
