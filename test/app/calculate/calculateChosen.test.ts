import { fakePort } from '../../helpers/store/fakePort';
import { openedStore, peiSheet, viewIn } from '../../helpers/store/openedStore';

describe('calculateChosen', () => {
  it('lets the pane answer clicks between writing, making the result and showing it', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    port.holdPauses = true;
    const calculated = store.calculate();
    let between = 0;
    for (;;) {
      await Promise.race([port.pauseHeld(), calculated]);
      if (viewIn(store).status === 'done') break;
      if (port.plans.length > 0) between += 1;
      await port.endPauses();
    }
    expect(between).toBe(2);
  });
});
