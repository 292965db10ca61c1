import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = createRequire(join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js');

/** What axe-core finds serious or critical, as "rule: element". Parts of the page may be left out by selector. */
export async function seriousFaults(page: Page, leftOut: readonly string[] = []): Promise<readonly string[]> {
  await page.evaluate(readFileSync(AXE, 'utf8'));
  const { violations } = await page.evaluate(
    (exclude) => (window as unknown as { axe: { run(context: object): Promise<AxeResults> } }).axe.run({ exclude }),
    leftOut.map((selector) => [selector]),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
