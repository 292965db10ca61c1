import { fakePort } from '../../helpers/store/fakePort';
import { openedStore, peiSheet, settle } from '../../helpers/store/openedStore';

describe('calculateChosen', () => {
  it('hears a click between writing, putting the result together and showing it', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    port.holdPauses = true;
    void store.calculate();
    let between = 0;
    for (let pause = 0; pause < 20 && store.current().status !== 'done'; pause += 1) {
      await settle();
      if (port.plans.length > 0 && store.current().status === 'busy') between += 1;
      port.endPauses();
    }
    expect(store.current().status).toBe('done');
    expect(between).toBe(2);
  });
});
