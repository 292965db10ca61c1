/**
 * `npm test`: runs every check in a fixed order, one line per step; the last line counts passed and failed.
 *
 * node .config/test.mjs [--without STEP]... [--only STEP]...
 */
import { parseArgs } from 'node:util';
import { ensureBrowser } from './browser.mjs';
import { checkBuild } from './build.mjs';
import { checkHouse } from './house.mjs';
import { checkPackage } from './package.mjs';
import { asOne, runJest, runTool } from './steps.mjs';
import { checkValidity } from './validity.mjs';

const STEPS = {
  types: () => asOne(runTool('tsc', ['--noEmit', '-p', 'tsconfig.json'])),
  pure: () => asOne(runTool('tsc', ['--noEmit', '-p', 'src/tsconfig.pure.json'])),
  lint: () => asOne(runTool('npm', ['run', '-s', 'lint'])),
  directions: () => asOne(runTool('npm', ['run', '-s', 'depcruise'])),
  unit: () => runJest([]),
  validity: checkValidity,
  manifest: () => asOne(runTool('npm', ['run', '-s', 'manifest:check'])),
  house: async () => asOne(checkHouse()),
  build: () => asOne(checkBuild()),
  package: () => asOne(checkPackage()),
  browser: () => asOne(ensureBrowser()),
  e2e: () => runJest(['--config', '.config/jest.e2e.mjs']),
};

const names = Object.keys(STEPS);

function chosen() {
  const list = { type: 'string', multiple: true, default: [] };
  const { values } = parseArgs({ options: { without: list, only: list } });
  const unknown = [...values.without, ...values.only].filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`no such step: ${unknown.join(', ')}. The steps are ${names.join(', ')}.`);
  const wanted = values.only.length > 0 ? values.only : names;
  return names.filter((name) => wanted.includes(name) && !values.without.includes(name));
}

/** Runs a step; one that throws counts as failed, and the others still run. */
const carriedOut = async (step) => {
  try {
    return await step();
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, output: String(error.stack ?? error) };
  }
};

const total = { passed: 0, failed: 0, skipped: 0 };

for (const name of chosen()) {
  const start = performance.now();
  const { output, note, ...counts } = await carriedOut(STEPS[name]);
  for (const key of Object.keys(total)) total[key] += counts[key];
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const tests = counts.passed + counts.failed > 1 ? `  ${counts.passed} of ${counts.passed + counts.failed} tests` : '';
  console.log(`${counts.failed > 0 ? 'FAIL' : 'ok  '}  ${name.padEnd(10)} ${seconds.padStart(6)} s${tests}`);
  if (note !== undefined) console.log(`      ${note}`);
  if (counts.failed > 0) console.log(output.trim());
}

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;
