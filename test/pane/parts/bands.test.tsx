/** @jest-environment jsdom */
import { render } from '@testing-library/react';
import { CEPLAN_LIMITS } from '../../../src/engine/method/bands';
import type { Band, Limits } from '../../../src/engine/method/bands';
import { BandBar } from '../../../src/pane/parts/bands/BandBar';
import { bandRange } from '../../../src/pane/parts/bands/bandRange';
import { counts } from '../../helpers/pane/paneStates';

describe('BandBar', () => {
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
});

describe('bandRange', () => {
  const OWN: Limits = { amberFrom: 60.5, greenFrom: 90 };

  describe('bandRange', () => {
    it.each<{ band: Band; limits: Limits; says: string }>([
      { band: 'red', limits: CEPLAN_LIMITS, says: 'menos de 75 %' },
      { band: 'amber', limits: CEPLAN_LIMITS, says: 'de 75 % a menos de 95 %' },
      { band: 'green', limits: OWN, says: '90 % o más' },
      { band: 'amber', limits: OWN, says: 'de 60.5 % a menos de 90 %' },
      { band: 'nd', limits: OWN, says: 'no disponible' },
    ])('says «$says» of $band', ({ band, limits, says }) => {
      expect(bandRange(band, limits)).toBe(says);
    });
  });
});
