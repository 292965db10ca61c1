import fc from 'fast-check';
import { evaluate } from '../../../src/engine/method/evaluate';
import { findTables } from '../../../src/workbook/find/findTables';
import { proposePeriod } from '../../../src/workbook/read/proposePeriod';
import { readPlan } from '../../../src/workbook/read/readPlan';
import { cellsOf } from '../../helpers/sheets/cellsOf';
import { randomChoices, sheetFrom } from '../../helpers/sheets/randomLayout';
import type { SheetCells } from '../../../src/workbook/cells/sheetCells';

/** AEI → progress of the first semester of 2024, and every complaint with severity `error`. */
function read(cells: SheetCells): { readonly figures: ReadonlyMap<string, number | null>; readonly errors: readonly string[] } {
  const [layout] = findTables(cells);
  if (layout === undefined) return { figures: new Map(), errors: [] };
  const { plan, observations } = readPlan(cells, layout);
  const period = proposePeriod(plan);
  const errors = observations.map(({ code }) => code);
  if (period < 0) return { figures: new Map(), errors };
  const { actions } = evaluate(plan, period);
  return { figures: new Map(plan.actions.map(({ code }, at) => [code, actions[at]?.progress ?? null])), errors };
}

describe('a workbook laid out in any way', () => {
  const expected = read(cellsOf('pei-jlbr-2024.xlsx')).figures;

  it('gives the 26 AEI of 2024 to the cent, or says why not', () => {
    expect(expected.size).toBe(26);
    fc.assert(
      fc.property(randomChoices, (choices) => {
        const { figures, errors } = read(sheetFrom(choices));
        if (errors.length === 0) expect([...figures].sort()).toEqual([...expected].sort());
      }),
      { numRuns: 300 },
    );
  });

  it('has nothing to complain of in most layouts', () => {
    const runs = fc.sample(randomChoices, { numRuns: 200, seed: 1 }).map((choices) => read(sheetFrom(choices)));
    expect(runs.filter(({ errors }) => errors.length === 0).length).toBeGreaterThan(190);
  });
});
