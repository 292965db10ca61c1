import { IGNORED_SETTING, reviewOf, shownIgnored } from '../../../src/app/review/ignoredFindings';
import type { ReviewSlice } from '../../../src/app/review/ignoredFindings';
import type { Store } from '../../../src/app/store/store';
import { WorkbookProblem } from '../../../src/workbook/port';
import { fakePort } from '../../helpers/store/fakePort';
import { openedStore, outcomeIn, PEI_SHEET, peiSheet, surveyIn, viewIn } from '../../helpers/store/openedStore';

const CODE = 'maximo-permisible-creciente';

async function calculated() {
  const port = fakePort({ sheets: [peiSheet()] });
  const store = await openedStore(port);
  await store.calculate();
  return { port, store, review: store.review };
}

/** The findings of {@link CODE} on screen, and which of them a click is about. */
function chosenOf(store: Store, ...at: readonly number[]) {
  const table = surveyIn(store).tables[0];
  const all = outcomeIn(store).observations.find(({ code }) => code === CODE)?.items ?? [];
  if (table === undefined) throw new Error('No table');
  return { table, all, chosen: all.filter((_, nth) => at.includes(nth)) };
}

const reviewIn = ({ state }: Store): ReviewSlice => state.get('review');

function ignoredCount(store: Store): number {
  const ignored = shownIgnored(reviewIn(store).unsaved, store.state.get('workbook').read?.workbook.settings);
  return reviewOf(outcomeIn(store).observations, chosenOf(store).table, ignored).ignoredCount;
}

const noteOf = async (port: ReturnType<typeof fakePort>, row: number): Promise<unknown> =>
  (await port.read()).sheets[0]?.values[row]?.at(-1);

describe('ignoring a finding', () => {
  it('shows it at once and keeps it in the workbook with one write and no reading', async () => {
    const { port, store, review } = await calculated();
    port.asked.length = 0;
    const kept = review.ignore(chosenOf(store, 0));
    expect(ignoredCount(store)).toBe(1);
    expect(reviewIn(store)).toMatchObject({ message: expect.stringContaining('Se ignoró 1 observación'), before: {}, notice: null });
    await kept;
    expect(port.asked).toEqual([`write ${PEI_SHEET}`]);
    expect(port.plans.at(-1)).toMatchObject({ blocks: [], settings: { [IGNORED_SETTING]: { [CODE]: expect.any(String) } } });
  });

  it('keeps every one of several clicks in a row', async () => {
    const { port, store, review } = await calculated();
    await Promise.all([review.ignore(chosenOf(store, 0)), review.ignore(chosenOf(store, 1)), store.calculate()]);
    expect(ignoredCount(store)).toBe(2);
    await store.reload();
    const stored = port.plans.filter(({ settings }) => IGNORED_SETTING in settings).at(-1)?.settings[IGNORED_SETTING] as Record<string, string>;
    expect(stored[CODE]?.split(' ')).toHaveLength(2);
  });

  it('is remembered by whoever opens the workbook next', async () => {
    const { port, store, review } = await calculated();
    await review.ignore(chosenOf(store, 0));
    const again = await openedStore(port);
    await again.calculate();
    expect(ignoredCount(again)).toBe(1);
  });

  it('takes it out of the Observación column at the next calculation, and back in when it is shown again', async () => {
    const { port, store, review } = await calculated();
    const chosen = chosenOf(store, 0);
    const row = chosen.chosen[0]?.place.rect.top ?? 0;
    const said = chosen.chosen[0]?.message ?? '';
    expect(await noteOf(port, row)).toContain(said);
    await review.ignore(chosen);
    await store.calculate();
    expect(await noteOf(port, row)).not.toContain(said);
    await review.restore(chosenOf(store, 0));
    await store.calculate();
    expect(await noteOf(port, row)).toContain(said);
  });

  it('takes back the last click, and that only', async () => {
    const { store, review } = await calculated();
    await review.ignore(chosenOf(store, 0));
    await review.ignore(chosenOf(store, 1));
    await review.undo();
    expect(ignoredCount(store)).toBe(1);
    expect(reviewIn(store).before).toBeNull();
    await review.undo();
    expect(ignoredCount(store)).toBe(1);
  });

  it('leaves no setting behind once everything is shown again', async () => {
    const { port, store, review } = await calculated();
    await review.ignore(chosenOf(store, 0, 1));
    await review.restore(chosenOf(store, 0, 1));
    expect((await port.read()).settings).not.toHaveProperty(IGNORED_SETTING);
  });

  it('shows it again when the workbook cannot keep it, says why, and leaves the result on screen', async () => {
    const { port, store, review } = await calculated();
    port.failNext(new WorkbookProblem('solo-lectura', 'El libro está abierto como solo lectura.', 'Guarde una copia.'));
    await review.ignore(chosenOf(store, 0));
    expect(ignoredCount(store)).toBe(0);
    expect(reviewIn(store)).toMatchObject({ message: '', before: null, notice: { code: 'solo-lectura' } });
    expect(viewIn(store).status).toBe('done');
  });

  it('follows what somebody else ignored in the same workbook', async () => {
    const { port, store, review } = await calculated();
    await review.ignore(chosenOf(store, 0));
    port.change({ settings: {} });
    await store.reload();
    await store.calculate();
    expect(ignoredCount(store)).toBe(0);
  });
});
