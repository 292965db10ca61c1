/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { LazyBoundary } from '../../../src/pane/shell/LazyBoundary';
import { lazyComponent } from '../../../src/pane/shell/lazyComponent';

/** A component whose first downloads fail. */
function aPart(failures: number) {
  let asked = 0;
  const Thing = ({ words }: { readonly words: string }) => <p>{words}</p>;
  const Lazy = lazyComponent(async () => {
    asked += 1;
    if (asked <= failures) throw Object.assign(new Error('Loading chunk 1 failed'), { name: 'ChunkLoadError' });
    return Thing;
  });
  return { Lazy, asked: () => asked };
}
const draw = ({ Lazy }: ReturnType<typeof aPart>) => act(async () => void render(<LazyBoundary><Lazy words="Aquí está" /></LazyBoundary>));

describe('lazyComponent', () => {
  let faults: jest.SpyInstance;
  beforeEach(() => (faults = jest.spyOn(console, 'error').mockImplementation(() => undefined)));
  afterEach(() => faults.mockRestore());

  it('is downloaded when it is drawn, once', async () => {
    const part = aPart(0);
    expect(part.asked()).toBe(0);
    await draw(part);
    await draw(part);
    expect(screen.getAllByText('Aquí está')).toHaveLength(2);
    expect(part.asked()).toBe(1);
  });

  it('is drawn at once after a preload', async () => {
    const part = aPart(0);
    await act(async () => part.Lazy.preload());
    render(<LazyBoundary><part.Lazy words="Aquí está" /></LazyBoundary>);
    expect(screen.getByText('Aquí está')).toBeVisible();
  });

  it('shows a notice after a failed download, and downloads again on Reintentar', async () => {
    const part = aPart(1);
    await draw(part);
    expect(screen.getByText('El panel no pudo mostrar esta parte.')).toBeVisible();
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Reintentar' })));
    expect(screen.getByText('Aquí está')).toBeVisible();
    expect(part.asked()).toBe(2);
  });

  it('ignores a failed preload and downloads again when drawn', async () => {
    const part = aPart(1);
    await act(async () => part.Lazy.preload());
    await draw(part);
    expect(screen.getByText('Aquí está')).toBeVisible();
  });
});
