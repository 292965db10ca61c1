import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults, Result, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = createRequire(join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js');

/** What axe-core finds in the whole page, as "rule: element". */
export const accessibilityFaults = (page: Page): Promise<readonly string[]> => faultsOf(page, () => true);

/** What axe-core finds serious or critical in the whole page, as "rule: element". */
export const seriousAccessibilityFaults = (page: Page): Promise<readonly string[]> =>
  faultsOf(page, ({ impact }) => impact === 'serious' || impact === 'critical');

async function faultsOf(page: Page, counts: (fault: Result) => boolean): Promise<readonly string[]> {
  await page.evaluate(readFileSync(AXE, 'utf8'));
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run({ resultTypes: ['violations'], preload: false }));
  return violations
    .filter(counts)
    .flatMap(({ id, nodes }) => nodes.map(({ html, target, failureSummary }) => `${id}: ${target.join(' ')} ${html.slice(-80)} ${failureSummary ?? ''}`));
}
