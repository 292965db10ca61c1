import { watchEdits } from '../../../src/app/store/watchEdits';

const LISTENER = { readDuration: () => 0, onEdit: () => undefined, onQuiet: () => undefined };

/** A port whose pauses end when they are told to, watched. */
function watched(readDuration = 0) {
  const pauses: number[] = [];
  const ends: (() => Promise<void>)[] = [];
  let edit = (): void => undefined;
  let quiets = 0;
  const port = {
    watch: (changed: () => void) => {
      edit = changed;
      return Promise.resolve(() => undefined);
    },
    pause: (milliseconds: number) => {
      pauses.push(milliseconds);
      const pause = new Promise<void>((end) => ends.push(() => {
        end();
        return pause;
      }));
      return pause;
    },
  };
  const watching = watchEdits(port, { readDuration: () => readDuration, onEdit: () => undefined, onQuiet: () => void (quiets += 1) });
  return { watching, pauses, endOne: () => ends.shift()?.(), edit: () => edit(), quiets: () => quiets };
}

describe('watchEdits', () => {
  it('tells of a burst of edits once, when the last of them is over', async () => {
    const { edit, endOne, quiets } = watched();
    edit();
    edit();
    await endOne();
    expect(quiets()).toBe(0);
    await endOne();
    expect(quiets()).toBe(1);
  });

  it.each<{ readDuration: number; waits: number; because: string }>([
    { readDuration: 0, waits: 800, because: 'a small workbook is read before anybody sees it' },
    { readDuration: 80, waits: 800, because: 'that is a tenth' },
    { readDuration: 1_500, waits: 15_000, because: 'Excel may hold still for a second and a half, but not at every cell' },
    { readDuration: 20_000, waits: 30_000, because: 'it comes at last' },
  ])('waits $waits ms where reading takes $readDuration ms, as $because', ({ readDuration, waits }) => {
    const { edit, pauses } = watched(readDuration);
    edit();
    expect(pauses).toEqual([waits]);
  });

  it('says whether Excel can tell of edits', async () => {
    expect(await watched().watching).toBe(true);
    expect(await watchEdits({ watch: () => Promise.reject(new Error('no')), pause: () => Promise.resolve() }, LISTENER)).toBe(false);
  });
});
