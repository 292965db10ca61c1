/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, render, screen } from '@testing-library/react';
import { useEffect } from 'react';
import { keptState } from '../../../../src/pane/parts/hooks/keptState';
import { StoreContext } from '../../../../src/pane/parts/hooks/storeContext';
import { fakeStore } from '../../../helpers/pane/fakeStore';
import type { FakeStore } from '../../../helpers/pane/fakeStore';
import { foundTable, survey } from '../../../helpers/pane/paneStates';

const useCount = keptState(0);

function View({ give }: { readonly give: (add: () => void) => void }) {
  const [count, change] = useCount();
  useEffect(() => give(() => change((before) => before + 1)), [give, change]);
  return <p>{count}</p>;
}

/** Adds one to what is kept, as a task does that ends later. */
let add: () => void;
const give = (given: () => void): void => void (add = given);

const show = (store: FakeStore) => render(<StoreContext value={store}><View give={give} /></StoreContext>);
const storeOn = (period = '2024-S1') => fakeStore({ status: 'found', survey: survey(foundTable({ period })) });
const shown = (): string => screen.getByRole('paragraph').textContent ?? '';

describe('keptState', () => {
  it('is there again when the view is opened again, with what was changed while it was closed', () => {
    const store = storeOn();
    const first = show(store);
    act(() => add());
    first.unmount();
    add();
    show(store);
    expect(shown()).toBe('2');
  });

  it('begins anew where another table or period is shown, and stays so', () => {
    const store = storeOn();
    show(store);
    act(() => add());
    act(() => store.show({ status: 'found', survey: survey(foundTable({ period: '2024' })) }));
    expect(shown()).toBe('0');
    act(() => store.show({ status: 'found', survey: survey(foundTable({ period: '2024-S1' })) }));
    expect(shown()).toBe('0');
  });

  it('is of one pane alone', () => {
    const first = show(storeOn());
    act(() => add());
    first.unmount();
    show(storeOn());
    expect(shown()).toBe('0');
  });
});
