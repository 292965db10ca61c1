/** @jest-environment jsdom */
import { renderHook } from '@testing-library/react';
import { useWhenIdle } from '../../../src/pane/shell/FoundView';

describe('useWhenIdle', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('calls once, after the delay', () => {
    let calls = 0;
    const act = (): void => void (calls += 1);
    const { rerender } = renderHook(() => useWhenIdle(act));
    jest.advanceTimersByTime(1499);
    expect(calls).toBe(0);
    jest.advanceTimersByTime(1);
    rerender();
    jest.advanceTimersByTime(10_000);
    expect(calls).toBe(1);
  });

  it('does not call after the component is removed', () => {
    let calls = 0;
    const { unmount } = renderHook(() => useWhenIdle(() => void (calls += 1)));
    unmount();
    jest.advanceTimersByTime(10_000);
    expect(calls).toBe(0);
  });
});
