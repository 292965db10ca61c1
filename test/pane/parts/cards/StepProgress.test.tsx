/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StepProgress, timeLeft } from '../../../../src/pane/parts/cards/StepProgress';

const STEP = { label: 'Calculando «Unidad A» (1 de 2)', done: 0, total: 2 };

describe('StepProgress', () => {
  it('offers to cancel once, and only what can be stopped', async () => {
    let cancelled = 0;
    const { rerender } = render(<StepProgress step={STEP} cancel={() => void (cancelled += 1)} />);
    expect(screen.queryByRole('button')).toBeNull();
    rerender(<StepProgress step={{ ...STEP, canCancel: true }} cancel={() => void (cancelled += 1)} />);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Cancelar' }));
    await user.click(screen.getByRole('button', { name: 'Se detendrá en cuanto pueda…' }));
    expect(cancelled).toBe(1);
  });

  it('shows the progress, the time left and what the user must do', () => {
    render(<StepProgress step={{ ...STEP, done: 1, secondsLeft: 42, hint: 'Presione Enter.' }} cancel={() => undefined} />);
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '1');
    expect(screen.getByText('quedan unos 45 s')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('Presione Enter.');
  });
});

describe('timeLeft', () => {
  it.each<{ seconds: number; words: string; because: string }>([
    { seconds: 0, words: 'quedan unos segundos', because: 'a countdown to nothing only worries' },
    { seconds: 4, words: 'quedan unos segundos', because: 'it is less than the step of five' },
    { seconds: 5, words: 'quedan unos 5 s', because: 'steps of five do not flicker' },
    { seconds: 59, words: 'quedan unos 60 s', because: 'it is rounded up: better early than late' },
    { seconds: 60, words: 'queda 1 min', because: 'one is singular' },
    { seconds: 61, words: 'quedan unos 2 min', because: 'a begun minute counts' },
  ])('is $words for $seconds s: $because', ({ seconds, words }) => {
    expect(timeLeft(seconds)).toBe(words);
  });
});
