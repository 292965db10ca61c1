/** @jest-environment jsdom */
import { render } from '@testing-library/react';
import { BandBar } from '../../../../src/pane/parts/bands/BandBar';
import { counts } from '../../../helpers/pane/paneStates';

const partsOf = (...numbers: Parameters<typeof counts>): readonly (readonly [string | null, string | null])[] => {
  const { container } = render(<BandBar counts={counts(...numbers)} />);
  return [...container.querySelectorAll('svg > rect')].map((part) => [part.getAttribute('x'), part.getAttribute('width')]);
};

describe('BandBar', () => {
  it('draws each band with a count in proportion, one after the other', () => {
    expect(partsOf(1, 0, 2, 1)).toEqual([['0%', '25%'], ['25%', '50%'], ['75%', '25%']]);
  });

  it('gives each band of each drawing its own pattern', () => {
    const { container } = render(<><BandBar counts={counts(1, 1, 1, 1)} /><BandBar counts={counts(1, 1, 1, 1)} /></>);
    const ids = [...container.querySelectorAll('pattern')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(8);
    expect([...container.querySelectorAll('svg > rect')].map((part) => part.getAttribute('fill'))).toEqual(ids.map((id) => `url(#${id})`));
  });

  it('is hidden from screen readers', () => {
    const { container } = render(<BandBar counts={counts(1, 0, 0, 0)} />);
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });
});
