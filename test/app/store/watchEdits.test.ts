import { watchEdits } from '../../../src/app/store/watchEdits';
import { settle } from '../../helpers/store/openedStore';

/** A port whose pauses end when told to. */
function scene(lookTakes = 0) {
  const pauses: number[] = [];
  const ends: (() => void)[] = [];
  let edit = (): void => undefined;
  let looks = 0;
  const port = {
    watch: (changed: () => void) => {
      edit = changed;
      return Promise.resolve(() => undefined);
    },
    pause: (milliseconds: number) => {
      pauses.push(milliseconds);
      return new Promise<void>((end) => ends.push(end));
    },
  };
  const watching = watchEdits(port, () => lookTakes, () => void (looks += 1));
  const endOne = async (): Promise<void> => {
    ends.shift()?.();
    await settle();
  };
  return { watching, pauses, endOne, edit: () => edit(), looks: () => looks };
}

describe('watchEdits', () => {
  it('tells of a burst of edits once, when the last of them is over', async () => {
    const { edit, endOne, looks } = scene();
    edit();
    edit();
    await endOne();
    expect(looks()).toBe(0);
    await endOne();
    expect(looks()).toBe(1);
  });

  it.each<{ lookTakes: number; waits: number; because: string }>([
    { lookTakes: 0, waits: 800, because: 'a small workbook is read before anybody sees it' },
    { lookTakes: 80, waits: 800, because: 'that is a tenth' },
    { lookTakes: 1_500, waits: 15_000, because: 'Excel may hold still for a second and a half, but not at every cell' },
    { lookTakes: 20_000, waits: 30_000, because: 'it comes at last' },
  ])('waits $waits ms where a look takes $lookTakes ms, as $because', ({ lookTakes, waits }) => {
    const { edit, pauses } = scene(lookTakes);
    edit();
    expect(pauses).toEqual([waits]);
  });

  it('says whether Excel can tell of edits', async () => {
    expect(await scene().watching).toBe(true);
    expect(await watchEdits({ watch: () => Promise.reject(new Error('no')), pause: () => Promise.resolve() }, () => 0, () => undefined)).toBe(false);
  });
});
