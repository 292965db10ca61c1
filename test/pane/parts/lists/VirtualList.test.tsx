/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import { VirtualList } from '../../../../src/pane/parts/lists/VirtualList';

/** A list of so many numbers in a box 600 pixels high. */
function show(count: number) {
  jest.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(60);
  jest.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(320);
  const scroller = document.createElement('div');
  Object.defineProperty(scroller, 'clientHeight', { value: 600 });
  Object.defineProperty(scroller, 'clientWidth', { value: 320 });
  document.body.append(scroller);
  const items = Array.from({ length: count }, (_, at) => `Línea ${at}`);
  return render(
    <VirtualList label="Líneas" items={items} keyOf={(item) => item} usualHeight={() => 60} scroller={scroller} render={(item) => <p>{item}</p>} />,
    { container: scroller },
  );
}

afterEach(() => jest.restoreAllMocks());

describe('VirtualList', () => {
  it('draws every item of a short list with its index', () => {
    show(100);
    const lines = screen.getAllByRole('listitem');
    expect(lines).toHaveLength(100);
    expect(lines[99]).toHaveAttribute('data-index', '99');
  });

  it('draws only the visible items of a long list and states its length', () => {
    show(20_000);
    const lines = screen.getAllByRole('listitem');
    expect(lines.length).toBeLessThan(60);
    expect(lines[0]).toHaveTextContent('Línea 0');
    expect(lines[0]).toHaveAttribute('aria-setsize', '20000');
    expect(lines[0]).toHaveAttribute('aria-posinset', '1');
  });

  it('reserves the height of the items that are not drawn', () => {
    show(20_000);
    expect(parseInt(screen.getByRole('list', { name: 'Líneas' }).style.height, 10)).toBeGreaterThan(1_000_000);
  });
});
