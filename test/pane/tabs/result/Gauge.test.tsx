/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import { CEPLAN_LIMITS } from '../../../../src/engine/method/bands';
import { dialPoint, Gauge, ringSegment } from '../../../../src/pane/tabs/result/Gauge';

describe('Gauge', () => {
  it.each<{ progress: number | null; name: string; figure: string; because: string }>([
    { progress: 74.68, name: 'Medidor: 74.68 %, Rojo', figure: '74.68 %', because: 'it is below 75' },
    { progress: 75, name: 'Medidor: 75.00 %, Ámbar', figure: '75.00 %', because: 'a limit belongs to the band it opens' },
    { progress: 108, name: 'Medidor: 108.00 %, Verde', figure: '108.00 %', because: 'without a cap it may be more than the dial shows' },
    { progress: null, name: 'Medidor: ND', figure: 'ND', because: 'there is no figure' },
  ])('is called «$name»: $because', ({ progress, name, figure }) => {
    render(<Gauge progress={progress} limits={CEPLAN_LIMITS} />);
    expect(screen.getByRole('img', { name })).toBeInTheDocument();
    expect(screen.getByText(figure)).toBeVisible();
  });

  it('has the limits in force on its dial', () => {
    render(<Gauge progress={55} limits={{ amberFrom: 50, greenFrom: 82.5 }} />);
    expect(screen.getByRole('img', { name: 'Medidor: 55.00 %, Ámbar' })).toHaveTextContent('050' + '82.5' + '100');
  });
});

describe('dialPoint', () => {
  it.each<{ percent: number; x: number; y: number; because: string }>([
    { percent: 0, x: 20, y: 100, because: 'it is the left end' },
    { percent: 50, x: 100, y: 20, because: 'it is the top' },
    { percent: 100, x: 180, y: 100, because: 'it is the right end' },
    { percent: 130, x: 180, y: 100, because: 'the dial ends at 100' },
    { percent: -5, x: 20, y: 100, because: 'the dial begins at 0' },
  ])('puts $percent at ($x, $y): $because', ({ percent, x, y }) => {
    expect(dialPoint(percent, 80)).toEqual({ x, y });
  });
});

it('draws a ring segment along the outer arc and back along the inner one', () => {
  expect(ringSegment(0, 100, 60, 80)).toBe('M20 100A80 80 0 0 1 180 100L160 100A60 60 0 0 0 40 100Z');
});
