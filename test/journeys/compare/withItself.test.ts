import { readdirSync, readFileSync } from 'node:fs';
import { comparisonSteps } from '../../../src/app/compare/comparison';
import { cutTables, namedCuts } from '../../../src/app/compare/cuts';
import { runAtOnce } from '../../../src/app/store/scheduler';
import { runToEnd } from '../../../src/engine/steps';
import { otherBooksIn } from '../../../src/entry/otherBook/openOtherBook';
import { hostBook } from '../../helpers/host/hostBook';

const FILES = ['disposiciones', 'libros', 'anteriores', 'memoria'].flatMap((folder) =>
  readdirSync(`test/fixtures/${folder}`).filter((name) => name.endsWith('.xlsx') && !name.includes('html')).map((name) => `test/fixtures/${folder}/${name}`));
const open = (file: string) => otherBooksIn(globalThis)(file, readFileSync(file), runAtOnce);

beforeAll(() => void hostBook());

it('whatever a table is like, it compared with itself in any of its periods has no differences', async () => {
  const found: string[] = [];
  let compared = 0;
  for (const file of FILES) {
    const [one, other] = [await open(file), await open(file)];
    for (const { key: table, periods } of cutTables(one)) {
      for (const { id: period } of periods) {
        const [before, now] = namedCuts(one, { table, period }, other, { table, period });
        const { rows } = runToEnd(comparisonSteps(before, now, []));
        compared += 1;
        found.push(...rows.map(({ code, items }) => `${file} ${period} ${code}: ${items.map(({ what }) => what).join()}`));
      }
    }
  }
  expect(found).toEqual([]);
  expect(compared).toBeGreaterThan(80);
}, 60_000);
