import { createStore } from '../../../src/app/createStore';
import type { Store } from '../../../src/app/store';
import { fakePort } from '../../helpers/fakePort';
import { noSheets } from '../../helpers/noSheets';
import { pei, settle } from '../../helpers/storeScene';

const found = (store: Store): string => {
  const state = store.current();
  if (state.status !== 'found') return state.status;
  return state.survey.tables[0]?.freshness === undefined ? 'found' : 'found and examined';
};

describe('the first look', () => {
  it('hears a click between reading, showing what was found, and examining it', async () => {
    const port = fakePort({ sheets: [pei()] });
    port.holdPauses = true;
    const store = createStore(port, noSheets);
    void store.look();
    const between: string[] = [];
    for (let pause = 0; pause < 4; pause += 1) {
      await settle();
      between.push(`${found(store)}, ${store.lastLook() === null ? 'unread' : 'read'}`);
      port.endPauses();
    }
    expect(between).toEqual(['starting, unread', 'starting, unread', 'found, read', 'found and examined, read']);
  });

  it('is not examined once something else was begun', async () => {
    const port = fakePort({ sheets: [pei()] });
    const store = createStore(port, noSheets);
    await store.look();
    port.holdPauses = true;
    await settle();
    void store.look();
    await settle();
    port.endPauses(1);
    await settle();
    expect(found(store)).toBe('found');
  });
});
