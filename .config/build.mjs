/** Builds the product and checks that dist/ is complete and the pane's scripts small enough. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { OFFICE_FILES } from './officeFiles.mjs';
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
  ...OFFICE_FILES.map((name) => `office-js/${name}`),
  'licencias.txt',
  'assets/icon-16.png',
  'assets/icon-80.png',
];

/** Packages that are surely in dist/: their licences must be beside them. */
const DELIVERED = ['@fluentui/react-components', '@microsoft/office-js', 'big.js', 'docx', 'fflate', 'react'];

/** Compressed size of the scripts loaded when the pane opens. */
const paneSizeKB = () =>
  readdirSync(DIST)
    .filter((name) => name.startsWith('pane.') && name.endsWith('.js'))
    .reduce((sum, name) => sum + gzipSync(readFileSync(join(DIST, name))).length / 1024, 0);

/** Problems of dist/, a sentence each. */
function complaints() {
  const missing = EXPECTED.filter((name) => !existsSync(join(DIST, name))).map((name) => `dist/${name} is missing`);
  const licences = existsSync(join(DIST, 'licencias.txt')) ? readFileSync(join(DIST, 'licencias.txt'), 'utf8') : '';
  missing.push(...DELIVERED.filter((name) => !licences.includes(`\n${name} `)).map((name) => `dist/licencias.txt has no licence of ${name}`));
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
